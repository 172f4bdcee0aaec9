import { createServer } from "node:net";
import { serve } from "@hono/node-server";
import { onTestFinished } from "vitest";
import type { Config } from "../platform/services.js";
import { testApp, type TestApp } from "./app.js";

/** The real application over a database of its own on a real port, for a real browser, until the test ends. `url` has no slash at its end. */
export async function servedApp(config: Partial<Config> = {}): Promise<TestApp & { url: string }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const served = await testApp({ ...config, port, publicUrl: url });
  const server = serve({ fetch: served.app.fetch, port, hostname: "localhost" });
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  );
  return { ...served, url };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject).listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
