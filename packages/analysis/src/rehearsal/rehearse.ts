import type { Rules } from "@folkmoot/constitution";
import { calendar, instantOf, type MotionFacts, type OrganisationFacts, type Requirement, votesHeld } from "@folkmoot/procedure";
import { judge, procedureFor, type PastDecision } from "./judge.js";

/** A question that was voted on, and the text that governed it. */
export interface Decided {
  readonly facts: MotionFacts;
  readonly rules: Rules;
  /** The holidays that are on record, for texts that count working days. */
  readonly holidays?: OrganisationFacts["holidays"];
}

/** What would have become of it under another text. */
export interface Rehearsed {
  readonly was: "carried" | "lost";
  /** Unknown: what people did doesn't tell. */
  readonly would: "carried" | "lost" | "unknown";
  /** What makes the difference, in the words of the other text; where it was lost and would be carried, in those of the text of its day. Empty where nothing does. */
  readonly because: readonly Requirement[];
  /** By how many days the other text would bring it into force later at the earliest; negative: sooner; null where no procedure would. */
  readonly later: number | null;
}

/**
 * A past decision under another text, with the same acts and the same votes. Null for what never came to its last vote, and for papers with several options,
 * which are counted again from the papers (paper.ts).
 */
export function rehearse(proposed: Rules, { facts, rules, holidays }: Decided): Rehearsed | null {
  const votes = votesHeld(rules, facts);
  if (votes.length === 0 || votes.some(({ closed }) => closed.adopted !== undefined)) return null;
  const past: PastDecision = { facts, votes };
  const now = judge(rules, past);
  const then = judge(proposed, past);
  // Of several chambers each has to carry it.
  const was = votes.every(({ closed }) => closed.carried) ? "carried" : "lost";
  const failing = then.filter(({ status }) => status === "unmet");
  const unknown = then.filter(({ status }) => status === "pending");
  const would = failing.length > 0 ? "lost" : unknown.length > 0 ? "unknown" : "carried";
  const later = days(proposed, { facts, rules, holidays });
  if (would === "unknown") return { was, would, because: unknown, later };
  if (was === would) return { was, would, because: [], later };
  return { was, would, because: would === "lost" ? failing : now.filter(({ status }) => status === "unmet"), later };
}

const DAY = 86_400_000;

/** The earliest commencement of the one text and of the other, counted from the same deposit. */
function days(proposed: Rules, { facts, rules, holidays }: Decided): number | null {
  const other = procedureFor(proposed, facts);
  if (other === null) return null;
  const end = (of: Rules, procedure: string): number => {
    const last = calendar({ rules: of, holidays }, procedure, instantOf(facts.depositedAt), facts.matters).at(-1);
    return instantOf(last?.to ?? last?.from ?? facts.depositedAt).epochMilliseconds;
  };
  return Math.round((end(proposed, other.id) - end(rules, facts.procedure)) / DAY);
}
