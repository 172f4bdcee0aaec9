import { ownersOf, type Question, type ValidArchive } from "@folkmoot/ballot";
import { boxGroups, boxOf, countsNot, electionOf, givenFrom, type BoxQuestion, type EventOf, type Hash, type OnMotion } from "@folkmoot/procedure";
import { base64url, canonicalJson, sha256 } from "@folkmoot/record";
import type { EnteredBox } from "./entered.js";

/** How a valid archive is another than that of a ballot box of the record; null: it is that one. */
export function archiveDiffers(archive: ValidArchive, { ready, ballots, ended, opened }: EnteredBox, situation: OnMotion): string | null {
  const { election, trustees, credentials } = archive.setup;
  const asked = electionOf(situation, ready.stage);
  const [holders] = trustees;
  const needed = holders?.kind === "ceremony" ? holders.parameters.threshold : 1;
  const entered = new Set(ballots);
  const { spares = [], replaced = [] } = boxOf(situation.motion, ready.stage) ?? {};
  const dead = countsNot({ spares, replaced });
  const weights = dead.size === 0 ? new Map<Hash, bigint>() : new Map([...credentials].map(([credential, weight]) => [printOf(credential), weight]));
  const ofRoll = spares.length === 0 ? credentials.values() : [...weights].flatMap(([print, weight]) => (spares.includes(print) ? [] : [weight]));
  return first([
    [hashOf(archive.begins) === ready.election, "begins with another election"],
    [election.name === asked.name && election.description === asked.description, "is that of another motion"],
    [election.questions.map(plain).join("\n") === asked.questions.map(plain).join("\n"), "asks something else than its motion"],
    [trustees.length === 1 && ownersOf(trustees).length === ready.trustees && needed === ready.needed, "has other holders of its key"],
    [boxGroups(situation, ready.stage).some((name) => name === election.group.name), "is made in another group than its text asks for"],
    [credentials.size === ready.credentials, "has another number of credentials"],
    [[...spares, ...replaced.map((each) => each.replaced)].every((print) => weights.has(print)), "lacks a credential of which the record speaks"],
    [dead.size === 0 || archive.cast.every(({ credential }) => !dead.has(printOf(credential))), "holds a ballot by a credential that doesn't count"],
    [
      replaced.every((each) => weights.get(each.replaced) === weights.get(each.by)),
      "has a spare credential in the place of one with another number of votes",
    ],
    [weightsOf(ofRoll) === weightsOnRoll(situation, ready.stage), "gives others more than one vote than its roll"],
    [ended === null || archive.ballots === ended.ballots, "holds another number of ballots"],
    [ended === null || archive.cast.every(({ tracker }) => entered.has(urlOf(tracker))), "holds a ballot that was not entered"],
    // Where people may vote again the last ballot counts: another order is another result.
    [ended === null || archive.cast.every(({ tracker }, at) => ballots[at] === urlOf(tracker)), "holds its ballots in another order"],
    [ended === null || archive.counted === ended.voters, "counts the ballots of another number of people than voted"],
    [archive.results === null || opened !== null, "holds a result that was not entered"],
  ]);
}

/** How what came out of a valid archive is something else than what the record says of its opening; null: it is that. */
export function openingDiffers(
  archive: ValidArchive,
  { opened, marks }: { readonly opened: EventOf<"box-opened">; readonly marks: ReadonlyMap<string, number> },
  situation: OnMotion,
): string | null {
  const [result] = archive.results ?? [];
  if (result === undefined) return "has no result";
  const flagged = new Set(archive.flags.map(({ ballot }) => ballot));
  const { given, spoilt } = givenFrom(situation, opened.stage, { result, flagged });
  const counted = "papers" in given ? given.papers : Object.entries(given.count);
  const said = "papers" in given ? [...marks].map(([mark, papers]) => ({ mark, papers })) : Object.entries(opened.count ?? {});
  return first([
    [hashOf(archive.head.parent ?? "") === opened.archive, "is not the one that was recorded"],
    [[...archive.parts.keys()].toSorted((a, b) => a - b).join() === opened.parts.join(), "was opened by others"],
    [archive.shuffles === opened.shuffles, "was mixed another number of times"],
    [spoilt === opened.spoilt, "has another number of spoilt papers"],
    [sorted(counted) === sorted(said), "has another result"],
  ]);
}

/** How many have how many votes, as one text; who has one is not in it. */
function weightsOf(weights: Iterable<bigint>): string {
  const sizes = new Map<bigint, number>();
  for (const weight of weights) if (weight !== 1n) sizes.set(weight, (sizes.get(weight) ?? 0) + 1);
  return [...sizes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([votes, size]) => `${votes}:${size}`)
    .join();
}

function weightsOnRoll({ motion }: OnMotion, stage: string): string {
  return (motion.rolls[stage]?.weights ?? []).map(({ votes, size }) => `${votes}:${size}`).join();
}

function first(checks: readonly (readonly [right: boolean, otherwise: string])[]): string | null {
  return checks.find(([right]) => !right)?.[1] ?? null;
}

/** A question as one text. What a counting rule may be told besides is nothing here. */
function plain(question: Question | BoxQuestion): string {
  if (question.kind === "ticks") return canonicalJson({ ...question, answers: [...question.answers] });
  const { kind, question: words, answers, extra } = question;
  return canonicalJson({ kind, question: words, answers: [...answers], extra: extra === undefined ? null : "something" });
}

function sorted(counted: readonly unknown[]): string {
  return counted
    .map((each) => JSON.stringify(each))
    .toSorted()
    .join();
}

/** What the record says of a credential: the hash of its public half, which is written in digits alone. */
function printOf(credential: string): Hash {
  return base64url(sha256(Uint8Array.from(credential, (digit) => digit.charCodeAt(0))));
}

/** A hash of the archive, in hexadecimal digits, as the record writes one. */
function hashOf(hex: string): Hash {
  return base64url(Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)));
}

/** A tracker, base64 without padding, as the record writes a hash. */
function urlOf(tracker: string): Hash {
  return tracker.replaceAll("+", "-").replaceAll("/", "_");
}
