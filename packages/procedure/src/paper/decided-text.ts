import { adoptedIn, chambersOf } from "../chambers.js";
import type { Commitment, Hash, OptionId } from "../event.js";
import { governing } from "../governing.js";
import type { OnMotion } from "../position.js";

/** The text that a motion has decided. */
export interface DecidedText {
  /** Null: the motion's own. */
  readonly option: OptionId | null;
  readonly text: Commitment;
  /** Of a change of the constitution: the hash of the rules that it compiles to. */
  readonly rules: Hash | null;
}

/** The text that comes into force: of a paper with several texts the adopted one, else the motion's; what came of it, where it was put on a newer text in force. A call decides no text of its own, but what it adopted. */
export function decidedText(situation: OnMotion): DecidedText {
  const { motion } = situation;
  const [first] = adoptedBy(situation);
  const adopted = motion.options.find(({ id }) => id === first);
  const { text, rules } = motion.patched?.set ?? (adopted === undefined || adopted.kind === "proposal" ? motion : adopted);
  return { option: adopted === undefined || adopted.kind === "proposal" ? null : adopted.id, text, rules };
}

/** What the last paper of a motion has adopted, best first; in several chambers what each of them has. Nothing where there was no paper. */
export function adoptedBy({ rules, motion }: OnMotion): readonly OptionId[] {
  const last = Object.entries(motion.closed)
    .filter(([, { adopted }]) => adopted !== undefined)
    .toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return last === undefined ? [] : (adoptedIn(motion, chambersOf(governing(rules, motion.procedure, motion), last[0])) ?? []);
}
