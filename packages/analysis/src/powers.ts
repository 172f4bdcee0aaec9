import type { Matter, Rules } from "@folkmoot/constitution";
import { foundingOnly, isWayFor, matterCode, subjectsOf } from "@folkmoot/procedure";
import type { Question } from "./time.js";
import { wayOf, type Way } from "./way.js";

/** Something that may be decided, and every way to decide it. */
export interface Power {
  /** The code of what it decides; `whole` for every word of the text at once, `constitution` for a change of an article that nothing protects. */
  readonly id: string;
  readonly matter: Matter;
  readonly ways: readonly Way[];
}

/** Every power of a text: over the text itself first, then over who belongs to it, then what it names, then everything else. Nobody has those without a way. */
export function powersOf(rules: Rules): Power[] {
  const change = changeOf(rules);
  const named = rules.procedures
    .flatMap(({ decides }) => decides.map(({ value }) => value))
    .filter(
      ({ kind }) => !["any", "residual", "whatever a meeting may decide", "meeting", "change-constitution", "adopt-constitution"].includes(kind),
    );
  const always: Matter[] = [
    ...rules.classes.slice(0, 1).map(({ id }): Matter => ({ kind: "exclude", who: id })),
    { kind: "dissolve", what: `organisation:${rules.organisation.id}` },
    { kind: "residual" },
  ];
  const matters = new Map([...named, ...always].map((matter) => [matterCode(matter), matter]));
  return [
    { id: "whole", matter: change, ways: waysFor(rules, wholeText(rules)) },
    ...(protects(rules) ? [{ id: "constitution", matter: change, ways: waysFor(rules, { matters: [change], touches: [] }) }] : []),
    ...[...matters].map(([id, matter]) => ({ id, matter, ways: waysFor(rules, { matters: [matter], touches: [] }) })),
  ];
}

/** Every word of the text at once: whatever protects some of it holds. */
export function wholeText(rules: Rules): Question {
  return { matters: [changeOf(rules)], touches: rules.articles.map(({ id }) => id) };
}

/** Who is a member, set anew by changing the articles that say it. */
export function newMembership(rules: Rules): Question {
  const touches = rules.articles.filter(({ opens }) => opens.some((key) => key.startsWith("class:"))).map(({ id }) => id);
  return { matters: [changeOf(rules), { kind: "change-membership" }], touches };
}

export function waysFor(rules: Rules, question: Question): Way[] {
  const together = subjectsOf(question.matters).length;
  return rules.procedures
    .filter((procedure) => isWayFor(rules, procedure, question.matters) && (procedure.oneSubject === null || together <= 1))
    .map(({ id }) => wayOf(rules, id, question));
}

function changeOf(rules: Rules): Matter {
  return { kind: foundingOnly(rules) ? "adopt-constitution" : "change-constitution" };
}

function protects(rules: Rules): boolean {
  return rules.procedures.some(({ exceptions }) => exceptions.some(({ condition }) => condition.kind === "touches"));
}
