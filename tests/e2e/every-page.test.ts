import { sql } from "kysely";
import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { castOf, play } from "../../packages/app/src/features/evening/index.js";
import { say } from "../../packages/app/src/features/discussion/index.js";
import { beginDraft, shareDraft, showFirst } from "../../packages/app/src/features/initiative/index.js";
import { deposit, motionByNumber, settle } from "../../packages/app/src/features/motions/index.js";
import { foundMovement } from "../../packages/app/src/features/organisation/index.js";
import { sequence } from "../../packages/app/src/features/record/index.js";
import { moveClock } from "../../packages/app/src/features/rehearsal/index.js";
import { cast } from "../../packages/app/src/features/votes/index.js";
import { instant } from "../../packages/app/src/platform/act.js";
import type { Services } from "../../packages/app/src/platform/services.js";
import type { TestApp } from "../../packages/app/src/testing/app.js";
import { browserTest } from "../../packages/app/src/testing/browser.js";
import { newKey, openBallot, RIVERSIDE, smallChange } from "../../packages/app/src/testing/riverside.js";
import { surveysOf } from "../../packages/app/src/testing/surveyed.js";
import { servedApp } from "../../packages/app/src/testing/served.js";
import { crawl } from "./crawl.js";
import { PHONE, watched } from "./watched.js";

const MOST_MOVES = 20;
/** Some hundred pages, each looked at twice. */
const longest = process.env["FOLKMOOT_LONG"] === "1" ? 3_600_000 : 600_000;

/** Pages that no link leads to: what follows a form, what a mail leads to, what isn't there. */
const unlinked = [
  "/found?text=model",
  "/nowhere",
  "/inbox",
  "/o/riverside/sign-in",
  "/o/riverside/sign-in/sent",
  "/o/riverside/sign-in/link?token=x",
  "/o/riverside/join/x",
  "/o/riverside/founded",
  "/o/riverside/account",
  "/o/riverside/account/notifications",
  "/o/riverside/news",
  "/o/riverside/calendars",
  "/o/riverside/announcements",
  "/o/riverside/stop/x",
  "/o/riverside/announce",
  "/o/riverside/constitution/compare?before=1&after=1",
  "/o/riverside/start",
  "/o/riverside/start?q=committee",
  "/o/riverside/start/agenda",
  "/o/riverside/drafts",
  "/o/riverside/drafts/new?kind=motion",
  "/o/riverside/drafts/new?kind=change",
  "/o/riverside/motions/2/statements",
  "/o/riverside/motions/1/vote",
  "/o/riverside/motions/1/vote/receipt",
  "/o/riverside/motions/2/notice",
  "/o/riverside/motions/1/challenge",
  "/o/riverside/motions/1/ruling",
  "/o/riverside/motions/1/discussion",
  "/o/riverside/motions/1/discussion/new?kind=question",
  ...["/motions/1", "/motions/1/options/1", "/motions/1/clauses/1.1", "/constitution/clauses/1.1"].flatMap((place) =>
    ["", "/new?kind=comment", "/arguments", "/questions", "/comments"].map((part) => `/o/riverside${place}/discussion${part}`),
  ),
  "/o/riverside/posts/x/files/x",
  "/o/riverside/moderation",
  "/o/riverside/search?q=notice",
  "/o/riverside/members/leave",
  "/o/riverside/members/address/x",
  "/o/riverside/members/address/stop/x",
];
const start = ["/", "/o/riverside", "/o/movement", "/o/movement/evening", "/o/movement/motions/1/result", ...unlinked];

browserTest(
  "every page that an outsider, a member or the secretary can reach passes axe on a phone, in light and in dark",
  async ({ open }) => {
    const app = await servedApp();
    const { services, url } = app;
    await withEverythingInIt(services);
    const draft = await withDraft(services);
    const surveys = await withSurveys(services);
    const posts = await withPosts(services);
    // Colours that are still on their way from light to dark would be measured in between.
    const context = await open({ ...PHONE, reducedMotion: "reduce" });
    const troubles = watched(context, url);
    const page = await context.newPage();
    const seen = new Set<string>();
    const failures: string[] = [];
    const visited: string[] = [];
    const look = async (from: readonly string[]): Promise<void> => {
      const crawled = await crawl(page, url, { from, seen });
      failures.push(...crawled.failures);
      visited.push(...crawled.visited);
    };
    await look(start);
    await signIn(page, url, "Kofi Larch");
    await look(["/o/riverside/home", ...draft, ...posts, ...surveys, ...start]);
    await decide(services);
    await look([...surveys.filter((path) => path.startsWith("/o/riverside/surveys/")), "/o/riverside/home", "/o/riverside/motions/1", "/o/riverside/motions/1/vote/receipt", "/o/riverside/constitution/compare/1/2"]);
    await signIn(page, url, "Idris Mead");
    await look(["/o/riverside/home", "/o/riverside/members", "/o/riverside/motions/2/notice"]);
    await signInToMovement(page, url);
    await look(["/o/movement/home", "/o/movement/motions"]);
    expect(failures).toEqual([]);
    expect(routesOf(app).filter((route) => !visited.some((path) => routeOf(app, path) === route))).toEqual([]);
    // What isn't there or isn't theirs is said with a status, which browsers put into the console.
    expect(troubles.filter((trouble) => !/status of 4\d\d/.test(trouble))).toEqual([]);

    await page.goto(`${url}/o/riverside/motions/1/certificate`);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    expect(sheets, "sheets of A4 for a certificate").toHaveLength(1);
  },
  longest,
);

/** Every page that the application has, as its routes say; downloads aren't pages. */
function routesOf({ app }: TestApp): readonly string[] {
  const notPages = /\/(export|export\.csv|text\.md|result\.csv|result\.json|checkpoint|proof|healthz|security\.txt)$|\*/;
  return [...new Set(app.routes.filter(({ method, path }) => method === "GET" && !notPages.test(path)).map(({ path }) => path))];
}

/** Of the routes that an address fits, the one with the fewest parts left open. */
function routeOf(app: TestApp, address: string): string | undefined {
  const path = address.split("?")[0] ?? "";
  const open = (route: string): number => route.split(":").length;
  const fits = (route: string): boolean => new RegExp(`^${route.replaceAll(/:[a-z]+/g, "[^/]+")}/?$`).test(path);
  return routesOf(app)
    .filter(fits)
    .toSorted((one, other) => open(one) - open(other))[0];
}

/** The evening to its end; in Riverside a ballot that is open and a change that is being discussed. */
async function withEverythingInIt(services: Services): Promise<void> {
  await foundMovement(services);
  const people = await castOf(services, "movement");
  if (people === null) throw new Error("the movement has its committee");
  for (const step of ["19-40", "moved", "20-40", "21-30", "wednesday", "lawful"] as const) await play(services, "movement", { step, people });
  const { members } = await openBallot(services);
  const proposal = { ...(await smallChange(services)), title: "The same once more" };
  await deposit(services, RIVERSIDE, { member: members[3] ?? "", key: newKey(), proposal });
  for (const organisation of ["movement", RIVERSIDE]) await sequence(services, organisation);
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

/** What Kofi Larch and somebody else say about motion 1; answers with the pages of both posts. */
async function withPosts(services: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from member where organisation = ${RIVERSIDE} and name in ('Kofi Larch', 'Nell Sedge') order by name`.execute(services.db);
  const [kofi, nell] = rows;
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  if (kofi === undefined || nell === undefined || motion === undefined) throw new Error("the association has its people");
  const place = { motion, option: null, clause: null };
  const said = await Promise.all([
    say(services, RIVERSIDE, { author: kofi, key: newKey(), place, kind: "for", body: "It is **time** for it." }),
    say(services, RIVERSIDE, { author: nell, key: newKey(), place, kind: "question", body: "@Kofi Larch, what does it cost?" }),
  ]);
  const [own, other] = said.map((outcome) => (outcome.kind === "said" ? `/o/${RIVERSIDE}/posts/${outcome.post}` : ""));
  return [...["", "?sent=yes", "/edit", "/files", "/withdraw", "/history"].map((part) => own + part), ...["", "/report"].map((part) => other + part)];
}

/** A survey that Kofi Larch is asked and one that they write; the first closes before motion 1 is in force, and its page is its result then. */
async function withSurveys(services: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ kofi: string; other: string }>`
    select max(id::text) filter (where name = 'Kofi Larch') as kofi, max(id::text) filter (where name <> 'Kofi Larch') as other from member
    where organisation = ${RIVERSIDE}`.execute(services.db);
  return surveysOf(services, { asks: rows[0]?.other ?? "", writes: rows[0]?.kofi ?? "" });
}

/** Everybody votes for motion 1, and time passes until it is in force. */
async function decide(services: Services): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE}`.execute(services.db);
  for (const { id } of rows) await cast(services, RIVERSIDE, { number: 1, member: id, choice: "for", key: newKey() });
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    await settle(services, RIVERSIDE);
    const motion = await motionByNumber(services.db, RIVERSIDE, 1);
    if (motion?.facts.inForceAt !== null) break;
    const due = motion.next_due;
    await moveClock(services, RIVERSIDE, (now) => (due === null ? now : Temporal.Instant.from(instant(due)).add({ seconds: 1 })));
  }
  await sequence(services, RIVERSIDE);
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
