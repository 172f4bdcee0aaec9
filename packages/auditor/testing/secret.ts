import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { ed25519, verifyArchive } from "@folkmoot/ballot";
import {
  boxWaitsFor,
  due,
  electionOf,
  nextDue,
  openBox,
  type OnMotion,
  readyBox,
  replaceCredential,
  sampleRoll,
  type Situation,
  WEEKS_BEFORE_ROLL,
} from "@folkmoot/procedure";
import { conduct, prepare, type Vote } from "../../ballot/testing/election.js";
import { seeded } from "../../ballot/testing/random.js";
import { deposit } from "./calls.js";
import type { Sample } from "./sample.js";
import { motionId, person, range, Scribe } from "./scribe.js";

/** As many as are on each roll. */
const PEOPLE = 12;
const SPARES = 2;
/** Nobody joined in the weeks before, and one left. */
const REGISTER = Array.from({ length: WEEKS_BEFORE_ROLL }, (_, week): readonly [number, number] => [0, week === 3 ? 1 : 0]);

/** A record with ballot boxes, and their archives. */
export interface SecretSample extends Sample {
  readonly archives: Map<string, Uint8Array>;
}

/**
 * Two secret votes whose key any two of three Tellers can use: a petition that seven of twelve vote on, the first of them twice, and a place that they put in their
 * order.
 */
export async function secretRecord(): Promise<SecretSample> {
  const scribe = new Scribe(CLUB, 60, PEOPLE);
  const archives = new Map<string, Uint8Array>();
  scribe.found();
  scribe.enter({ t: "seated", body: "tellers", filled: 3 });
  const petition = motionId("petition");
  const actor = { handle: person(0, petition), as: { kind: "member" } } as const;
  deposit(scribe, { motion: petition, actor, to: { procedure: "petition" }, matters: [{ kind: "residual" }], text: scribe.text("More benches.") });
  const ticks = [
    [0, 0, 1],
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 1, 0],
  ];
  await holdVote(scribe, archives, { motion: petition, votes: ticks, voters: 7, shufflers: [] });
  const call = callForPlaces(scribe, "gathering", 3);
  const orders = [
    [1, 2, 3, 4],
    [2, 1, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
    [1, 1, 2, 0],
    [1, 3, 0, 0],
  ];
  await holdVote(scribe, archives, { motion: call, votes: orders, voters: orders.length, shufflers: [3] });
  return { events: scribe.events, texts: scribe.texts, rolls: scribe.rolls, archives };
}

function callForPlaces(scribe: Scribe, label: string, options: number): string {
  const motion = motionId(label);
  const secretary = { handle: person(0, motion), as: { kind: "office", office: "secretary" } } as const;
  const matters = [{ kind: "named", matter: "gathering" }] as const;
  deposit(scribe, { motion, actor: secretary, to: { procedure: "gathering" }, matters, text: scribe.text("Where?") });
  for (const n of range(options)) {
    const actor = { handle: person(n, motion), as: { kind: "member" } } as const;
    const plain = { on: null, matters: [], touches: [], rules: null, errors: 0, cost: null };
    const put = { motion, option: motionId(`${label} ${n}`), actor, text: scribe.text(`At ${n}.`), title: scribe.text(`Place ${n}`) };
    scribe.act(motion, { kind: "put-option", what: "proposal", ...put, ...plain });
  }
  return motion;
}

/** Time goes on to the end of a secret vote and of what follows it. The nth on the roll casts the nth vote; after the last voter the first votes again. */
async function holdVote(
  scribe: Scribe,
  archives: Map<string, Uint8Array>,
  { motion, votes, voters, shufflers }: { motion: string; votes: readonly (readonly number[])[]; voters: number; shufflers: readonly number[] },
): Promise<void> {
  const stage = "ballot";
  while (boxWaitsFor(scribe.situation(motion), stage, scribe.now) !== null) toNext(scribe, motion);
  const random = seeded(motion);
  const asked = electionOf(onMotion(scribe.situation(motion)), stage);
  const prepared = prepare({
    group: ed25519,
    ...asked,
    voters: PEOPLE + SPARES,
    holders: { single: 0, ceremony: { threshold: 2, size: 3 } },
    random,
  });
  const cast = votes.map((choices, n): Vote => ({ voter: n % voters === voters - 1 ? PEOPLE : n % voters, choices: [choices] }));
  const archive = conduct(prepared, cast, { shufflers, decryptors: [1, 3], random });
  const verdict = await verifyArchive(archive);
  if (!verdict.valid) throw new Error(verdict.why);
  const election = urlOf(Buffer.from(verdict.begins, "hex"));
  archives.set(election, archive);
  const prints = prepared.secrets.map((secret) => printOf(ed25519.write(ed25519.secretPower(ed25519.generator, secret))));
  const parts = { election, trustees: 3, needed: 2, rehearsed: 3, registrar: "independent", credentials: PEOPLE + SPARES } as const;
  const box = { ...parts, spares: prints.slice(PEOPLE).toSorted(), register: REGISTER };
  const ready = readyBox(scribe.situation(motion), { stage, ...box }, scribe.now);
  if (ready.kind !== "ready") throw new Error(JSON.stringify(ready));
  scribe.enter(...ready.events);
  // The last who votes has lost theirs, and uses the first spare one.
  const spare = replaceCredential(scribe.situation(motion), { stage, replaced: prints[voters - 1] ?? "", by: prints[PEOPLE] ?? "" }, scribe.now);
  if (spare.kind !== "replaced") throw new Error(spare.because);
  scribe.enter(...spare.events);

  while (nextDue(scribe.situation(motion)) !== null && scribe.situation(motion).motion?.boxes?.[stage]?.ended === null) {
    scribe.now = Temporal.Instant.from(nextDue(scribe.situation(motion)) ?? "");
    const given = { ballots: votes.length, voters };
    // In the order of the archive, which knows nothing of batches.
    const ballots = verdict.cast.map(({ tracker }) => ({ t: "ballots", motion, stage, ballots: [urlOf(Buffer.from(tracker, "base64"))] }) as const);
    scribe.enter(...ballots, ...due(scribe.situation(motion), scribe.now, { box: () => given }).events);
  }
  scribe.wait(3_600);
  const [result] = verdict.results ?? [];
  if (result === undefined) throw new Error("no result");
  const opened = { archive: urlOf(Buffer.from(verdict.head.parent ?? "", "hex")), parts: [1, 3], shuffles: shufflers.length };
  const answer = openBox(scribe.situation(motion), { stage, ...opened, result, flagged: new Set() }, scribe.now);
  if (answer.kind !== "opened") throw new Error(answer.because);
  scribe.enter(...answer.events);
  while (nextDue(scribe.situation(motion)) !== null) toNext(scribe, motion);
  const asking = sampleRoll(scribe.situation(motion), { stage, reached: PEOPLE - 1, unreached: 1, unknown: 0 }, scribe.now);
  if (asking.kind !== "sampled") throw new Error(asking.because);
  scribe.enter(...asking.events);
}

function toNext(scribe: Scribe, motion: string): void {
  const next = nextDue(scribe.situation(motion));
  if (next === null) throw new Error("the motion is over");
  scribe.now = Temporal.Instant.from(next);
  scribe.settle(motion, { people: PEOPLE });
}

function onMotion(situation: Situation): OnMotion {
  if (situation.motion === null) throw new Error("no motion");
  return { ...situation, motion: situation.motion };
}

function printOf(credential: string): string {
  return urlOf(createHash("sha256").update(credential).digest());
}

function urlOf(bytes: Buffer): string {
  return bytes.toString("base64url");
}

/** A club that votes in secret. */
const CLUB = `# Rules of [the Walkers](organisation:walkers)

## 1. The club

1. These rules are written as [Folkmoot live text 1](rule:language). Days are [clear days](rule:days).
2. A **[member](class:member)** is somebody who joins [without more](rule:needs).
3. The **[Committee](body:committee)** has [twelve](rule:size) seats, filled by [the members](rule:roll).
4. The **[Secretary](office:secretary)** is chosen by [the Committee](rule:roll).
5. The **[Tellers](body:tellers)** are [three](rule:size) people chosen by [the members](rule:roll).

## 2. [Ballots](ballot:members "members' ballot")

1. [All who were members on the day notice was given](rule:roll) vote [in secret](rule:secrecy), for [7 days](rule:lasts). [Any two of the Tellers](rule:key) can open the ballot box. [The Secretary](rule:registrar) makes the credentials, and [2 spare credentials](rule:spares). Everybody [may vote again, and the last vote counts](rule:revote).
2. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the text](rule:contents) with [7 days' notice](rule:period).

## 3. [Questions](procedure:petition)

1. [Any member](rule:starts) may put [everything that these rules give to nobody else](rule:decides).
2. **[Ballot.](vote:ballot)** It is put to [a members' ballot](rule:how).

## 4. [Where we walk](procedure:gathering)

1. Everybody comes to the **[gathering](matter:gathering)**.
2. The members decide on [the gathering](rule:decides). [The Secretary](rule:starts) may call for proposals.
3. **[Proposals.](proposals:proposals)** For [14 days](rule:lasts) [any member](rule:starts) may put a place.
4. **[Ballot.](vote:ballot)** The places are put to [a members' ballot](rule:how): [members put them in the order of their choice, counted by Schulze's method](rule:several).

## 5. [Changing these rules](procedure:amendment)

1. [The Committee](rule:starts) may propose to [change these rules](rule:decides).
2. **[Ballot.](vote:ballot)** The text is put to [a members' ballot](rule:how).
`;
