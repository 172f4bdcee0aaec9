import { beforeEach, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { audited } from "../../../testing/audited.js";
import { called } from "../../../testing/called.js";
import { fieldsOf, words } from "../../../testing/reading.js";
import { BASE, CALL, river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE, setClock } from "../../../testing/riverside.js";
import { contradict, countAhead, motionByNumber, putOption, settle, signOption } from "../../motions/index.js";
import { exportLines, sequence } from "../../record/index.js";
import { cast } from "../caster.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
const MOTION = `${BASE}/motions/1`;
let story: River;

/** Three proposals for campaign priorities with their support; the ballot is open. */
beforeEach(async () => {
  story = await river([KOFI, NELL, IDRIS]);
  await story.moves(IDRIS, CALL);
  for (const [index, title] of ["Clean water", "Open banks", "A footbridge"].entries()) {
    const putting = { kind: "proposal" as const, on: null, base: null, title, text: `We work for it.`, theme: null, place: null, cost: null };
    expect(await putOption(story.app.services, RIVERSIDE, { member: story.idOf(KOFI), key: newKey(), number: 1, putting })).toMatchObject({
      kind: "done",
    });
    for (const member of story.members.slice(20, 25)) await signOption(story.app.services, RIVERSIDE, { member, number: 1, option: index + 1 });
  }
  for (let step = 0; step < 9 && !(await page(KOFI)).includes("Vote on motion 1"); step += 1) await story.next();
});

async function page(name: string, path = ""): Promise<string> {
  return words((await story.by(name).get(`${MOTION}${path}`)).html);
}

/** Where each title stands on the paper. */
async function places(): Promise<ReadonlyMap<string, string>> {
  const { html } = await story.by(KOFI).get(`${MOTION}/vote`);
  return new Map([...html.matchAll(/value="(\d+)"[^>]*>\s*<label[^>]*>([^<]+)</g)].map(([, value = "", title = ""]) => [title, value]));
}

/** The papers are counted before the organisation is held, as where many have voted. */
async function toTheResult(): Promise<void> {
  const { services } = story.app;
  await setClock(services, (await motionByNumber(services.db, RIVERSIDE, 1))?.next_due?.toISOString() ?? "");
  await countAhead(services, RIVERSIDE, 0);
  await settle(services, RIVERSIDE);
}

test("everything over the threshold is on the paper with nobody in between; ticks are reviewed, handed in once, and counted to a result", async () => {
  const paper = await story.by(KOFI).get(`${MOTION}/vote`);
  expect(words(paper.html)).toMatch(/Tick every one that you want.*At most 3 are adopted/);
  const at = await places();
  expect([...at.keys()].toSorted()).toEqual(["A footbridge", "Clean water", "Open banks"]);
  const kofi = story.by(KOFI);
  const review = await kofi.post(`${MOTION}/vote/paper`, { chosen: at.get("Clean water") ?? "" }, { on: `${MOTION}/vote` });
  expect(words(review.html)).toMatch(/Your vote.*Clean water/);
  const form = fieldsOf(review.html, "/vote/paper/cast");
  for (const _ of [1, 2])
    expect(await kofi.post(`${MOTION}/vote/paper/cast`, form, { on: MOTION })).toMatchObject({
      status: 303,
      location: `${MOTION}/vote/receipt`,
    });
  expect(await page(KOFI, "/vote/receipt")).toMatch(/Your vote is counted.*Clean water/);
  const [water, banks] = [at.get("Clean water") ?? "", at.get("Open banks") ?? ""];
  const both = [water, banks].toSorted().join("+");
  for (const member of story.members.slice(20, 26)) await cast(story.app.services, RIVERSIDE, { number: 1, member, mark: both, key: newKey() });
  for (const member of story.members.slice(26, 28)) await cast(story.app.services, RIVERSIDE, { number: 1, member, mark: water, key: newKey() });
  await toTheResult();
  const facts = (await motionByNumber(story.app.services.db, RIVERSIDE, 1))?.facts;
  expect(Object.values(facts?.closed ?? {})).toMatchObject([{ count: { for: 9, against: 0, abstain: 0 }, carried: true }]);
  expect(Object.values(facts?.closed ?? {})[0]?.adopted).toHaveLength(2);
  expect(await page(NELL, "/result")).toMatch(
    /2 were adopted: Clean water Open banks .*A footbridge Not adopted Ticked on 0 of 9 papers Not adopted. 0 in favour; needed more than half of the 9 votes cast/,
  );
  await sequence(story.app.services, RIVERSIDE);
  const lines: string[] = [];
  for await (const line of exportLines(story.app.services.db, RIVERSIDE, story.app.services.logKey.publicKey)) lines.push(line.trimEnd());
  expect(await audit(lines)).toMatchObject({ valid: true });
});

test("one member who hands in 64 different papers at once is counted once (H-33)", async () => {
  const member = story.members[30] ?? "";
  const outcomes = await Promise.all(
    Array.from({ length: 64 }, (_, n) => cast(story.app.services, RIVERSIDE, { number: 1, member, mark: String(n % 3), key: newKey() })),
  );
  expect(outcomes.filter(({ kind }) => kind === "cast")).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === "already")).toHaveLength(63);
});

test("what is no paper of this vote is not taken", async () => {
  const member = story.members[31] ?? "";
  for (const mark of ["3", "0+0", "1+0", "0>1", "01", "", "0 ", "9999", "-0"]) {
    expect(await cast(story.app.services, RIVERSIDE, { number: 1, member, mark, key: newKey() })).toEqual({ kind: "not a paper of this vote" });
  }
});

test("a vote for or against is no paper of this vote, and nobody but those on the roll hands one in", async () => {
  const [member = ""] = story.members.slice(32);
  expect(await cast(story.app.services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() })).toMatchObject({
    kind: "not a paper of this vote",
  });
  const stranger = "00000000-0000-4000-8000-000000000000";
  expect(await cast(story.app.services, RIVERSIDE, { number: 1, member: stranger, mark: "0", key: newKey() })).toMatchObject({
    kind: "not on the roll",
  });
});

test("two that contradict each other are both carried, and only the one with more support is adopted, as the text says", async () => {
  story = await river([KOFI, NELL, IDRIS]);
  const call = await called(story, {
    of: "priorities",
    wishes: [{ title: "A footbridge" }, { title: "No more bridges" }],
    then: async () => {
      const by = { member: story.members[0] ?? "", key: newKey(), number: 1 };
      const said = { options: [1, 2] as const, reasons: "There can't be both." };
      expect(await contradict(story.app.services, RIVERSIDE, { ...by, ...said })).toMatchObject({ kind: "done" });
    },
  });
  const [bridge, both] = [call.approving("A footbridge"), call.approving("A footbridge", "No more bridges")];
  for (const member of story.members.slice(0, 10)) await call.cast(member, both);
  for (const member of story.members.slice(10, 13)) await call.cast(member, bridge);
  await call.toTheEnd();
  expect(await page(NELL, "/result")).toMatch(
    /Adopted: A footbridge .*No more bridges Not adopted .*it contradicts “A footbridge”, which had more support/,
  );
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
});
