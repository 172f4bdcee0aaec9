import { readMark } from "@folkmoot/tally";
import { boxOf, isSecretVote } from "../box/needs-box.js";
import { endBoxEarly } from "../box/end.js";
import { votersIn } from "../box/given.js";
import { keepsShut } from "../box/open.js";
import { readyBox } from "../box/ready.js";
import { replaceCredential } from "../box/replace.js";
import { sampleRoll } from "../box/sample.js";
import { serveBooth } from "../box/serve-booth.js";
import { closed, type Given } from "../closed.js";
import { instantOf } from "../dates.js";
import { voteStage } from "../electorate.js";
import type { BoxEvent, Event, EventOf, Hash } from "../event.js";
import { ballotPaper, limitsOf } from "../paper/ballot-paper.js";
import type { OnMotion } from "../position.js";
import { type Ledger, situationOf, turnoutKey } from "./ledger.js";
import { expected, notNow } from "./next.js";
import { same } from "./same.js";
import { isDatedBack } from "./settled.js";

/** The ballots of a secret vote that were published, until it is over. */
export type Published = Set<Hash>;

/** What the next entries must go on with. */
export type Continued =
  | { readonly what: "ballots"; readonly motion: string; readonly stage: string } // of a vote whose turnout nobody is told: right before its end
  | { readonly what: "marks"; readonly motion: string; readonly stage: string; readonly marks: ReadonlyMap<string, number>; readonly last: string }
  | { readonly what: "result"; readonly motion: string; readonly stage: string; readonly given: Given; readonly at: string };

/** Whether an entry comes between those of a box that belong together. */
export function interrupts({ continued }: Ledger, event: Event): boolean {
  if (continued === null) return false;
  if (!FOLLOWS[continued.what].includes(event.t)) return true;
  return !("stage" in event && "motion" in event && event.motion === continued.motion && event.stage === continued.stage);
}

const FOLLOWS: { readonly [what in Continued["what"]]: readonly Event["t"][] } = {
  ballots: ["ballots", "box-ended"],
  marks: ["box-marks", "box-opened"],
  result: ["closed"],
};

/** Everything that is entered of a ballot box: that it is ready as the text asks, each ballot once, its end in time, and what it opens to. */
export function checkBox(ledger: Ledger, event: BoxEvent): string | null {
  const situation = situationOf(ledger, event.motion);
  if (situation === null) return "a ballot box of a motion that was never deposited";
  if (!isSecretVote(situation, event.stage)) return "a ballot box of a vote that is not secret";
  switch (event.t) {
    case "box-ready":
      return checkReady(situation, event);
    case "booth-served":
      return checkServed(situation, event);
    case "credential-replaced":
      return checkReplaced(situation, event);
    case "ballots":
      return checkBallots(ledger, situation, event);
    case "box-ended":
      return checkEnded(ledger, situation, event);
    case "box-marks":
      return checkMarks(ledger, situation, event);
    case "box-opened":
      return checkOpened(ledger, situation, event);
    case "roll-sampled":
      return checkSampled(situation, event);
  }
}

function checkReady(situation: OnMotion, { t: _t, motion: _motion, at, ...parts }: EventOf<"box-ready">): string | null {
  const answer = readyBox(situation, parts, instantOf(at));
  if (answer.kind === "ready") return null;
  return answer.kind === "no box" ? "a ballot box where none is awaited" : `a ballot box that is not ready: ${answer.for}`;
}

function checkServed(situation: OnMotion, { at, ...event }: EventOf<"booth-served">): string | null {
  const answer = serveBooth(situation, event, instantOf(at));
  return answer.kind === "served" ? null : `a script of the booth that can't be told: ${answer.because}`;
}

function checkReplaced(situation: OnMotion, { at, ...event }: EventOf<"credential-replaced">): string | null {
  const answer = replaceCredential(situation, event, instantOf(at));
  return answer.kind === "replaced" ? null : `a credential that can't take the place of another: ${answer.because}`;
}

function checkSampled(situation: OnMotion, { at, ...event }: EventOf<"roll-sampled">): string | null {
  const answer = sampleRoll(situation, event, instantOf(at));
  return answer.kind === "sampled" ? null : `members who can't have been asked whether they exist: ${answer.because}`;
}

function checkBallots(ledger: Ledger, { motion }: OnMotion, { stage, ballots }: EventOf<"ballots">): string | null {
  const box = boxOf(motion, stage);
  if (box === null || box.ended !== null || motion.ended !== null) return "ballots where no ballot box is open";
  const published = ledger.published.get(turnoutKey(motion.id, stage));
  let previous = "";
  for (const ballot of ballots) {
    if (ballot <= previous) return "a batch that is not sorted, or names a ballot twice";
    previous = ballot;
    if (published?.has(ballot) === true) return "a ballot that was entered before";
  }
  return null;
}

function checkEnded(ledger: Ledger, situation: OnMotion, event: EventOf<"box-ended">): string | null {
  const { motion, stage, ballots, voters, at } = event;
  const next = expected(ledger, motion, "box-ended");
  if (next === null || next.stage !== stage) return notNow(ledger, event);
  const entered = ledger.published.get(turnoutKey(motion, stage))?.size ?? 0;
  if (ballots !== entered) return `${ballots} ballots where ${entered} were entered`;
  const isFinal = voteStage(situation, stage).revote === null;
  if (voters > ballots || (isFinal && voters !== ballots)) return `${voters} people voted, with ${ballots} ballots`;
  if (voters > (situation.motion.rolls[stage]?.size ?? 0)) return "more people voted than the roll holds";
  if (next.at === at) return null;
  if (isDatedBack(ledger, at)) return "a vote that was ended before everybody had answered";
  return same([event], endBoxEarly(situation, event, instantOf(at)))
    ? null
    : "a vote ended before its time and not by everybody's answer, or after its time";
}

function checkMarks(ledger: Ledger, situation: OnMotion, { stage, marks }: EventOf<"box-marks">): string | null {
  const box = boxOf(situation.motion, stage);
  const paper = ballotPaper(situation, stage);
  if (box === null || box.ended === null || box.opened !== null || situation.motion.ended !== null || paper === null)
    return "papers where no ballot box with several options can be opened";
  const limits = limitsOf(paper);
  let previous = ledger.continued?.what === "marks" ? ledger.continued.last : "";
  for (const [mark] of marks) {
    if (mark <= previous) return "marks that are not sorted, or one of them twice";
    previous = mark;
    if (readMark(paper.kind, mark, limits) === null) return "a mark that is none of this paper";
  }
  return null;
}

function checkOpened(ledger: Ledger, situation: OnMotion, event: EventOf<"box-opened">): string | null {
  const given = givenTo(ledger, situation, event);
  if (given === null) return "a box with several options that opens to a count, or one for and against that opens to none";
  const because = keepsShut(situation, { ...event, given }, event.at);
  return because === null ? null : `a ballot box that can't be opened: ${because}`;
}

/** The result that an opened box must be followed by. */
export function checkResultOfBox({ continued }: Ledger, situation: OnMotion, event: EventOf<"closed">): string | null {
  if (continued?.what !== "result") return "a result of a secret vote whose box is not opened";
  const expectedResult = closed(situation, { stage: continued.stage, at: continued.at }, continued.given);
  return same(event, expectedResult) ? null : "a result that does not follow from the opened box and the rules";
}

/** Folds an entry that was checked into the ledger; the facts of the motion are folded elsewhere. */
export function enterBox(ledger: Ledger, event: BoxEvent): void {
  const { motion, stage } = event;
  const key = turnoutKey(motion, stage);
  const situation = situationOf(ledger, motion);
  if (situation === null) throw new Error("an entry is checked before it is folded in");
  switch (event.t) {
    case "box-ready":
      ledger.published.set(key, new Set());
      return;
    case "booth-served":
    case "credential-replaced":
    case "roll-sampled":
      return;
    case "ballots":
      for (const ballot of event.ballots) ledger.published.get(key)?.add(ballot);
      ledger.continued = voteStage(situation, stage).turnout === null ? { what: "ballots", motion, stage } : null;
      return;
    case "box-ended":
      ledger.published.delete(key);
      ledger.continued = null;
      return;
    case "box-marks": {
      const before = ledger.continued?.what === "marks" ? ledger.continued.marks : [];
      ledger.continued = { what: "marks", motion, stage, marks: new Map([...before, ...event.marks]), last: event.marks.at(-1)?.[0] ?? "" };
      return;
    }
    case "box-opened": {
      const given = givenTo(ledger, situation, event);
      if (given === null) throw new Error("an entry is checked before it is folded in");
      ledger.continued = { what: "result", motion, stage, given, at: event.at };
    }
  }
}

function givenTo({ continued }: Ledger, { motion, ...situation }: OnMotion, { stage, count }: EventOf<"box-opened">): Given | null {
  const entitled = motion.rolls[stage]?.size ?? 0;
  const isPaper = ballotPaper({ ...situation, motion }, stage) !== null;
  if (isPaper === (count !== undefined)) return null;
  if (count !== undefined) return { count, entitled, ...votersIn({ motion }, stage) };
  const marks = continued?.what === "marks" ? [...continued.marks] : [];
  return { papers: marks.map(([mark, papers]) => ({ mark, papers })), entitled };
}
