import type { Ruled, Rules } from "@folkmoot/constitution";
import { ballotPaper, limitsOf, type OptionId, type Situation, type VoteHeld, votesHeld } from "@folkmoot/procedure";
import { areTheSame, procedureFor } from "./judge.js";
import type { Decided } from "./rehearse.js";

/** A vote on a paper with several options as another text would have it counted. */
export interface PaperUnder {
  /** The vote that was held. */
  readonly held: VoteHeld;
  /** The motion as if it had been put under that text, and its vote there: `paperResult` counts the same papers by it. */
  readonly situation: Situation;
  readonly stage: string;
  /** How that text has it counted. */
  readonly rule: Ruled<unknown>;
}

/**
 * The last vote of a past decision on a paper with several options, under another text. "unknown" where the same papers say nothing there: others would have voted, or another kind of
 * paper would have been filled in. Null of what was no such vote.
 */
export function paperUnder(proposed: Rules, { facts, rules }: Decided, organisation: Situation["organisation"]): PaperUnder | "unknown" | null {
  const votes = votesHeld(rules, facts);
  const at = votes.length - 1;
  const held = votes[at];
  if (held?.closed.adopted === undefined) return null;
  const procedure = procedureFor(proposed, facts);
  const stage = procedure?.stages.filter((one) => one.kind === "vote")[at];
  if (procedure === null || stage === undefined || !areTheSame(held.stage.roll.value, stage.roll.value)) return "unknown";
  const [papers, closed] = [facts.papers[held.stage.id] ?? [], held.closed];
  const motion = { ...facts, procedure: procedure.id, papers: { [stage.id]: papers }, closed: { [stage.id]: closed } };
  const situation = { rules: proposed, organisation, motion };
  const [was, would] = [ballotPaper({ rules, organisation, motion: facts }, held.stage.id), ballotPaper(situation, stage.id)];
  if (was === null || would === null || was.kind !== would.kind || JSON.stringify(limitsOf(was)) !== JSON.stringify(limitsOf(would)))
    return "unknown";
  return { held, situation, stage: stage.id, rule: would.rule };
}

/** Whether the same would have been adopted, in whatever order. */
export function adoptsTheSame(was: readonly OptionId[], would: readonly OptionId[]): boolean {
  return was.length === would.length && was.every((id) => would.includes(id));
}
