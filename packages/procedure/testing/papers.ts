import type { Rules, SeveralMethod, Stage, VoteStage } from "@folkmoot/constitution";
import { due, type Supplied } from "../src/due.js";
import type { Event, OptionId } from "../src/event.js";
import type { OnMotion } from "../src/position.js";
import type { Situation } from "../src/facts.js";
import type { MarkedPapers } from "../src/paper/count.js";
import { ballotPaper, type BallotPaper } from "../src/paper/ballot-paper.js";
import { type PaperResult, resultOfPaper } from "../src/paper/result-of-paper.js";
import { at, depositOf, deposited, HASH, organisation, told } from "./facts.js";
import { after, member, motion, opened, option, putting, seat } from "./options.js";
import { amendmentsStage, majorityOf, proposalsStage, procedure, ruled, rulesOf, starter, voteStage, who } from "./rules.js";

// A vote of the members on several options: what was put to a call, or to a motion, from 1 March 2027; the vote is from 11 to 18 March.

export const opens = "2027-03-11T00:00:00.000Z";
export const closes = "2027-03-18T00:00:00.000Z";
const members = who("class", "member", { quantifier: "any" });
const putters = [starter(who("body", "committee", { quantifier: "any", memberOf: true }))];

/** Rules with a call and with a way for motions that takes amendments, and the vote as given. */
export function rulesWith(more: Partial<VoteStage> = {}, aside: readonly Stage[] = []): Rules {
  const vote = voteStage({ carried: [majorityOf("cast")], roll: ruled(members, "1.4", "any member"), closesEarly: null, ...more });
  return rulesOf([
    procedure("call", { starts: [starter(members)], stages: [proposalsStage(10, { starts: putters }), ...aside, vote] }),
    procedure("texts", { starts: [starter(members)], stages: [amendmentsStage(10, { starts: putters }), ...aside, vote] }),
  ]);
}

/** A call, or a motion, to which as many options were put as there are costs; before its vote opens. */
export function put(rules: Rules, costs: readonly (number | null)[], to: "call" | "texts" = "call"): Situation {
  const start = deposited({ rules, organisation }, depositOf({ actor: member(1), to: { procedure: to } }), opened);
  const what = to === "call" ? "proposal" : "alternative";
  return after(
    start,
    costs.map((cost, n) => putting(n + 1, { what, cost, actor: seat(100 + n) })),
  );
}

/** The same after the vote has opened. */
export const open = (situation: Situation): Situation => told(situation, timeBrings(situation, opens));

export function timeBrings(situation: Situation, time: string, supplied: Supplied = {}): readonly Event[] {
  return due(situation, at(time), { roll: () => ({ size: 1_000, handles: HASH }), recipients: () => 1_000, ...supplied }).events;
}

export function paperIn(situation: Situation): BallotPaper {
  const paper = ballotPaper(situation, "vote");
  if (paper === null) throw new Error("no paper was fixed");
  return paper;
}

/** "3 0>1" is three papers that say 0>1, "3" three blank ones. */
export function papers(...lines: readonly string[]): MarkedPapers[] {
  return lines.map((line) => {
    const [n = "", mark = "-"] = line.split(" ");
    return { mark, papers: Number(n) };
  });
}

export function resultIn(situation: Situation, ...lines: readonly string[]): PaperResult {
  return resultOfPaper(onMotion(situation), paperIn(situation), { papers: papers(...lines), entitled: 1_000, at: closes });
}

export function onMotion(situation: Situation): OnMotion {
  if (situation.motion === null) throw new Error("no motion");
  return { ...situation, motion: situation.motion };
}

export const by = (method: SeveralMethod, more: Partial<VoteStage> = {}): Rules => rulesWith({ several: ruled(method), ...more });
export const atLeast = (n: number): VoteStage["carried"][number] => majorityOf("cast", { n, d: 100 }, false);

export function contradicted(a: number, b: number): Event {
  return { t: "contradicted", motion, options: [option(a), option(b)], by: seat(1).handle, as: seat(1).as, reasons: HASH, at: opens };
}

export const titles = (id: OptionId): string => `Proposal ${ids(1, 2, 3, 4).indexOf(id) + 1}`;

export const ids = (...numbers: readonly number[]): OptionId[] => numbers.map(option);
export { motion };
