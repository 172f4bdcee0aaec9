import type { VoteStage } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { answeredIn, closed, type Given } from "../closed.js";
import { timeOf } from "../dates.js";
import { chambersOf } from "../chambers.js";
import { DEFAULT } from "../default-rule.js";
import { voteStage } from "../electorate.js";
import type { BoxOpened, Count, Event, EventOf, Time } from "../event.js";
import type { Situation } from "../facts.js";
import { ballotPaper } from "../paper/ballot-paper.js";
import { batchesBySize } from "../paper/mark-batches.js";
import { type OnMotion, onMotion, type Position, position } from "../position.js";
import { type BoxResult, givenFrom } from "./given.js";
import { votesOnRoll } from "../weighing.js";
import { boxOf } from "./needs-box.js";

/** A ballot box whose result is known: what its verified archive says. */
export interface OpenedBox extends Pick<BoxOpened, "archive" | "parts" | "shuffles"> {
  readonly stage: string;
  readonly result: BoxResult;
  /** Papers that no honest program has written, by their places in the result. */
  readonly flagged: ReadonlySet<number>;
}

/** Why an opened box has no result in the record. */
export type KeptShut =
  | "not ended" // the vote is still open, or has no box
  | "over" // it was opened before, or too late
  | "too few parts"
  | "too few shuffles"
  | "more papers than voters";

export type OpeningAnswer =
  | { readonly kind: "opened"; readonly events: readonly Event[]; readonly spoilt: number }
  | { readonly kind: "shut"; readonly because: KeptShut };

/**
 * The entries that open a ballot box, in their order: what was on its papers, that it was opened, and the result that follows. The archive must have been
 * verified. Nobody is asked for it: whoever has enough parts of the key has the result, and the rules make of it what they make of any.
 */
export function openBox(situation: Situation, box: OpenedBox, now: Temporal.Instant): OpeningAnswer {
  const on = onMotion(situation);
  const { stage, archive, parts, shuffles } = box;
  const at = timeOf(now);
  const { given, spoilt } = givenFrom(on, stage, box);
  const because = keepsShut(on, { stage, parts, shuffles, given, spoilt }, at);
  if (because !== null) return { kind: "shut", because };
  const marks = "papers" in given ? boxMarks(on.motion.id, stage, given.papers) : [];
  const counted = "papers" in given ? {} : { count: given.count };
  const opened: EventOf<"box-opened"> = { t: "box-opened", motion: on.motion.id, stage, archive, parts, shuffles, spoilt, ...counted, at };
  return { kind: "opened", events: [...marks, opened, closed(on, { stage, at }, given)], spoilt };
}

/** Why a box can't be opened like this; null: it can. */
export function keepsShut(
  situation: OnMotion,
  opening: Pick<BoxOpened, "stage" | "parts" | "shuffles" | "spoilt"> & { readonly given: Given },
  at: Time,
): KeptShut | null {
  const { stage, parts, shuffles, spoilt, given } = opening;
  const box = boxOf(situation.motion, stage);
  if (box === null || box.ended === null) return "not ended";
  if (box.opened !== null) return "over";
  const here = position(situation, at);
  if (here.state !== "counting" || !isChamberOf(here, stage)) return "over";
  const each = parts.every((part, index) => part >= 1 && part <= box.trustees && part > (parts[index - 1] ?? 0));
  if (!each || parts.length < box.needed) return "too few parts";
  if (shuffles < shufflesNeeded(situation, stage)) return "too few shuffles";
  if ("count" in given && given.voters !== undefined && sumOf(given.count) > votesOnRoll(situation.motion.rolls[stage] ?? { size: 0 }))
    return "more papers than voters";
  return answeredIn(given) + spoilt <= box.ended.voters ? null : "more papers than voters";
}

function sumOf({ for: yes, against, abstain }: Count): number {
  return yes + against + abstain;
}

/** Whether what is being counted is this vote, or one in chambers of which it is one that is not opened yet. */
function isChamberOf({ run, line: { procedure } }: Position, stage: string): boolean {
  return run?.stage?.kind === "vote" && chambersOf(procedure, run.stage.id).some(({ id }) => id === stage);
}

/** How often the papers of a secret vote are mixed at least before they are opened; ticks are added up and never opened one by one. */
export function shufflesNeeded(situation: OnMotion, stage: string): number {
  if (ballotPaper(situation, stage) === null) return 0;
  return leastShuffles(voteStage(situation, stage));
}

function leastShuffles({ key, shuffles }: VoteStage): number {
  return key?.value.kind === "platform" ? 1 : (shuffles ?? DEFAULT.shuffles).value;
}

function boxMarks(motion: string, stage: string, papers: readonly { readonly mark: string; readonly papers: number }[]): EventOf<"box-marks">[] {
  const sorted = papers.map(({ mark, papers: n }) => [mark, n] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return batchesBySize(sorted, ([mark]) => mark.length + BYTES_A_MARK).map((marks) => ({ t: "box-marks", motion, stage, marks }));
}

/** Quotes, brackets, commas and the number of papers. */
const BYTES_A_MARK = 16;
