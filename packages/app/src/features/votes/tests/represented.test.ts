import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Choice } from "@folkmoot/procedure";
import { audited } from "../../../testing/audited.js";
import { fieldsOf, words } from "../../../testing/reading.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { secretSource } from "../../../testing/secret-source.js";
import { signedInAs } from "../../../testing/signed-in.js";
import { motionByNumber, settle } from "../../motions/index.js";
import { cast } from "../index.js";
import { appoint, takeBack } from "../represented/appoint.js";

const MOTION = `${BASE}/motions/1`;
const LEADS = "Idris Mead";
const article = (rules: string, how = "[openly](rule:secrecy)") => `

## 20. [Joining a federation](procedure:federation)

1. To join a **[federation](matter:federation)** binds the Association for years.
2. The members decide on [a federation](rule:decides). [Any member](rule:starts) may propose one.
3. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 days' notice](rule:period). If that is not done, [it is sent without them](rule:otherwise).
4. **[The members.](vote:members)** [All who were members on the day notice was given](rule:roll) vote ${how} [in writing](rule:how) for [7 days](rule:lasts). ${rules} It is carried if [more than half of the votes cast are in favour](rule:carried).
`;
const DELEGATES =
  "A member may [give their vote to another member, for one vote or for all of its kind, who may give it on](rule:represented), and one person votes for [at most three](rule:represents) others.";
const PROXIES =
  "A member may [appoint another member as proxy](rule:represented), who [votes as instructed](rule:instructed), for [at most two](rule:represents) others.";

/** A question of the members whose roll is fixed and whose vote is open. */
async function asked(rules: string): Promise<{ readonly story: River; readonly open: () => Promise<void> }> {
  const story = await river([LEADS], (await secretSource()) + article(rules));
  await story.moves(LEADS, {
    title: "Join the federation",
    to: { procedure: "federation" },
    content: { kind: "motion", text: "We join the federation.", matters: [{ kind: "named", matter: "federation" }] },
    decideAt: null,
  });
  const open = async () => {
    for (let step = 0; step < 6 && (await facts(story))?.rolls["members"] === undefined; step += 1) await story.next();
  };
  return { story, open };
}

const facts = async ({ app }: River) => (await motionByNumber(app.services.db, RIVERSIDE, 1))?.facts;
const nameOf = async ({ app }: River, id: string): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select name from member where organisation = ${RIVERSIDE} and id = ${id}`.execute(app.services.db);
  return rows[0]?.name ?? "";
};
const votes = ({ app }: River, member: string, choice: Choice) =>
  cast(app.services, RIVERSIDE, { number: 1, member, choice, stage: "members", key: newKey() });
const gives = async (story: River, from: string, to: string, more: { always?: boolean; told?: Choice } = {}) =>
  appoint(story.app.services, RIVERSIDE, {
    number: 1,
    stage: "members",
    member: from,
    typed: await nameOf(story, to),
    always: more.always ?? false,
    told: more.told ?? null,
  });

test("somebody has another vote for them on the page, sees a circle at once, and is counted as the other votes; whoever votes after all counts themselves (H-41)", async () => {
  const { story, open } = await asked(DELEGATES);
  const [ann = "", ben = "", cat = "", dot = ""] = story.members;
  const [annsName, bensName] = [await nameOf(story, ann), await nameOf(story, ben)];
  const browser = await signedInAs(story.app, ann);
  const there = `${MOTION}/represented`;
  expect((await browser.get(MOTION)).html).toContain(there);
  const page = await browser.get(there);
  expect(words(page.html)).toMatch(/Nobody votes for you.*In every vote by “Joining a federation”/u);

  // Before there is a roll, and however the name is spelt.
  const fields = { stage: "members", always: "once" };
  expect(words((await browser.post(there, { ...fields, who: "Nobody Known" }, { on: there })).html)).toContain(
    "Nobody of that name or address can vote for you",
  );
  expect(words((await browser.post(there, { ...fields, who: annsName }, { on: there })).html)).toContain("That is you");
  expect((await browser.post(there, { ...fields, who: bensName.toUpperCase() }, { on: there })).location).toBe(there);
  expect(words((await browser.get(there)).html)).toContain(`${bensName} votes for you`);

  expect(await gives(story, ben, cat)).toEqual({ kind: "appointed" });
  expect(words((await browser.get(there)).html)).toContain(`From there your vote goes on to ${await nameOf(story, cat)}`);
  expect(await gives(story, cat, ann)).toEqual({ kind: "appointed" });
  expect(words((await browser.get(there)).html)).toMatch(/This is a circle.*counts for none of you.*One person has you vote for them/u);

  await open();
  expect(await votes(story, dot, "against")).toMatchObject({ kind: "cast" });
  expect(await votes(story, cat, "for")).toMatchObject({ kind: "cast" });
  expect(await gives(story, cat, dot)).toEqual({ kind: "voted already" });
  await story.next();

  expect((await facts(story))?.closed["members"]).toMatchObject({ count: { for: 3, against: 1, abstain: 0 }, represented: 2, carried: true });
  const result = words((await browser.get(`${MOTION}/result`)).html);
  expect(result).toMatch(/2 of them had somebody vote for them/u);
  expect(result).toContain(`${await nameOf(story, cat)} voted for you: For`);
  expect(words((await browser.get(there)).html)).toContain("The vote has closed");
  expect(await gives(story, dot, ann)).toEqual({ kind: "closed" });
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("a vote given for all of a procedure holds until it is taken back, one for a single vote comes before it, and no more count in one hand than the text allows", async () => {
  const { story, open } = await asked(DELEGATES);
  const [a = "", b = "", c = "", d = "", e = "", holder = "", other = ""] = story.members;
  for (const from of [a, b, c, d]) expect(await gives(story, from, holder, { always: true })).toEqual({ kind: "appointed" });
  expect(await gives(story, a, other)).toEqual({ kind: "appointed" });
  expect(await gives(story, e, holder)).toEqual({ kind: "appointed" });
  const back = (member: string, always: boolean) => takeBack(story.app.services, RIVERSIDE, { number: 1, stage: "members", member, always });
  const of = await signedInAs(story.app, e);
  expect(words((await of.get(`${MOTION}/represented`)).html)).toMatch(/has the votes of 3 others who came before you/u);
  const fields = fieldsOf((await of.get(`${MOTION}/represented`)).html, "/take-back");
  expect(fields).toEqual({ stage: "members", always: "once" });
  expect(await back(b, true)).toBe("taken back");
  expect(words((await of.get(`${MOTION}/represented`)).html)).not.toMatch(/came before you/u);
  expect(await gives(story, b, holder)).toEqual({ kind: "appointed" });

  await open();
  for (const [member, choice] of [
    [holder, "for"],
    [other, "against"],
  ] as const)
    await votes(story, member, choice);
  // Whoever votes sees for whom.
  await story.next();
  // For the first: c, d and e came before b; a has given it to another for this vote.
  expect((await facts(story))?.closed["members"]).toMatchObject({ count: { for: 4, against: 2, abstain: 0 }, represented: 4 });
  expect(words((await (await signedInAs(story.app, b)).get(`${MOTION}/result`)).html)).toContain("and nobody did");
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("a proxy votes as they are told, and whoever appoints, takes back or votes in the moment in which the vote closes is counted in exactly one way (H-41)", async () => {
  const { story, open } = await asked(PROXIES);
  const [holder = "", ...others] = story.members;
  const told = others.slice(0, 2);
  for (const from of told) expect(await gives(story, from, holder, { told: "against" })).toEqual({ kind: "appointed" });
  await open();
  const visitor = await signedInAs(story.app, holder);
  expect(words((await visitor.get(`${MOTION}/vote`)).html)).toMatch(/2 people have you vote for them:.*who has told you how: Against/u);
  await votes(story, holder, "for");
  const { services } = story.app;
  const closes = (await facts(story))?.rolls["members"] === undefined ? "" : "open";
  expect(closes).toBe("open");
  // All at once: half of the others appoint somebody, some take back, some vote, while the clock moves beyond the end.
  const outcomes = await Promise.all([
    story.next(),
    settle(services, RIVERSIDE),
    takeBack(services, RIVERSIDE, { number: 1, stage: "members", member: told[0] ?? "", always: false }),
    ...others.slice(2, 12).map((from) => gives(story, from, holder)),
    ...others.slice(2, 20).map((member) => votes(story, member, "abstain")),
  ]);
  expect(outcomes).toHaveLength(31);
  await settle(services, RIVERSIDE);
  const { rows } = await sql<{ own: number; through: number; against: number }>`
    select (select count(*)::int from vote where organisation = ${RIVERSIDE} and stage = 'members') as own,
      (select count(voter)::int from represented where organisation = ${RIVERSIDE}) as through,
      (select count(voter)::int from represented where organisation = ${RIVERSIDE} and told = 'against') as against`.execute(services.db);
  const { own, through, against } = rows[0] ?? { own: 0, through: 0, against: 0 };
  const closed = (await facts(story))?.closed["members"];
  expect(through).toBeLessThanOrEqual(2);
  expect(closed?.represented).toBe(through);
  expect(closed?.count).toEqual({ for: 1 + (through - against), against, abstain: own - 1 });
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});
