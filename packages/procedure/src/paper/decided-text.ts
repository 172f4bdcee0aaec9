import type { Commitment, Hash, OptionId } from "../event.js";
import type { MotionFacts } from "../facts.js";

/** The text that a motion has decided. */
export interface DecidedText {
  /** Null: the motion's own. */
  readonly option: OptionId | null;
  readonly text: Commitment;
  /** Of a change of the constitution: the hash of the rules that it compiles to. */
  readonly rules: Hash | null;
}

/** The text that comes into force: of a paper with several texts the adopted one, else the motion's. A call decides no text of its own, but what it adopted. */
export function decidedText(motion: MotionFacts): DecidedText {
  const [first] = adoptedBy(motion);
  const adopted = motion.options.find(({ id }) => id === first);
  const { text, rules } = adopted === undefined || adopted.kind === "proposal" ? motion : adopted;
  return { option: adopted === undefined || adopted.kind === "proposal" ? null : adopted.id, text, rules };
}

/** What the last paper of a motion has adopted, best first; nothing where there was none. */
export function adoptedBy({ closed }: MotionFacts): readonly OptionId[] {
  const papers = Object.values(closed).filter(({ adopted }) => adopted !== undefined);
  return papers.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.adopted ?? [];
}
