import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Choice } from "@folkmoot/procedure";
import { audited } from "../../../testing/audited.js";
import { fieldsOf, words } from "../../../testing/reading.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { secretSource, type Change } from "../../../testing/secret-source.js";
import { signedInAs } from "../../../testing/signed-in.js";
import { motionByNumber, putOption } from "../../motions/index.js";
import { cast } from "../index.js";

const MOTION = `${BASE}/motions/1`;
/** The model gives nobody more than one vote. */
const ONE_VOTE: Change = ["[Nobody has more than one vote](rule:member.weight)", "Nobody votes for another"];
const LEADS = "Idris Mead";
const FEDERATION = `

## 20. [Joining a federation](procedure:federation)

1. To join a **[federation](matter:federation)** binds the Association for years.
2. The members decide on [a federation](rule:decides). [Any member](rule:starts) may propose one.
3. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 days' notice](rule:period). If that is not done, [it is sent without them](rule:otherwise).
4. **[The members.](vote:members)** [All who were members on the day notice was given](rule:roll) vote [openly](rule:secrecy) [in writing](rule:how) for [7 days](rule:lasts). [Each of the Committee has 3 votes](rule:weight). It is carried if [more than half of the votes cast are in favour](rule:carried).
5. **[The Committee.](vote:group)** [At the same time](rule:together) [the Committee](rule:roll) votes [by name](rule:secrecy). It agrees if [more than half of the votes cast are in favour](rule:carried).

## 21. [What we sing](procedure:songs)

1. At the feast we sing **[songs](matter:songs)**.
2. The members decide on [songs](rule:decides). [Any member](rule:starts) may call for proposals.
3. **[Proposals.](proposals:proposals)** For [7 days](rule:lasts) [any member](rule:starts) may propose a song.
4. **[The members.](vote:members)** [The members](rule:roll) vote [openly](rule:secrecy) [in writing](rule:how) for [7 days](rule:lasts): [members approve of as many as they like](rule:several). [At most two](rule:most) are adopted. [Each of the Committee has one vote for each member of their local group, at most 4](rule:weight).
5. **[The Committee.](vote:group)** [At the same time](rule:together) [the Committee](rule:roll) votes [by name](rule:secrecy). A song is adopted there if [more than half of the votes cast are in favour](rule:carried).
`;

/** A question that the members and the Committee decide, each for themselves; in the vote of the members a member of the Committee has three votes. */
async function federation(): Promise<{ readonly story: River; readonly committee: readonly string[] }> {
  const story = await river([LEADS], (await secretSource([ONE_VOTE])) + FEDERATION);
  await story.moves(LEADS, {
    title: "Join the federation",
    to: { procedure: "federation" },
    content: { kind: "motion", text: "We join the federation.", matters: [{ kind: "named", matter: "federation" }] },
    decideAt: null,
  });
  await open(story, 1);
  const { rows } = await sql<{
    member: string;
  }>`select member from seat where organisation = ${RIVERSIDE} and body = 'committee' order by member`.execute(story.app.services.db);
  return { story, committee: rows.map(({ member }) => member) };
}

/** Lets time pass until both chambers are open. */
async function open(story: River, number: number): Promise<void> {
  const rolls = async () => Object.keys((await motionByNumber(story.app.services.db, RIVERSIDE, number))?.facts.rolls ?? {});
  for (let step = 0; step < 6 && (await rolls()).filter((stage) => stage === "members" || stage === "group").length < 2; step += 1)
    await story.next();
}

const votes = async ({ app }: River, stage: string, members: readonly string[], choice: Choice): Promise<void> => {
  for (const member of members)
    expect(await cast(app.services, RIVERSIDE, { number: 1, member, choice, stage, key: newKey() })).toMatchObject({ kind: "cast" });
};

test("a question in two chambers is lost where one refuses it, whoever sits in both votes in both, and the weight of votes is told", async () => {
  const { story, committee } = await federation();
  const others = story.members.filter((member) => !committee.includes(member));
  const [own = "", ...rest] = committee;
  // One of the Committee votes on the pages: first with three votes among the members, then with one in the Committee.
  const visitor = await signedInAs(story.app, own);
  const first = await visitor.get(`${MOTION}/vote`);
  expect(words(first.html)).toMatch(/one of 2 chambers, “The members”.*You have 3 votes here/u);
  const giveIn = async (stage: string, choice: Choice): Promise<string> => {
    const review = await visitor.post(`${MOTION}/vote/review`, { choice, stage }, { on: `${MOTION}/vote` });
    expect(words(review.html)).toMatch(stage === "members" ? /“The members”/u : /“The Committee”/u);
    const key = /name="key" value="([^"]*)"/u.exec(review.html)?.[1] ?? "";
    const given = await visitor.post(`${MOTION}/vote`, { key, choice, stage }, { on: `${MOTION}/vote` });
    expect(given.location).toBe(`${MOTION}/vote/receipt?vote=${stage}`);
    return words((await visitor.get(given.location ?? "")).html);
  };
  expect(await giveIn("members", "for")).toContain("Vote in the other chamber");
  expect(words((await visitor.get(`${MOTION}/vote`)).html)).toContain("“The Committee”");
  expect(await giveIn("group", "against")).not.toContain("Vote in the other chamber");
  expect((await visitor.get(`${MOTION}/vote`)).location).toMatch(/receipt\?vote=/u);

  await votes(story, "members", rest.slice(0, 3), "for");
  await votes(story, "members", others.slice(0, 10), "against");
  await votes(story, "group", rest.slice(0, 4), "for");
  await votes(story, "group", rest.slice(4, 8), "against");
  expect(await cast(story.app.services, RIVERSIDE, { number: 1, member: others[0] ?? "", choice: "for", stage: "group", key: newKey() })).toEqual({
    kind: "not on the roll",
  });
  await story.next();

  const facts = (await motionByNumber(story.app.services.db, RIVERSIDE, 1))?.facts;
  expect(facts?.closed).toMatchObject({
    members: { count: { for: 12, against: 10, abstain: 0 }, voters: 14, entitled: story.members.length, carried: true },
    group: { count: { for: 4, against: 5, abstain: 0 }, entitled: committee.length, carried: false },
  });
  expect(facts?.rolls["members"]?.weights).toEqual([{ votes: 3, size: committee.length }]);
  const result = words((await visitor.get(`${MOTION}/result`)).html);
  expect(result).toMatch(/Carried: 12 for, 10 against; needed more than half of the 22 votes cast/u);
  expect(result).toMatch(/Not carried: 4 for, 5 against; needed more than half of the 9 votes cast/u);
  const page = words((await visitor.get(MOTION)).html);
  expect(page).toContain("The members: Carried: 12 for");
  const { rows: letters } = await sql<{ n: number; subject: string; body_text: string }>`
    select count(*)::int as n, min(subject) as subject, min(body_text) as body_text from outbox where organisation = ${RIVERSIDE} and purpose = 'result'`.execute(
    story.app.services.db,
  );
  expect(letters[0]).toMatchObject({ n: story.members.length, subject: "Not carried: motion 1" });
  expect(letters[0]?.body_text).toMatch(/It needed each of its chambers\. The members: Carried: .*The Committee: Not carried: 4 for/u);
  await severalSongs(story, { committee, others });
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
});

/** In the same organisation: of three songs the members adopt two, the Committee two, and both the same one. */
async function severalSongs(story: River, { committee, others }: { committee: readonly string[]; others: readonly string[] }): Promise<void> {
  const { services } = story.app;
  const content = { kind: "motion", text: "What do we sing?", matters: [{ kind: "named", matter: "songs" }] } as const;
  await story.moves(LEADS, { title: "Songs", to: { procedure: "songs" }, content, decideAt: null });
  const titles = ["A shanty", "A round", "A hymn"];
  for (const [at, title] of titles.entries()) {
    const putting = { kind: "proposal", on: null, base: null, title, text: title, theme: null, place: null, cost: null } as const;
    expect(await putOption(services, RIVERSIDE, { member: others[at] ?? "", key: newKey(), number: 2, putting })).toMatchObject({ kind: "done" });
  }
  await open(story, 2);
  const { html } = await story.by(LEADS).get(`${BASE}/motions/2/vote`);
  const places = new Map([...html.matchAll(/value="(\d+)"[^>]*>\s*<label[^>]*>([^<]+)</g)].map(([, value = "", title = ""]) => [title, value]));
  const markOf = (...wanted: readonly string[]) =>
    wanted
      .map((title) => places.get(title) ?? "")
      .toSorted()
      .join("+");
  const give = async (stage: string, members: readonly string[], mark: string): Promise<void> => {
    for (const member of members)
      expect(await cast(services, RIVERSIDE, { number: 2, member, mark, stage, key: newKey() })).toMatchObject({ kind: "cast" });
  };

  const votes = await votesIn(story, 2);
  const sum = (members: readonly string[]) => members.reduce((all, member) => all + (votes.get(member) ?? 0), 0);
  // Somebody with several, since nobody is told that they have one.
  const seated = committee.find((member) => sum([member]) > 1) ?? "";

  // One of the Committee fills in both papers on the pages, with as many votes in one as the text gives for their local group, and one in the other.
  const visitor = await signedInAs(story.app, seated);
  const fill = async (stage: string, wanted: string): Promise<string> => {
    const page = await visitor.get(`${BASE}/motions/2/vote`);
    expect(page.html).toContain(`/vote/paper?vote=${stage}`);
    const review = await visitor.post(
      `${BASE}/motions/2/vote/paper?vote=${stage}`,
      { chosen: places.get(wanted) ?? "" },
      { on: `${BASE}/motions/2/vote` },
    );
    const { key = "", mark = "" } = fieldsOf(review.html, `vote/paper/cast?vote=${stage}`);
    const given = await visitor.post(`${BASE}/motions/2/vote/paper/cast?vote=${stage}`, { key, mark }, { on: `${BASE}/motions/2/vote` });
    return words(page.html) + words((await visitor.get(given.location ?? "")).html);
  };
  expect(await fill("members", "A round")).toMatch(
    new RegExp(
      `You have ${sum([seated])} votes here, as the text says .“Each of the Committee has one vote for each member.*Vote in the other chamber`,
      "u",
    ),
  );
  expect(await fill("group", "A round")).not.toMatch(/You have|Vote in the other chamber/u);
  await give("members", others.slice(0, 6), markOf("A shanty", "A round"));
  await give("members", others.slice(6, 8), markOf("A hymn"));
  await give("group", committee.filter((member) => member !== seated).slice(0, 8), markOf("A round", "A hymn"));
  await story.next();

  const facts = (await motionByNumber(services.db, RIVERSIDE, 2))?.facts;
  expect(facts?.closed).toMatchObject({
    members: { count: { for: sum([seated, ...others.slice(0, 8)]), against: 0, abstain: 0 }, voters: 9, carried: true },
    group: { count: { for: 9, against: 0, abstain: 0 }, carried: true },
  });
  const result = words((await visitor.get(`${BASE}/motions/2/result`)).html);
  expect(result).toMatch(new RegExp(`9 of 40 handed in a paper\\. They have ${sum([seated, ...others.slice(0, 8)])} votes together`, "u"));
  expect(result).toContain("1 of what they voted on was adopted by each of the 2 chambers.");
  const shown = words((await visitor.get(`${BASE}/motions/2/certificate`)).html);
  expect(shown.match(/A round/gu)).toHaveLength(2);
}

/** How many votes each has in the vote of the members, by the register: as many as their local group has members, or four, in the Committee. */
async function votesIn({ app }: River, number: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ member: string; votes: number; expected: number }>`
    select p.member, p.votes, case when s.member is null then 1 else least(4, (select count(*)::int from member o where o.local_group = m.local_group)) end as expected
    from roll_place p join motion n on n.organisation = p.organisation and n.id = p.motion join member m on m.organisation = p.organisation and m.id = p.member
    left join seat s on s.organisation = p.organisation and s.member = p.member and s.body = 'committee'
    where p.organisation = ${RIVERSIDE} and n.number = ${number} and p.stage = 'members'`.execute(app.services.db);
  expect(rows.every(({ votes, expected }) => votes === expected)).toBe(true);
  expect(Math.max(...rows.map(({ votes }) => votes))).toBeGreaterThan(1);
  return new Map(rows.map(({ member, votes }) => [member, votes]));
}
