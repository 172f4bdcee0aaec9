import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** The floor of a page: Hono and nothing else, answering with the bytes that a page of ours had. `server.ts` starts it. */
const page = readFileSync(process.env["PAGE"] ?? "", "utf8");
const app = new Hono();
app.get("*", (c) => c.html(page));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"]) });
