import type { VoteStage } from "@folkmoot/constitution";
import type { BoxFacts, MotionFacts, Situation } from "../facts.js";
import { governing } from "../governing.js";

/** Whether a vote is held with a ballot box: it is secret. */
export function needsBox({ secrecy }: VoteStage): boolean {
  return secrecy.value === "secret";
}

/** Whether a motion has a vote of that name, and it is secret. */
export function isSecretVote({ rules, motion }: Situation, stage: string): boolean {
  if (motion === null) return false;
  const found = governing(rules, motion.procedure, motion).stages.find(({ id }) => id === stage);
  return found?.kind === "vote" && needsBox(found);
}

/** What has happened to the ballot box of a vote; null before it is ready. */
export function boxOf({ boxes }: MotionFacts, stage: string): BoxFacts | null {
  return boxes?.[stage] ?? null;
}
