import { beforeAll, expect, test } from "vitest";
import { credentialPrint, credentialSecret, ed25519, fingerprint, newCredential, publicHalf } from "@folkmoot/ballot";
import { randomBytes } from "node:crypto";
import { audited } from "../../../testing/audited.js";
import { castBy, sealBallot, stateFor, validArchive } from "../../../testing/ballot-box.js";
import type { Answer, Visitor } from "../../../testing/browser-like.js";
import { RIVERSIDE, setClock } from "../../../testing/riverside.js";
import type { Change } from "../../../testing/secret-source.js";
import { factsOf, secretStory, type SecretStory } from "../../../testing/secret-vote.js";
import { workOff } from "../../../testing/worked-off.js";
import { settle, sit } from "../../motions/index.js";
import { castBallot } from "../cast/caster.js";
import { makePlatformKey } from "../tend/platform-key.js";

// The Secretary makes the credentials, some of which give three votes, people may vote again, and how many have voted may be known.
const PATH = `/o/${RIVERSIDE}/motions/1`;
const [FOR, AGAINST] = [
  [0, 1, 0],
  [0, 0, 1],
];
/** The model gives nobody more than one vote. */
const ONE_VOTE: Change = ["[Nobody has more than one vote](rule:member.weight)", "Nobody votes for another"];
const FEDERATION = `

## 20. [Joining a federation](procedure:federation)

1. To join a **[federation](matter:federation)** binds the Association for years.
2. The members decide on [a federation](rule:decides). [Any member](rule:starts) may propose one.
3. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 days' notice](rule:period). If that is not done, [it is sent without them](rule:otherwise).
4. **[Ballot.](vote:ballot)** [All who were members on the day notice was given](rule:roll) vote [in secret](rule:secrecy) [in writing](rule:how) for [7 days](rule:lasts). [Each of the Committee has 3 votes](rule:weight). [The platform](rule:key) can open the ballot box. [The Secretary](rule:registrar) makes the credentials. Each [may vote again, and the last vote counts](rule:revote). [How many have voted may be known](rule:turnout). It is carried if [more than half of the votes cast are in favour](rule:carried).
`;
const PROPOSAL = {
  title: "Join the federation",
  to: { procedure: "federation" },
  content: { kind: "motion", text: "We join the federation.", matters: [{ kind: "named", matter: "federation" }] },
  decideAt: null,
} as const;

let secret: SecretStory;
let secretary: Visitor;
/** By member. */
const credentials = new Map<string, string>();

beforeAll(async () => {
  secret = await secretStory([ONE_VOTE], undefined, FEDERATION);
  secretary = secret.story.by("Idris Mead");
  await secret.story.moves("Idris Mead", PROPOSAL);
  await secret.until(PATH, "credentials");
}, 120_000);

/** The public halves of them. */
let made: string[] = [];
/** Two secret ones beside those of the roll. */
let spares: string[] = [];
let uuid = "";
/** How many votes each has: three in the Committee, and one everybody else. */
const votes = new Map<string, number>();
/** A public half with how many votes it gives, as the format has it. */
const line = (half: string, weight: number): string => (weight === 1 ? half : `${half},${weight}`);

const printsOn = (html: string): string[] => [...html.matchAll(/name="fingerprint" value="([^"]{43})"/gu)].map(([, print]) => print ?? "");
const member = (at: number): string => secret.story.members[at] ?? "";
const spareHalves = (): string[] => spares.map((each) => publicHalf(ed25519, uuid, each));
/** The first of them has one vote, the second three. */
const spareLines = (): string[] => spareHalves().map((half, at) => line(half, at === 0 ? 1 : 3));
const handIn = (who: Visitor, list: readonly string[], spare: readonly string[] = []): Promise<Answer> =>
  who.post(
    `${PATH}/box/credentials`,
    { credentials: JSON.stringify(list), spares: JSON.stringify(spare) },
    { on: `${PATH}/box/registrar`, headers: { accept: "application/json" } },
  );

async function sealed(at: number, choices: readonly number[], credential = credentials.get(member(at)) ?? ""): Promise<string> {
  return sealBallot(await stateFor(await secret.visitor(member(at)), PATH), choices, credential);
}

test("a worker that comes late doesn't make the platform's key again: what was sealed to the first one could never be opened", async () => {
  const { services } = secret.story.app;
  const box = await services.db.selectFrom("box").selectAll().executeTakeFirstOrThrow();
  await sit(services, RIVERSIDE, (act) => makePlatformKey(services, act, box));
  expect(await services.db.selectFrom("box").selectAll().executeTakeFirstOrThrow()).toEqual(box);
});

test("only the holder of the office sees the roll and hands in credentials: one for each, all of them real", async () => {
  const { roll, uuid: number } = await stateFor(secretary, PATH);
  uuid = number;
  const other = await secret.visitor(member(7) === secret.story.idOf("Idris Mead") ? member(8) : member(7));
  expect(new Set(roll?.map((each) => each.votes))).toEqual(new Set([1, 3]));
  expect(roll).toHaveLength(40);
  const places = await secret.story.app.services.db.selectFrom("roll_place").select(["member", "votes"]).where("stage", "=", "ballot").execute();
  for (const place of places) votes.set(place.member, place.votes);
  expect((await stateFor(other, PATH)).roll).toBeNull();
  made = secret.story.members.map((id) => {
    const credential = newCredential((length) => new Uint8Array(randomBytes(length)));
    credentials.set(id, credential);
    return line(ed25519.write(ed25519.secretPower(ed25519.generator, credentialSecret(ed25519, uuid, credential))), votes.get(id) ?? 1);
  });
  expect((await secretary.get(`${PATH}/box/registrar`)).html).toContain("voter,votes");
  expect((await handIn(other, made)).html).toContain('"not due"');
  spares = [0, 1].map(() => newCredential((length) => new Uint8Array(randomBytes(length))));
  expect((await handIn(secretary, [...made, ...spareLines(), ...spareLines()], spareHalves())).html).toContain('"wrong"');
  expect((await handIn(secretary, made, spareHalves())).html).toContain("has to stand on the list");
  expect((await handIn(secretary, [...made, ...spareLines()])).html).toContain("40 on the roll");
  for (const wrong of [
    made.map((each) => each.replace(",3", "")),
    made.map((each) => each.replace(",3", ",2")),
    made.map((each, at) => (at === 0 ? `${each},3,3` : each)),
  ])
    expect((await handIn(secretary, wrong)).html).toContain("others have several votes");
  expect((await handIn(secretary, made.slice(1))).html).toContain("40 on the roll");
  expect((await handIn(secretary, [...made.slice(1), made[1] ?? ""])).html).toContain("two of them are alike");
  expect((await handIn(secretary, [...made.slice(1), line(`${"0".repeat(63)}1`, votes.get(member(0)) ?? 1)])).html).toContain(
    "no list of public credentials",
  );
});

test("a list counts when whoever handed it in has confirmed it by its fingerprint; until the box is ready another may take its place, and everybody sees that", async () => {
  const wrong = secret.story.members.map((id, at) => line(ed25519.write(ed25519.secretPower(ed25519.generator, BigInt(at + 2))), votes.get(id) ?? 1));
  expect((await handIn(secretary, wrong)).html).toBe('{"outcome":"taken"}');
  expect((await handIn(secretary, wrong)).html).toBe('{"outcome":"taken"}');
  await workOff(secret.story.app.services);
  expect((await stateFor(secretary, PATH)).phase).toBe("credentials");
  const [first] = printsOn((await secretary.get(`${PATH}/box/registrar`)).html);
  expect((await handIn(secretary, [...made, ...spareLines()], spareHalves())).html).toBe('{"outcome":"taken"}');
  const page = await secretary.get(`${PATH}/box/registrar`);
  const [second = ""] = printsOn(page.html);
  expect(second).not.toBe(first);
  const confirm = (fingerprint: string): Promise<Answer> =>
    secretary.post(`${PATH}/box/credentials/confirm`, { fingerprint }, { on: `${PATH}/box/registrar` });
  expect((await confirm(first ?? "")).status).toBe(409);
  await workOff(secret.story.app.services);
  expect((await stateFor(secretary, PATH)).phase).toBe("credentials");
  expect((await confirm(second)).status).toBe(303);
  const board = (await secret.story.by("Idris Mead").get(`${PATH}/box`)).html;
  expect(board.slice(board.indexOf('id="lists"'))).toMatch(/replaced.*confirmed/su);
  await workOff(secret.story.app.services);
  expect((await stateFor(secretary, PATH)).roll).toBeNull();
  expect((await handIn(secretary, wrong)).html).toContain('"not due"');
  expect((await validArchive(secretary, PATH)).setup.credentials.has(made[0]?.split(",")[0] ?? "")).toBe(true);
});

test("a member who asks gets a spare credential, with which they vote; the old one is dead, and nobody who hasn't asked, or has voted, can be tried out", async () => {
  await secret.until(PATH, "open");
  const at = 39;
  const spare = spares[0] ?? "";
  const voter = await secret.visitor(member(at));
  expect(await castBy(voter, PATH, await sealed(at, FOR, spare))).toMatchObject({ code: "ballot-credential" });
  const prints = (old: string, by: string): string => [old, by].map((each) => credentialPrint(publicHalf(ed25519, uuid, each))).join(" ");
  const replace = (list: string): Promise<Answer> =>
    secretary.post(
      `${PATH}/box/credentials/replace`,
      { member: member(at), prints: list },
      { on: `${PATH}/box/registrar`, headers: { accept: "application/json" } },
    );
  const own = credentials.get(member(at)) ?? "";
  expect((await replace(prints(own, spare))).html).toContain("nobody asks");
  expect((await voter.post(`${PATH}/box/credential`, { wants: "another" }, { on: `${PATH}/box/credential` })).status).toBe(303);
  expect((await stateFor(secretary, PATH)).wishes).toMatchObject([{ member: member(at), wants: "another" }]);
  expect((await secretary.get(`${PATH}/box/registrar`)).html).toContain("folkmoot registrar spare");
  expect((await replace(prints(own, credentials.get(member(1)) ?? ""))).html).toContain("is no spare credential");
  expect(votes.get(member(at))).toBe(1);
  expect((await replace(prints(own, spares[1] ?? ""))).html).toContain("is no spare credential");
  expect((await replace(prints(own, spare))).html).toBe('{"outcome":"taken"}');
  expect(await castBy(voter, PATH, await sealed(at, FOR, own))).toMatchObject({ code: "ballot-credential" });
  expect(await castBy(voter, PATH, await sealed(at, FOR, spare))).toMatchObject({ outcome: "accepted" });
  expect((await voter.post(`${PATH}/box/credential`, { wants: "another" }, { on: `${PATH}/box/credential` })).status).toBe(409);
  expect((await voter.get(`${PATH}/box/credential`)).html).toContain("You have voted.");
});

test("whoever votes again counts once, by the last ballot; not by the credential of somebody else", async () => {
  await secret.until(PATH, "open");
  expect((await stateFor(secretary, PATH)).you.credential).toBeNull();
  const voter = await secret.visitor(member(0));
  const before = await sealed(0, AGAINST);
  expect(await castBy(voter, PATH, before)).toMatchObject({ outcome: "accepted", promise: expect.not.stringContaining("after") as string });
  expect(await castBy(await secret.visitor(member(1)), PATH, await sealed(1, FOR))).toMatchObject({ outcome: "accepted" });
  expect(await castBy(voter, PATH, await sealed(0, AGAINST, credentials.get(member(1))))).toMatchObject({ code: "ballot-credential" });
  expect(await castBy(await secret.visitor(member(2)), PATH, await sealed(2, AGAINST, credentials.get(member(1))))).toMatchObject({
    code: "already voted",
  });
  // The promise says which ballot comes after which: whoever turned that round would undo the change of mind. Asked for again, it is the same.
  const changed = await sealed(0, FOR);
  const promised = { outcome: "accepted", promise: expect.stringContaining(`\nafter ${fingerprint(before)}\n`) as string };
  expect([await castBy(voter, PATH, changed), await castBy(voter, PATH, changed)]).toMatchObject([promised, promised]);
});

test("where turnout may be known, ballots enter the archive and the record while the vote is open, and never fewer than ten at a time", async () => {
  await workOff(secret.story.app.services);
  expect((await validArchive(secretary, PATH)).ballots).toBe(0);
  const { services } = secret.story.app;
  const cast = async (at: number): Promise<unknown> =>
    castBallot(services, RIVERSIDE, { number: 1, member: member(at), ballot: await sealed(at, FOR) });
  const published = async (): Promise<unknown> => {
    await services.pool.query("select graphile_worker.add_job('tend-boxes', '{}'::json)");
    await workOff(services);
    const { stage, ballots } = await validArchive(secretary, PATH);
    return { stage, ballots };
  };
  for (let at = 2; at < 8; at += 1) await cast(at);
  // Ten ballots, of nine people: a batch holds one of each, and the second of the one who voted twice would stand alone.
  expect(await published()).toEqual({ stage: "voting", ballots: 0 });
  await cast(8);
  expect(await published()).toEqual({ stage: "voting", ballots: 10 });
});

test("while a vote ends under a rush of ballots, exactly those that were acknowledged are counted, and the same again is answered as before", async () => {
  const { services } = secret.story.app;
  const rush = await Promise.all(
    Array.from({ length: 12 }, async (_, at) => ({ number: 1, member: member(at + 20), ballot: await sealed(at + 20, AGAINST) })),
  );
  const { closes } = await stateFor(secretary, PATH);
  await setClock(services, new Date(Date.parse(closes ?? "") - 150).toISOString());
  const outcomes = await Promise.all(
    rush.map(async (sent, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 30));
      return castBallot(services, RIVERSIDE, sent);
    }),
  );
  await setClock(services, closes ?? "");
  await settle(services, RIVERSIDE);
  await workOff(services);
  const sum = (voters: readonly number[]): number => voters.reduce((all, at) => all + (votes.get(member(at)) ?? 1), 0);
  const accepted = outcomes.flatMap(({ kind }, at) => (kind === "accepted" ? [at + 20] : []));
  expect(outcomes.every(({ kind }) => kind === "accepted" || kind === "closed")).toBe(true);
  expect((await factsOf(secret)).closed["ballot"]?.count).toEqual({ for: sum([0, 1, 2, 3, 4, 5, 6, 7, 8, 39]), against: sum(accepted), abstain: 0 });
  const again = await castBallot(services, RIVERSIDE, rush[0] ?? { number: 1, member: "", ballot: "" });
  expect(again.kind).toBe(outcomes[0]?.kind);
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});
