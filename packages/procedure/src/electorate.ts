import type { Ruled, Rules, VoteStage, Who } from "@folkmoot/constitution";
import type { MotionFacts, Situation } from "./facts.js";
import { governing } from "./governing.js";
import { startsOpenTo } from "./support.js";

type OnMotion = Situation & { readonly motion: MotionFacts };

/** Who counts for a stage: the roll of a vote, the recipients of a notice, those who may sign. Throws for a stage that the procedure doesn't have. */
export function rollWhoOf(situation: OnMotion, stage: string): Ruled<Who> {
  const { rules, motion } = situation;
  const procedure = governing(rules, motion.procedure, motion);
  if (stage === "support") {
    const starter = startsOpenTo(procedure, motion.as, motion.members)[0]?.starter;
    if (starter === undefined) throw new Error(`${procedure.id} can't be started by ${motion.as.kind}`);
    return { value: signersOf(starter.value.who), clause: starter.clause, words: starter.words };
  }
  const found = procedure.stages.find((candidate) => candidate.id === stage);
  if (found?.kind === "notice") return found.to ?? voteAfterStage(procedure.stages, stage).roll;
  return voteStage(situation, stage).roll;
}

export function voteStage({ rules, motion }: { rules: Rules; motion: MotionFacts }, stage: string): VoteStage {
  const found = governing(rules, motion.procedure, motion).stages.find((candidate) => candidate.id === stage);
  if (found?.kind !== "vote") throw new Error(`${motion.procedure} has no vote ${stage}`);
  return found;
}

function voteAfterStage(stages: ReturnType<typeof governing>["stages"], notice: string): VoteStage {
  const from = stages.findIndex((stage) => stage.id === notice);
  const vote = stages.slice(from).find((stage): stage is VoteStage => stage.kind === "vote");
  if (vote === undefined) throw new Error(`no vote after notice ${notice}`);
  return vote;
}

function signersOf(who: Who): Who {
  return { ...who, quantifier: "any", asOf: null };
}
