import type { Rules, VoteStage } from "@folkmoot/constitution";
import type { Counted } from "./measure.js";
import { majority } from "./majority.js";
import { quorum } from "./quorum.js";
import { isUnmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { seatsOf } from "./roll.js";
import { tie } from "./tie.js";
import type { Weighed } from "./weighing.js";

/** What a result is measured by; weights only where there are any. */
type Given = Omit<Counted, "seats" | "weighed"> & { readonly weighed?: Weighed | null };

/** The result of a vote: quorum, and every majority, and no tie. Where the members vote, "5% of the members" is of those on the roll of that vote. */
export function result(rules: Rules, stage: VoteStage, given: Given): { carried: boolean; requirements: readonly Requirement[] } {
  const requirements = requirementsOf(rules, stage, given);
  return { carried: !requirements.some(isUnmet), requirements };
}

/** What a vote asks of a count, each met or not: the quorum, and unless something else decides its majorities and that votes are not equal. */
export function requirementsOf(
  rules: Rules,
  stage: VoteStage,
  given: Given,
  asks: { readonly majority: boolean; readonly tie: boolean } = { majority: true, tie: true },
): Requirement[] {
  const who = stage.roll.value;
  const members = who.kind === "class" ? given.entitled : given.members;
  const counted: Counted = { ...given, weighed: given.weighed ?? null, members, seats: who.kind === "body" ? seatsOf(rules, who.id) : null };
  const tests = [...quorum(rules, stage, counted), ...(asks.majority ? majority(rules, stage, counted) : [])];
  return asks.tie ? [...tests, ...tie(stage, counted.count, !tests.some(isUnmet))] : tests;
}
