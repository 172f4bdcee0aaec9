import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import { riverside } from "../../testing/riverside.js";
import { testServices } from "../../testing/services.js";
import type { Services } from "../services.js";
import type { Viewer, Web } from "../web.js";
import { withServices, withViewer } from "./context.js";
import { errorPage } from "./errors.js";
import { setting } from "./setting.js";
import { lookedUpLast, sharedPage } from "./shared-page.js";

let services: Services;
/** Counts how often something was written, and says it. */
let written: number;

beforeEach(async () => {
  services = await testServices();
  await riverside(services);
  // From here on the organisation's zone is known, and requests that begin together stay together.
  await setting(services, "riverside", 1);
  written = 0;
});

function server(): Hono<Web> {
  const app = new Hono<Web>();
  app.use(withServices(services));
  app.onError(errorPage);
  app.use("/o/:organisation/*", withViewer(services));
  const counted = sharedPage(async (viewer, word: string) => {
    await services.pool.query("select 1");
    return { title: "Counted", body: <p>{`${word} ${(written += 1)} for ${viewer.path}`}</p> };
  });
  app.get("/o/:organisation/counted", (c) => counted(c, c.req.query("word") ?? "page"));
  const form = sharedPage(async (viewer) => ({ title: "Form", body: <input value={viewer.csrf} /> }));
  app.get("/o/:organisation/form", (c) => form(c, undefined));
  return app;
}

/** The counted words of each page, asked for at the same moment. */
function atOnce(app: Hono<Web>, asked: readonly (readonly [path: string, cookie?: string])[]): Promise<readonly string[]> {
  return Promise.all(
    asked.map(async ([path, cookie]) => {
      const answer = await app.request(`http://localhost:3000/o/riverside/${path}`, cookie === undefined ? {} : { headers: { cookie } });
      return /<p>(\w+ \d+) for [^<]*<\/p>/.exec(await answer.text())?.[1] ?? `${answer.status}`;
    }),
  );
}

test("visitors without a cookie who ask for the same address at the same moment share one rendering", async () => {
  expect(await atOnce(server(), [["counted"], ["counted"], ["counted"]])).toEqual(["page 1", "page 1", "page 1"]);
  expect(written).toBe(1);
});

test("whoever asks later gets a page that was written later", async () => {
  const app = server();
  expect(await atOnce(app, [["counted"]])).toEqual(["page 1"]);
  expect(await atOnce(app, [["counted"]])).toEqual(["page 2"]);
});

test("addresses that differ, by what stands behind the question mark too, share nothing", async () => {
  const words = await atOnce(server(), [["counted"], ["counted?word=other"]]);
  expect(words.map((word) => word.split(" ")[0])).toEqual(["page", "other"]);
  expect(written).toBe(2);
});

test("no request with a cookie shares: not with another of its own, not with one without", async () => {
  const session = `folkmoot-session-riverside=${"a".repeat(43)}`;
  const browser = `folkmoot-browser=${"b".repeat(43)}`;
  const words = await atOnce(server(), [["counted"], ["counted", session], ["counted", session], ["counted", browser], ["counted", browser]]);
  expect(new Set(words).size).toBe(5);
});

test("what is shared is made from what was looked up last, whoever comes last with it", () => {
  const at = (second: number) => ({ second, viewer: { now: Temporal.Instant.fromEpochMilliseconds(second * 1_000) } as Viewer });
  expect(lookedUpLast([at(1), at(3), at(2)]).second).toBe(3);
});

test("a page with a form can't be shared: the token in it belongs to one browser", async () => {
  expect(await atOnce(server(), [["form"]])).toEqual(["500"]);
});

test("a rendering that fails fails those who shared it, and the next begins anew", async () => {
  const app = new Hono<Web>();
  app.use(withServices(services));
  app.onError(errorPage);
  app.use("/o/:organisation/*", withViewer(services));
  const failsOnce = sharedPage(async () => {
    if ((written += 1) === 1) throw new Error("once");
    return { title: "Whole", body: <p>{`page ${written} for all`}</p> };
  });
  app.get("/o/:organisation/fails", (c) => failsOnce(c, undefined));
  expect(await atOnce(app, [["fails"], ["fails"]])).toEqual(["500", "500"]);
  expect(await atOnce(app, [["fails"]])).toEqual(["page 2"]);
});
