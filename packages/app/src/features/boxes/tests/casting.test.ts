import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { randomBytes } from "node:crypto";
import { fingerprint, newCredential } from "@folkmoot/ballot";
import { audited } from "../../../testing/audited.js";
import { castBy, sealBallot, stateFor, voteBy } from "../../../testing/ballot-box.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { trackerWords } from "../../../ui/index.js";
import { RIVERSIDE, smallChange } from "../../../testing/riverside.js";
import { BY_PLATFORM } from "../../../testing/secret-source.js";
import { factsOf, secretStory, type SecretStory } from "../../../testing/secret-vote.js";
import { workOff } from "../../../testing/worked-off.js";
import { connect } from "../../../platform/postgres/index.js";
import { settle } from "../../motions/index.js";
import { cast } from "../../votes/index.js";
import { castBallot } from "../cast/caster.js";
import type { CastBallot } from "../cast/ballot.js";
import { castTogether } from "../cast/batch.js";
import { hashOfTracker } from "../../archive/index.js";
import { countedWhileOthersAct, MANY } from "../../../testing/counted-while-others-act.js";

const AT_ONCE = 64;
const PATH = `/o/${RIVERSIDE}/motions/1`;
const [BLANK, FOR, AGAINST] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

let secret: SecretStory;
let outsider: Visitor;
/** What anybody can read before the first ballot. */
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  secret = await secretStory([BY_PLATFORM]);
  await secret.story.moves("Idris Mead", await smallChange(secret.story.app.services));
  await secret.until(PATH, "open");
  outsider = secret.story.app.visitor();
  before = await readable();
}, 120_000);

/** Everything about the vote that an outsider and a member who doesn't vote can read, by where they read it. */
async function readable(): Promise<Map<string, string>> {
  const { services } = secret.story.app;
  const watcher = await secret.visitor(secret.story.members[39] ?? "");
  const pages = [
    "",
    "/motions",
    "/motions/1",
    "/motions/1/box",
    "/motions/1/box.bel",
    "/motions/1/box/state.json",
    "/motions/1/result",
    "/record",
    "/record/export",
  ];
  const seen = new Map<string, string>();
  for (const [who, browser] of [
    ["outsider", outsider],
    ["member", watcher],
  ] as const)
    for (const path of pages) seen.set(`${who}${path}`, withoutTime((await browser.get(`/o/${RIVERSIDE}${path}`)).html));
  const { rows } = await sql<{ what: string }>`
    select (select count(*) from pending_entry) || ' entries, ' || (select count(*) from outbox) || ' mails, ' || (select count(*) from notification) || ' news' as what`.execute(
    services.db,
  );
  return seen.set("what is sent and recorded", rows[0]?.what ?? "");
}

/** What differs from one look to the next in any case: the clock, and the token of forms. */
function withoutTime(html: string): string {
  return html
    .replaceAll(/<aside class="banner".*?<\/aside>/gs, "")
    .replaceAll(/<time[^>]*>.*?<\/time>/gs, "")
    .replaceAll(/name="(?:csrf|key)" value="[^"]+"/g, "")
    .replaceAll(/in \d+ days?|\d+ days? left|<rect width="[\d.]+"/g, "");
}

const member = (at: number): string => secret.story.members[at] ?? "";

async function sealed(at: number, choices: readonly number[]): Promise<string> {
  return sealBallot(await stateFor(await secret.visitor(member(at)), PATH), choices);
}

async function stored(): Promise<{ readonly ballots: number; readonly voters: number }> {
  const { rows } = await sql<{ ballots: number; voters: number }>`
    select (select count(*)::int from box_ballot) as ballots, (select count(*)::int from box_voter) as voters`.execute(secret.story.app.services.db);
  return rows[0] ?? { ballots: 0, voters: 0 };
}

function kinds(outcomes: readonly { readonly kind: string }[]): { [kind: string]: number } {
  const counts: { [kind: string]: number } = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

test("a member who hands in two ballots 64 times at the same moment, on two servers, has voted once", async () => {
  const { services } = secret.story.app;
  const connection = connect({ url: String(services.pool.options.connectionString), most: 10 });
  const other = { ...services, pool: connection.pool, db: connection.db };
  const ballots = [await sealed(0, FOR), await sealed(0, AGAINST)];
  const outcomes = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, n) =>
      castBallot(n % 2 === 0 ? services : other, RIVERSIDE, { number: 1, member: member(0), ballot: ballots[n % 3 === 0 ? 0 : 1] ?? "" }),
    ),
  );
  await connection.close();
  const accepted = outcomes.flatMap((outcome) => (outcome.kind === "accepted" ? [outcome.tracker] : []));
  expect(new Set(accepted).size).toBe(1);
  expect(Object.keys(kinds(outcomes)).toSorted()).toEqual(["accepted", "already voted"]);
  expect(await stored()).toEqual({ ballots: 1, voters: 1 });
});

test("a vote that is given by name is no paper of a secret vote, and is not kept", async () => {
  const { services } = secret.story.app;
  const outcome = await cast(services, RIVERSIDE, { number: 1, member: member(7), choice: "for", key: "by-name" });
  expect(outcome.kind).toBe("not a paper of this vote");
  expect((await sql`select from vote where stage = 'ballot'`.execute(services.db)).rows).toEqual([]);
});

test("whoever has lost the answer sends the same ballot to another server, is told the same, and finds it", async () => {
  const { services } = secret.story.app;
  const ballot = await sealed(1, FOR);
  await castBallot(services, RIVERSIDE, { number: 1, member: member(1), ballot });
  const connection = connect({ url: String(services.pool.options.connectionString), most: 2 });
  const again = await castBallot({ ...services, pool: connection.pool, db: connection.db }, RIVERSIDE, { number: 1, member: member(1), ballot });
  await connection.close();
  expect(again.kind).toBe("accepted");
  expect(await stored()).toEqual({ ballots: 2, voters: 2 });
  const found = await outsider.get(`${PATH}/box/ballot/${hashOfTracker(again.kind === "accepted" ? again.tracker : "")}`);
  expect(found.html).toContain("This ballot was accepted");
  expect(found.html).toContain("folkmoot ballot accepted");
});

test("a ballot is found by its four words; what names no ballot is said to", async () => {
  const { rows } = await sql<{ tracker: string }>`select tracker from box_ballot limit 1`.execute(secret.story.app.services.db);
  const tracker = rows[0]?.tracker ?? "";
  const look = (code: string) => outsider.get(`${PATH}/box/ballot?code=${encodeURIComponent(code)}`);
  expect((await look(trackerWords(tracker))).location).toBe(`${PATH}/box/ballot/${hashOfTracker(tracker)}`);
  for (const nothing of ["babab babab babab babab", "x", ""]) expect((await look(nothing)).location).toBe(`${PATH}/box?sought=none#ballots`);
  expect((await outsider.get(`${PATH}/box?sought=none`)).html).toContain("No ballot here has these words");
});

test("somebody who sends the same a hundred times at the same moment keeps nobody else's ballot out", async () => {
  const { services } = secret.story.app;
  const { rows } = await sql<{ election: string }>`select election from box`.execute(services.db);
  const castOf = async (at: number, choices: readonly number[]): Promise<CastBallot> => {
    const ballot = await sealed(at, choices);
    const { credential } = JSON.parse(ballot) as { credential: string };
    return { number: 1, member: member(at), ballot, tracker: fingerprint(ballot), credential, election: rows[0]?.election ?? "" };
  };
  const [flood, one] = [await castOf(1, FOR), await castOf(7, FOR)];
  const outcomes = await castTogether(services, RIVERSIDE, [...Array.from({ length: 100 }, () => ({ ...flood })), one]);
  expect(outcomes.at(-1)).toMatchObject({ kind: "accepted" });
  expect(kinds(outcomes.slice(0, 100))).toEqual({ "already voted": 65, busy: 35 });
});

test("copies, and what is no ballot of this vote by its sender, are refused with a reason, and nothing is stored (H-05, H-06)", async () => {
  const visitor = await secret.visitor(member(2));
  const own = await sealed(2, FOR);
  const theirs = await sealed(1, AGAINST);
  const { services } = secret.story.app;
  const { rows } = await sql<{ ballot: string }>`select ballot from box_ballot limit 1`.execute(services.db);
  const parsed = JSON.parse(own) as { credential: string; answers: { choices: { alpha: string; beta: string }[] }[]; signature: unknown };
  const changed = (change: (ballot: typeof parsed) => void): string => {
    const copy = structuredClone(parsed);
    change(copy);
    return JSON.stringify(copy);
  };
  const first = (ballot: typeof parsed) => ballot.answers[0]?.choices[0] ?? { alpha: "", beta: "" };
  const tried: readonly (readonly [ballot: string, code: string])[] = [
    [rows[0]?.ballot ?? "", "ballot-replayed"],
    ["", "ballot-malformed"],
    ["{}", "ballot-malformed"],
    [own.slice(0, -1), "ballot-malformed"],
    [`${own.slice(0, -1)},"note":"for sale"}`, "ballot-malformed"],
    [own.replace(/"election_hash":"[^"]+"/, `"election_hash":"${"x".repeat(43)}"`), "ballot-other-election"],
    [changed((ballot) => (first(ballot).alpha = `${"0".repeat(63)}1`)), "ballot-signature"],
    [changed((ballot) => (first(ballot).alpha = first(ballot).alpha.toUpperCase())), "ballot-malformed"],
    [changed((ballot) => (ballot.credential = `${"0".repeat(63)}1`)), "ballot-credential"],
    [theirs.replace(/"credential":"[^"]+"/, `"credential":"${parsed.credential}"`), "ballot-signature"],
  ];
  const already = await stored();
  for (const [ballot, code] of tried) {
    const answer = ballot === "" ? { code: "ballot-malformed" } : await castBy(visitor, PATH, ballot);
    expect([ballot.slice(0, 60), answer]).toEqual([ballot.slice(0, 60), expect.objectContaining({ code }) as unknown]);
  }
  expect(await stored()).toEqual(already);
  await expect(voteBy(visitor, PATH, BLANK)).resolves.toHaveLength(43);
});

test("whoever sees a ballot that was opened, or has somebody's credential, can't cast by it: its owner still votes (H-10)", async () => {
  const [opened, used] = [await sealed(3, AGAINST), await sealed(2, AGAINST)];
  const thief = await secret.visitor(member(6));
  expect(await castBy(thief, PATH, opened)).toMatchObject({ code: "ballot-credential" });
  expect(await castBy(thief, PATH, used)).toMatchObject({ code: "ballot-credential" });
  await expect(voteBy(await secret.visitor(member(3)), PATH, AGAINST)).resolves.toHaveLength(43);
});

test("who joins after the roll was fixed doesn't vote, nor does whoever is put on it in the database: the credentials were fixed with it (H-08)", async () => {
  const { db } = secret.story.app.services;
  const { rows } = await sql<{ id: string }>`
    insert into member (organisation, name, email, joined_on, secret, entered_at)
    values (${RIVERSIDE}, 'Late Joiner', 'late@example.org', '2017-01-01', sha256('late'), now()) returning id`.execute(db);
  const id = rows[0]?.id ?? "";
  const late = await secret.visitor(id);
  const state = await stateFor(late, PATH);
  expect([state.you.mayVote, state.you.credential]).toEqual([false, null]);
  const anyCredential = newCredential((length) => new Uint8Array(randomBytes(length)));
  expect(await castBy(late, PATH, sealBallot(state, FOR ?? [], anyCredential))).toMatchObject({ code: "not on the roll" });
  await sql`
    insert into roll_place (organisation, motion, stage, member, handle)
    select organisation, motion, stage, ${id}, 'AAAAAAAAAAAAAAAAAAAAAA' from roll_place where stage = 'ballot' limit 1`.execute(db);
  expect(await castBy(late, PATH, sealBallot(await stateFor(late, PATH), FOR ?? []))).toMatchObject({ code: "ballot-credential" });
  await sql`delete from roll_place where member = ${id}`.execute(db);
  await sql`delete from session where member = ${id}`.execute(db);
  await sql`delete from member where id = ${id}`.execute(db);
});

test("nothing that anybody can read before the end tells that somebody has voted, or how many (H-39)", async () => {
  const now = await readable();
  expect([...now].filter(([where, text]) => text !== before.get(where)).map(([where]) => where)).toEqual([]);
});

test("the end publishes every ballot, and only time brings it; a ballot in the box that no member cast keeps it shut (H-10)", async () => {
  const { services } = secret.story.app;
  const late = await sealed(5, FOR);
  const stolen = await sealed(4, FOR);
  const { credential } = JSON.parse(stolen) as { credential: string };
  await sql`
    insert into box_ballot (organisation, motion, stage, credential, round, tracker, ballot)
    select organisation, motion, stage, ${credential}, 1, ${fingerprint(stolen)}, ${stolen} from box`.execute(services.db);
  await countedWhileOthersAct(secret, PATH);
  await settle(services, RIVERSIDE);
  await workOff(services);
  expect(await castBallot(services, RIVERSIDE, { number: 1, member: member(5), ballot: late })).toMatchObject({ kind: "closed" });
  const { boxes, closed } = await factsOf(secret);
  expect(boxes?.["ballot"]).toMatchObject({ ended: { ballots: 6 + MANY, voters: 5 }, opened: null });
  expect(closed).toEqual({});
  // In the tables nothing is left of the order in which they came.
  const lying = async (column: string, table: string): Promise<string[]> =>
    (await sql<{ it: string }>`select ${sql.ref(column)}::text as it from ${sql.raw(table)} order by ctid`.execute(services.db)).rows.map(
      ({ it }) => it,
    );
  const [trackers, voters] = [
    (await lying("tracker", "box_ballot where credential not like 'more %'")).map(hashOfTracker),
    await lying("member", "box_voter"),
  ];
  expect([trackers, voters]).toEqual([trackers.toSorted(), voters.toSorted()]);
  expect((await outsider.get(`${PATH}/box`)).html).toContain("There are more papers than members who voted");
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: false });
});
