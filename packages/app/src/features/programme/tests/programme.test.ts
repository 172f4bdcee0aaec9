import { beforeAll, expect, test } from "vitest";
import { called } from "../../../testing/called.js";
import { words } from "../../../testing/reading.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { setClock } from "../../../testing/riverside.js";
import { foundMovement } from "../../organisation/index.js";

const IDRIS = "Idris Mead";
let story: River;

beforeAll(async () => {
  story = await river([IDRIS]);
  await adopts(["Clean water", "Open banks"]);
});

/** A call for priorities whose paper everybody fills in alike. */
async function adopts(titles: readonly string[]): Promise<void> {
  const call = await called(story, { of: "priorities", wishes: [...titles, "A footbridge"].map((title) => ({ title })) });
  const mark = call.approving(...titles);
  for (const member of story.members.slice(0, 20)) await call.cast(member, mark);
  await call.toTheEnd();
}

async function seen(path: string): Promise<string> {
  return words((await story.app.visitor().get(`${BASE}${path}`)).html);
}

test("anybody reads what was adopted, by which decision, since when and until when, and finds it from the home of the organisation", async () => {
  const page = await seen("/programme");
  expect(page).toMatch(/Campaign priorities Decided by Motion 1, “What we choose: priorities” How the vote ended/);
  expect(page).toMatch(/Since Sunday 21 February 2027 Stands until Monday 21 February 2028 \( Clause 13\.2 \)/);
  expect(page).toMatch(/Clean water .*We want Clean water.*Carried out by Nobody yet The Committee says who carries it out/);
  expect(page).not.toContain("A footbridge");
  const { html } = await story.app.visitor().get(`${BASE}/programme`);
  expect(html).toContain(`href="${BASE}/motions/1/certificate"`);
  expect(html).not.toContain("<script");
  expect(await seen("")).toMatch(/Programme Campaign priorities: (Clean water , Open banks|Open banks , Clean water) The whole programme/);
});

test("what was not adopted, what is no call and what is no number has no page, nor is there one in another organisation", async () => {
  await foundMovement(story.app.services);
  for (const path of ["/programme/1/3", "/programme/1/99", "/programme/2", "/programme/01", "/programme/1/x", "/programme/1/1/notes/x/pictures"])
    expect([path, (await story.by(IDRIS).get(`${BASE}${path}`)).status]).toEqual([path, 404]);
  for (const path of ["/programme/1", "/programme/1/1"])
    expect([path, (await story.app.visitor().get(`/o/movement${path}`)).status]).toEqual([path, 404]);
  expect(words((await story.app.visitor().get("/o/movement/programme")).html)).toContain("Nothing has been adopted yet");
});

test("a later decision takes its place and says so; after the time in the text nothing stands, and what stood is one click away", async () => {
  await adopts(["Quiet boats"]);
  const page = await seen("/programme");
  expect(page).toMatch(/Decided by Motion 2.*It took the place of Campaign priorities, Sunday 21 February 2027 to /);
  expect(page).toMatch(/Quiet boats.*Earlier programmes Campaign priorities, Sunday 21 February 2027 to/);
  expect(page).not.toContain("Open banks");
  const { html } = await story.app.visitor().get(`${BASE}/programme`);
  expect(html).toContain(`href="${BASE}/programme/1"`);
  expect(await seen("/programme/1")).toMatch(/Campaign priorities, earlier It stood until .*, when something else was decided\. .*Open banks/);
  await setClock(story.app.services, "2029-01-01T00:00:00Z");
  expect(await seen("/programme")).toMatch(/Nothing that was adopted stands at the moment.*Earlier programmes/);
  expect(await seen("/programme/2")).toMatch(/It stood until .*, as the text says\. .*Quiet boats/);
  expect(await seen("")).not.toContain("The whole programme");
});
