import type { VoteStage } from "@folkmoot/constitution";
import { adoptedIn, chambersOf } from "../chambers.js";
import { DEFAULT } from "../default-rule.js";
import type { MotionFacts } from "../facts.js";
import { governing } from "../governing.js";
import { countsTurnout } from "../measure.js";
import type { OnMotion } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { requirementsOf } from "../result.js";
import { weighedIn } from "../weighing.js";
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
    ...requirementsOf(
      rules,
      turnout,
      { count, entitled, members: motion.members, weighed: weighedIn(motion, stage.id, closed) },
      { majority: false, tie: false },
    ),
    ...adopted.map((option, index) => met("adopted", rule, { option, place: index + 1, options, ...places })),
    ...(adopted.length === 0 ? [unmet("adopted", rule, { options, ...places })] : []),
  ];
}

/** That what one chamber has adopted every other has adopted too: a line of the last of them, once each has adopted something. */
export function agreedRequired({ rules, motion }: OnMotion, stage: VoteStage): Requirement[] {
  const chambers = chambersOf(governing(rules, motion.procedure, motion), stage.id);
  const adopted = adoptedIn(motion, chambers);
  if (stage.together === undefined || chambers.at(-1)?.id !== stage.id || adopted === null) return [];
  if (chambers.some(({ id }) => motion.closed[id]?.adopted?.length === 0)) return [];
  return [(adopted.length > 0 ? met : unmet)("agreed", stage.together, { options: adopted.length, chambers: chambers.length })];
}
