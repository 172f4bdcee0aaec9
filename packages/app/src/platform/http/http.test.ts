import { Hono } from "hono";
import { expect, test } from "vitest";
import { z } from "zod";
import { Visitor, formToken } from "../../testing/browser-like.js";
import { testServices } from "../../testing/services.js";
import type { Services } from "../services.js";
import type { Web } from "../web.js";
import { withServices } from "./context.js";
import { ensureBrowserToken, formToken as tokenFor } from "./cookie.js";
import { onlyOurForms } from "./csrf.js";
import { errorPage, notFoundPage } from "./errors.js";
import { form } from "./form.js";
import { securityHeaders } from "./headers.js";
import { numberIn, uuidIn } from "./ids.js";

/** The frame with three small pages in it. */
function app(services: Services): Hono<Web> {
  const server = new Hono<Web>();
  server.use(withServices(services));
  server.use(securityHeaders(services.config.publicUrl));
  server.onError(errorPage);
  server.notFound(notFoundPage);
  server.use(onlyOurForms());
  server.get("/form", (c) => c.html(`<input name="csrf" value="${tokenFor(ensureBrowserToken(c))}">`));
  server.post("/form", async (c) => {
    const posted = await form(c, z.object({ name: z.string().min(1, "Give a name.").max(20) }));
    return posted.ok ? c.text(`hello ${posted.value.name}`) : c.json(posted.reason, 422);
  });
  server.get("/number/:n", (c) => c.text(String(numberIn(c, "n"))));
  server.get("/uuid/:id", (c) => c.text(uuidIn(c, "id")));
  server.get("/bug", () => {
    throw new Error("secret detail of ada@example.org");
  });
  return server;
}

test("every answer carries the headers, errors too", async () => {
  const visitor = new Visitor(app(await testServices()));
  for (const path of ["/form", "/nowhere", "/bug"]) {
    const { headers } = await visitor.get(path);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.has("strict-transport-security")).toBe(false);
  }
});

test("over https the browser is told to stay there, and cookies belong to this host alone", async () => {
  const visitor = new Visitor(app(await testServices({ publicUrl: "https://vote.example.org" })), "https://vote.example.org");
  const { headers } = await visitor.get("/form");
  expect(headers.get("strict-transport-security")).toContain("max-age=63072000");
  expect(headers.getSetCookie()[0]).toMatch(/^__Host-folkmoot-browser=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test("a form of ours arrives; its line ends are one", async () => {
  const visitor = new Visitor(app(await testServices()));
  expect((await visitor.post("/form", { name: "Ada\r\nQuill" })).html).toBe("hello Ada\nQuill");
});

test("a form from elsewhere changes nothing: by its site, its origin, its token, or another browser's token", async () => {
  const services = await testServices();
  const visitor = new Visitor(app(services));
  const csrf = formToken((await visitor.get("/form")).html);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const send = (body: string, headers: Record<string, string>) => visitor.postRaw("/form", body, { ...type, ...headers });
  expect((await send(`csrf=${csrf}&name=Ada`, {})).status).toBe(200);
  expect((await send(`csrf=${csrf}&name=Ada`, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await send(`csrf=${csrf}&name=Ada`, { "sec-fetch-site": "same-site" })).status).toBe(403);
  expect((await send(`csrf=${csrf}&name=Ada`, { origin: "https://evil.example" })).status).toBe(403);
  expect((await send(`csrf=${csrf}&name=Ada`, { origin: "null" })).status).toBe(403);
  expect((await send("name=Ada", {})).status).toBe(403);
  expect((await send("csrf=&name=Ada", {})).status).toBe(403);
  const other = new Visitor(app(services));
  const theirs = formToken((await other.get("/form")).html);
  expect((await send(`csrf=${theirs}&name=Ada`, {})).status).toBe(403);
  expect((await new Visitor(app(services)).postRaw("/form", `csrf=${csrf}&name=Ada`, type)).status).toBe(403);
});

test("only forms are read, and nothing but GET, HEAD and POST is answered", async () => {
  const visitor = new Visitor(app(await testServices()));
  expect((await visitor.postRaw("/form", '{"csrf":"x"}', { "content-type": "application/json" })).status).toBe(415);
  const server = app(await testServices());
  for (const method of ["PUT", "DELETE", "PATCH"]) expect((await server.request("http://localhost:3000/form", { method })).status).toBe(405);
});

test("mass assignment: a field that the page does not have is refused, whatever column it names", async () => {
  const visitor = new Visitor(app(await testServices()));
  for (const field of ["id", "organisation", "member", "sample", "left_at", "__proto__", "constructor", "toString", "name[]"]) {
    expect((await visitor.post("/form", { name: "Ada", [field]: "x" })).status).toBe(400);
  }
});

test("a field sent twice is refused, a missing or wrong one is named", async () => {
  const visitor = new Visitor(app(await testServices()));
  const csrf = formToken((await visitor.get("/form")).html);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  expect((await visitor.postRaw("/form", `csrf=${csrf}&name=Ada&name=Ben`, type)).status).toBe(400);
  const empty = await visitor.post("/form", { name: "" });
  expect(empty.status).toBe(422);
  expect(JSON.parse(empty.html)).toEqual({ errors: [{ field: "name", message: "Give a name." }], typed: { name: "" } });
});

test("H-32: ids are written in one way or are no ids", async () => {
  const visitor = new Visitor(app(await testServices()));
  expect((await visitor.get("/number/7")).status).toBe(200);
  for (const id of ["0", "07", "7e1", "0x7", "+7", "-7", "7.0", "%207", "7%00", "9999999999", "NaN", "[7]", "%7B%22$gt%22:%22%22%7D"]) {
    expect((await visitor.get(`/number/${id}`)).status).toBe(404);
  }
  expect((await visitor.get("/uuid/00000000-0000-4000-8000-000000000000")).status).toBe(200);
  for (const id of ["0", "00000000-0000-4000-8000-00000000000", "00000000-0000-4000-8000-00000000000G", "00000000000040008000000000000000"]) {
    expect((await visitor.get(`/uuid/${id}`)).status).toBe(404);
  }
});

test("a bug shows a number and nothing of itself, and the server goes on", async () => {
  const visitor = new Visitor(app(await testServices()));
  const answer = await visitor.get("/bug");
  expect(answer.status).toBe(500);
  expect(answer.html).toMatch(/give this number: [0-9a-f]{12}/);
  expect(answer.html).not.toContain("secret");
  expect(answer.html).not.toMatch(/\.[jt]s:\d/);
  expect((await visitor.get("/form")).status).toBe(200);
});
