import type { Matter, Procedure, Rules } from "@folkmoot/constitution";
import { barred } from "./barred.js";
import { competence } from "./competence.js";
import { notYetCarried } from "./not-yet-carried.js";
import { oneSubject } from "./one-subject.js";
import type { Requirement } from "./requirement.js";

/** What hangs on the text and the matters alone: whoever asks, and whenever, it is the same. */
export interface Admissible {
  /** Competence, closed lists, one subject: in the order of the checklist. */
  readonly mayDecide: readonly Requirement[];
  readonly notYet: readonly Requirement[];
}

const MOST_REMEMBERED = 1024;
const remembered = new WeakMap<Rules, WeakMap<Procedure, Map<string, Admissible>>>();

/** Whether a procedure may decide these matters. Remembered beside the rules: most deposits of a record put the same few kinds of question. */
export function admissible(rules: Rules, procedure: Procedure, matters: readonly Matter[]): Admissible {
  const answers = answersOf(rules, procedure);
  const key = JSON.stringify(matters);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = {
    mayDecide: [...competence(rules, procedure, matters), ...barred(rules, procedure, matters), ...oneSubject(rules, procedure, matters)],
    notYet: notYetCarried(rules, procedure),
  };
  if (answers.size >= MOST_REMEMBERED) answers.clear();
  answers.set(key, answer);
  return answer;
}

function answersOf(rules: Rules, procedure: Procedure): Map<string, Admissible> {
  const ofRules = remembered.get(rules) ?? new WeakMap<Procedure, Map<string, Admissible>>();
  const answers = ofRules.get(procedure) ?? new Map<string, Admissible>();
  if (!ofRules.has(procedure)) ofRules.set(procedure, answers);
  if (!remembered.has(rules)) remembered.set(rules, ofRules);
  return answers;
}
