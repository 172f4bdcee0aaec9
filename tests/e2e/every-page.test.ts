import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { castOf, play } from "../../packages/app/src/features/evening/index.js";
import { beginDraft, shareDraft, showFirst } from "../../packages/app/src/features/initiative/index.js";
import { foundMovement } from "../../packages/app/src/features/organisation/index.js";
import { sequence } from "../../packages/app/src/features/record/index.js";
import type { Services } from "../../packages/app/src/platform/services.js";
import { browserTest } from "../../packages/app/src/testing/browser.js";
import { newKey, RIVERSIDE } from "../../packages/app/src/testing/riverside.js";
import { servedApp } from "../../packages/app/src/testing/served.js";
import { surveysOf } from "../../packages/app/src/testing/surveyed.js";
import { crawl } from "./crawl.js";
import { neverVisited } from "./routes.js";
import { ballotOpen, decided } from "./seeded/decided.js";
import { awaitsNotice, callWithProposals, changeWithAmendments } from "./seeded/proposals.js";
import { BASE, IDRIS, KOFI, NELL, seededRiver } from "./seeded/river.js";
import { talk } from "./seeded/talk.js";
import { PHONE, watched } from "./watched.js";

/** Some hundred pages, each looked at three times. */
const longest = process.env["FOLKMOOT_LONG"] === "1" ? 3_600_000 : 900_000;

/** Pages that no link leads to: what follows a form, what a mail leads to, what isn't there. */
const unlinked = [
  "/found?text=model",
  "/nowhere",
  "/check-a-ballot",
  "/inbox",
  "/api/v1",
  ...[
    "/sign-in",
    "/sign-in/sent",
    "/sign-in/link?token=x",
    "/join/x",
    "/founded",
    "/account",
    "/account/notifications",
    "/account/tokens",
    "/news",
    "/calendars",
    "/holidays",
    "/announcements",
    "/announce",
    "/stop/x",
    "/search?q=river",
    "/search?q=zeppelin",
    "/start",
    "/start?q=committee",
    "/drafts",
    "/drafts/new?kind=motion",
    "/drafts/new?kind=change",
    "/drafts/plain",
    "/motions/1",
    "/motions/1/statements",
    "/motions/1/challenge",
    "/motions/1/ruling",
    "/members/leave",
    "/members/address/x",
    "/members/address/stop/x",
  ].map((path) => BASE + path),
];
const start = ["/", BASE, "/o/movement", "/o/movement/evening", "/o/movement/motions/1/result", ...unlinked];

browserTest(
  "every page that an outsider, a member, an office or the Panel can reach passes axe on a phone and on a desk, in light and in dark, and speaks German to those who read it",
  async ({ open }) => {
    const app = await servedApp();
    const { services, url } = app;
    await theEvening(services);
    const story = await seededRiver(app);
    const ofMembers = [
      ...(await changeWithAmendments(story)),
      ...(await callWithProposals(story)),
      ...(await awaitsNotice(story)),
      ...(await surveysOf(services, { asks: story.idOf(NELL), writes: story.idOf(KOFI) })),
      ...(await talk(story)),
      ...(await withDraft(services)),
      ...(await wishes(story.by(KOFI))),
    ];
    await sequence(services, RIVERSIDE);

    // Colours that are still on their way from light to dark would be measured in between.
    const context = await open({ ...PHONE, reducedMotion: "reduce" });
    const troubles = watched(context, url);
    const page = await context.newPage();
    const seen = new Set<string>();
    const followed = new Set<string>();
    const failures: string[] = [];
    const visited: string[] = [];
    const look = async (from: readonly string[]): Promise<void> => {
      const crawled = await crawl(page, url, { from, seen, followed });
      failures.push(...crawled.failures);
      visited.push(...crawled.visited);
    };
    await look(start);
    followed.clear();
    await signIn(page, url, KOFI);
    await look([`${BASE}/home`, ...ofMembers, ...start.filter((path) => path.startsWith(BASE))]);
    await signIn(page, url, NELL);
    await look([`${BASE}/home`, ...ofMembers.filter((path) => /composites|options\/\d+$|posts/.test(path))]);
    await signIn(page, url, story.panellist);
    await look([`${BASE}/home`, ...ofMembers.filter((path) => /decision|moderation|posts/.test(path))]);
    await signIn(page, url, IDRIS);
    await look([
      `${BASE}/home`,
      `${BASE}/members`,
      `${BASE}/motions/2`,
      ...ofMembers.filter((path) => /moderation|notice|posts|options\/\d+$/.test(path)),
    ]);

    await ballotOpen(story);
    await signIn(page, url, KOFI);
    await look([`${BASE}/home`, `${BASE}/motions/1/vote`, `${BASE}/motions/1/delivery`]);
    const programme = await decided(story);
    await look([`${BASE}/home`, ...programme, `${BASE}/motions/2/result`, `${BASE}/motions/1/result`, `${BASE}/motions/1/vote/receipt`]);
    await look(ofMembers.filter((path) => /surveys\/[^/]+$/.test(path)));
    await look([BASE, `${BASE}/constitution/compare/1/2`, `${BASE}/motions/2/certificate`, `${BASE}/motions/1/certificate`, `${BASE}/motions/1`]);
    await signInToMovement(page, url);
    await look(["/o/movement/home", "/o/movement/motions"]);
    expect(failures).toEqual([]);
    expect(neverVisited(app, visited)).toEqual([]);
    // What isn't there or isn't theirs is said with a status, which browsers put into the console.
    expect(troubles.filter((trouble) => !/status of 4\d\d/.test(trouble))).toEqual([]);

    await page.goto(`${url}/o/movement/motions/1/certificate`);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    expect(sheets, "sheets of A4 for a certificate").toHaveLength(1);
  },
  longest,
);

/** The evening to its end. */
async function theEvening(services: Services): Promise<void> {
  await foundMovement(services);
  const people = await castOf(services, "movement");
  if (people === null) throw new Error("the movement has its committee");
  for (const step of ["19-40", "moved", "20-40", "21-30", "wednesday", "lawful"] as const) await play(services, "movement", { step, people });
  await sequence(services, "movement");
}

/** What somebody can want here, each with the ways to it. */
async function wishes(visitor: { get(path: string): Promise<{ readonly html: string }> }): Promise<readonly string[]> {
  const { html } = await visitor.get(`${BASE}/start`);
  return [...new Set([...html.matchAll(/href="([^"]*\/start\/[^"]+)"/g)].flatMap(([, path]) => path ?? []))];
}

/** A draft of Kofi Larch that somebody of the Committee has seen; answers with its pages. */
async function withDraft(services: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; email: string; sits: boolean }>`
    select m.id, m.email, s.body is not null as sits from member m
      left join seat s on s.organisation = m.organisation and s.member = m.id and s.body = 'committee'
    where m.organisation = ${RIVERSIDE} and (m.name = 'Kofi Larch' or s.body is not null) order by sits limit 2`.execute(services.db);
  const [kofi, sitting] = rows;
  if (kofi === undefined || sitting === undefined) throw new Error("the association has its people");
  const writing = {
    title: "Paint the boathouse",
    body: "The boathouse is painted.",
    wish: "ordinary",
    addressee: "procedure:committee-meeting",
    decideAt: "",
  };
  const begun = await beginDraft(services, RIVERSIDE, { member: kofi.id, key: newKey(), kind: "motion", writing });
  if (begun.kind !== "saved") throw new Error("a first draft is kept");
  const { draft } = begun;
  await shareDraft(services, RIVERSIDE, { draft, member: kofi.id, typed: sitting.email, may: "read", askedToMove: true });
  await showFirst(services, RIVERSIDE, { draft, member: sitting.id, place: "committee" });
  return ["", "/versions", "/versions/1", "/shown/committee"].map((end) => `/o/${RIVERSIDE}/drafts/${draft}${end}`);
}

async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/inbox?organisation=${RIVERSIDE}`);
  await page.getByRole("button", { name: `Sign in as ${name}` }).click();
}

async function signInToMovement(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/inbox?organisation=movement`);
  await page
    .getByRole("button", { name: /^Sign in as/ })
    .first()
    .click();
}
