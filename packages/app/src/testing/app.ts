import type { Hono } from "hono";
import { createServer } from "../server.js";
import type { Config, Services } from "../platform/services.js";
import type { Web } from "../platform/web.js";
import { Visitor } from "./browser-like.js";
import { testServices } from "./services.js";

export interface TestApp {
  readonly services: Services;
  readonly app: Hono<Web>;
  /** A browser of its own, with no cookie yet. */
  visitor(): Visitor;
}

/** The real application over a database of its own, without a network. */
export async function testApp(config: Partial<Config> = {}): Promise<TestApp> {
  const services = await testServices(config);
  return appOf(services);
}

export function appOf(services: Services): TestApp {
  const app = createServer(services);
  return { services, app, visitor: () => new Visitor(app, new URL(services.config.publicUrl).origin) };
}
