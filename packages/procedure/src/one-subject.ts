import type { Matter, Procedure, Rules } from "@folkmoot/constitution";
import { comesWithText, matterCode } from "./matter.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { mattersSaid } from "./words/matter.js";

/**
 * Where the text says "one subject only", a question may not make people take one thing in order to get another.
 * Which bodies there are is one subject however many are dissolved; who is a member is another; each person and each other matter is its own.
 * A change of the text is the vehicle of the one subject that it is about and counts by itself only when it is about nothing else;
 * adopting a constitution is always a subject.
 */
export function oneSubject(rules: Rules, procedure: Procedure, matters: readonly Matter[]): Requirement[] {
  if (procedure.oneSubject === null) return [];
  const subjects = subjectsOf(matters);
  const evidence = { count: subjects.length, subjects: subjects.join(" "), said: mattersSaid(subjects, rules) };
  return [subjects.length <= 1 ? met("one-subject", procedure.oneSubject, evidence) : unmet("one-subject", procedure.oneSubject, evidence)];
}

/** The subjects of a question, each once. */
export function subjectsOf(matters: readonly Matter[]): string[] {
  const subjects = new Set(matters.filter((matter) => matter.kind !== "change-constitution").map(subjectOf));
  return subjects.size === 0 ? matters.slice(0, 1).map(subjectOf) : [...subjects];
}

function subjectOf(matter: Matter): string {
  return comesWithText(matter) && matter.kind !== "change-membership" ? "create-or-dissolve-body" : matterCode(matter);
}
