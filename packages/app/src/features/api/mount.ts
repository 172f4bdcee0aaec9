import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Web } from "../../platform/web.js";
import { all, organisationsRoute } from "./all.js";
import { documentOf } from "./document/document.js";
import { documentationPage } from "./document/page.js";
import { callerOf, strangerMay } from "./route/caller.js";
import { actKey, once, type Told } from "./route/once.js";
import { queryIn } from "./route/parse.js";
import { Problem, problemAnswer, problemBody, problemKinds } from "./route/problem.js";
import type { Incoming, Route } from "./route/route.js";

const largestBody = 512 * 1_024;
const keyPattern = /^[A-Za-z0-9_-]{16,64}$/;

/** `/api/v1`: JSON for programs. It reads no cookie and takes no form, so that no page of somebody else's can act for its visitor. */
export function apiRoutes(): Hono<Web> {
  const app = new Hono<Web>();
  app.onError(problemAnswer);
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new Problem("too-large");
      },
    }),
  );

  app.get("/", documentationPage);
  app.get("/openapi.json", (c) => {
    strangerMay(c);
    return told(c, { status: 200, body: documentOf(c.get("services").config.publicUrl) }, true);
  });
  app.get(organisationsRoute.path, async (c) => {
    strangerMay(c);
    queryIn(organisationsRoute.query, new URL(c.req.url).searchParams);
    return told(c, { status: 200, body: await organisationsRoute.answerTo(c.get("services")) }, true);
  });
  for (const route of all) app.on(route.method.toUpperCase(), honoPath(route), (c) => answer(c, route));
  app.options("*", (c) => c.body(null, 204, { "access-control-allow-origin": "*", "access-control-allow-methods": "GET" }));
  app.all("*", () => {
    throw new Problem("not-found");
  });
  return app;
}

/** The address as the server matches it. */
export function honoPath({ path }: Pick<Route, "path">): string {
  return `/organisations/:organisation${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
}

async function answer(c: Context<Web>, route: Route): Promise<Response> {
  const { organisation = "", ...params } = c.req.param() as Readonly<Record<string, string>>;
  const { viewer, bearer } = await callerOf(c, organisation, route.scope);
  c.set("viewer", viewer);
  const query = new URL(c.req.url).searchParams;
  const asked = { services: c.get("services"), viewer, params, query };
  if (route.method === "get")
    return told(c, { status: route.status, body: await route.answerTo({ ...asked, body: null, key: "" }) }, bearer === null);
  const key = c.req.header("idempotency-key") ?? "";
  if (!keyPattern.test(key)) throw new Problem("invalid", { errors: [{ field: "Idempotency-Key", message: "16 to 64 letters, digits, - and _." }] });
  const text = await c.req.text();
  const address = `POST ${c.req.path}`;
  const incoming = { ...asked, body: jsonIn(c, text), key: actKey(address, key) };
  const attempt = { organisation, member: bearer?.id ?? "", key, request: `${address}${new URL(c.req.url).search}\n${text}` };
  return told(c, await once(c.get("services"), attempt, () => outcomeOf(c, route, incoming)), false);
}

/** A refusal is told again like everything else, so it is a value here. */
async function outcomeOf(c: Context<Web>, route: Route, incoming: Incoming): Promise<Told> {
  try {
    return { status: route.status, body: await route.answerTo(incoming) };
  } catch (error) {
    if (error instanceof Problem && error.kind === "refused") return { status: problemKinds.refused, body: problemBody(c, error.kind, error.more) };
    throw error;
  }
}

function jsonIn(c: Context<Web>, text: string): unknown {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) throw new Problem("not-json");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem("invalid", { errors: [{ field: "", message: "This is not JSON." }] });
  }
}

/** Pages of other sites may read what is everybody's, and only without a token. */
function told(c: Context<Web>, { status, body }: Told, isEverybodys: boolean): Response {
  const type = status >= 400 ? "application/problem+json" : "application/json";
  c.header("content-type", type);
  c.header("vary", "Authorization, Accept-Language");
  if (isEverybodys) c.header("access-control-allow-origin", "*");
  return new Response(c.req.method === "HEAD" ? null : JSON.stringify(body), { status, headers: c.res.headers });
}
