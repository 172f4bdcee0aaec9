import type { VoteStage } from "@folkmoot/constitution";
import { methodRow, type Support } from "@folkmoot/tally";
import { voteStage } from "../electorate.js";
import type { OptionId } from "../event.js";
import { procedureOf } from "../governing.js";
import type { OnMotion } from "../position.js";
import type { Requirement } from "../requirement.js";
import { requirementsOf } from "../result.js";
import type { BallotPaper } from "./ballot-paper.js";
import type { Weighed } from "../weighing.js";
import { isCall } from "./what-is-voted-on.js";

/**
 * What the text asks of each option by itself: quorum, majorities, no tie, by the rules that hold for what this option would change.
 * Of a budget the money decides, and of places the method, if they are given at a call: then a majority is needed where the text asks for one of this very vote, and
 * not where every ballot of the organisation asks for one. Only who ranks an option below another has voted against it; who has chosen others on any other paper is
 * no part of a tie.
 */
export function askedOf(
  situation: OnMotion,
  paper: BallotPaper,
  { option, count, entitled, weighed }: { option: OptionId; count: Support; entitled: number; weighed: Weighed | null },
): Requirement[] {
  const stage = stageFor(situation, paper.stage, option);
  const given = { count, entitled, members: situation.motion.members, weighed };
  const isOrder = methodRow(paper.method).yields === "order";
  return requirementsOf(situation.rules, stage, given, {
    majority: isOrder || stage.ownMajority || !isCallTo(situation),
    tie: isOrder && paper.kind === "ranked",
  });
}

/** The vote as it runs for one option: exceptions hang on what it decides and touches. What decides nothing else decides what its motion does. */
export function stageFor({ rules, motion }: OnMotion, stage: string, option: OptionId): VoteStage {
  const own = motion.options.find(({ id }) => id === option);
  const question = own === undefined || own.matters.length === 0 ? motion : { ...motion, matters: own.matters, touches: own.touches };
  return voteStage({ rules, motion: question }, stage);
}

function isCallTo({ rules, motion }: OnMotion): boolean {
  return isCall(procedureOf(rules, motion.procedure));
}
