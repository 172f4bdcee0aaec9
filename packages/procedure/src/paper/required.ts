import type { VoteStage } from "@folkmoot/constitution";
import { DEFAULT } from "../default-rule.js";
import type { MotionFacts } from "../facts.js";
import { countsTurnout } from "../measure.js";
import type { OnMotion } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { requirementsOf } from "../result.js";
import { ballotPaper } from "./ballot-paper.js";

/**
 * The result of a paper with several options as requirements of the decision: that enough took part, and each option that was adopted, or has a place, in its order. What each of them was
 * measured by stands in the result of the paper, with the papers themselves.
 */
export function paperRequired(situation: OnMotion, stage: VoteStage, closed: MotionFacts["closed"][string]): Requirement[] {
  const { rules, motion } = situation;
  const { count, entitled, adopted = [] } = closed;
  const turnout = { ...stage, quorum: stage.quorum.filter(countsTurnout) };
  const rule = stage.several ?? DEFAULT.several;
  const options = motion.papers[stage.id]?.length ?? 0;
  const paper = ballotPaper(situation, stage.id);
  const places = paper?.fate === "elected" ? { places: paper.most ?? options } : {};
  return [
    ...requirementsOf(rules, turnout, { count, entitled, members: motion.members }, { majority: false, tie: false }),
    ...adopted.map((option, index) => met("adopted", rule, { option, place: index + 1, options, ...places })),
    ...(adopted.length === 0 ? [unmet("adopted", rule, { options, ...places })] : []),
  ];
}
