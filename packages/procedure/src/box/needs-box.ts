import type { VoteStage } from "@folkmoot/constitution";
import type { BoxFacts, MotionFacts } from "../facts.js";

/** Whether a vote is held with a ballot box: it is secret. */
export function needsBox({ secrecy }: VoteStage): boolean {
  return secrecy.value === "secret";
}

/** What has happened to the ballot box of a vote; null before it is ready. */
export function boxOf({ boxes }: MotionFacts, stage: string): BoxFacts | null {
  return boxes?.[stage] ?? null;
}
