import type { Ruled, Rules, Starter, VoteStage, Who } from "@folkmoot/constitution";
import type { MotionFacts, Situation } from "./facts.js";
import { governing } from "./governing.js";
import { isTaking, signersIn } from "./gathering.js";
import { signersOf, startsOpenTo } from "./support.js";

type OnMotion = Situation & { readonly motion: MotionFacts };

/** Who counts for a stage: the roll of a vote, the recipients of a notice, those who may sign it or what is put to it. Throws for a stage that the procedure doesn't have. */
export function rollWhoOf(situation: OnMotion, stage: string): Ruled<Who> {
  const { rules, motion } = situation;
  const procedure = governing(rules, motion.procedure, motion);
  if (stage === "support") {
    const starter = startsOpenTo(procedure, motion.as, motion.members)[0]?.starter;
    if (starter === undefined) throw new Error(`${procedure.id} can't be started by ${motion.as.kind}`);
    return signing(starter);
  }
  const found = procedure.stages.find((candidate) => candidate.id === stage) ?? null;
  if (found?.kind === "notice") return found.to ?? voteAfterStage(procedure.stages, stage).roll;
  if (isTaking(found)) {
    const starter = signersIn(found, procedure);
    if (starter === null) throw new Error(`nothing is signed in ${stage}`);
    return signing(starter);
  }
  return voteStage(situation, stage).roll;
}

function signing({ value, clause, words }: Ruled<Starter>): Ruled<Who> {
  return { value: signersOf(value.who), clause, words };
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
