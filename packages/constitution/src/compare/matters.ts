import type { Compiled } from "../compiled.js";
import type { Fact, Matter, MemberClass, Rules } from "../rules.js";
import { sameValue } from "./same.js";

/**
 * What putting `after` in the place of `before` would decide, whatever its mover calls it. Nothing where the two are the same text to the letter.
 *
 * - Rules that have a way to a first constitution and lose it have adopted one; every other difference changes the constitution.
 * - A body that is gone is dissolved; a body that is new is created.
 * - What a person needs to be a member, may do as one or loses it by is who is a member: so are the facts that this hangs on.
 */
export function mattersOf(before: Compiled, after: Compiled): Matter[] {
  if (before.source === after.source) return [];
  const adopts = hasFounding(before.rules) && !hasFounding(after.rules);
  return [
    { kind: adopts ? "adopt-constitution" : "change-constitution" },
    ...bodiesGone(before.rules, after.rules),
    ...(bodiesGone(after.rules, before.rules).length > 0 ? [{ kind: "create-or-dissolve-body" } as const] : []),
    ...(sameMembership(before.rules, after.rules) ? [] : [{ kind: "change-membership" } as const]),
  ];
}

function hasFounding(rules: Rules): boolean {
  return rules.procedures.some((procedure) => procedure.decides.some(({ value }) => value.kind === "adopt-constitution"));
}

function bodiesGone(before: Rules, after: Rules): Matter[] {
  const kept = new Set(after.bodies.map((body) => body.id));
  return before.bodies.filter((body) => !kept.has(body.id)).map((body) => ({ kind: "dissolve", what: `body:${body.id}` }));
}

function sameMembership(before: Rules, after: Rules): boolean {
  return sameValue(membership(before), membership(after));
}

/** Everything by which somebody is a member, without the words and clauses that say it. */
function membership(rules: Rules): unknown {
  const needed = new Set(rules.classes.flatMap((one) => one.needs.flatMap(({ value }) => (value.kind === "fact" ? [value.fact] : []))));
  return {
    classes: sorted(rules.classes.map(classTerms)),
    facts: sorted(rules.facts.filter((fact) => needed.has(fact.id)).map(factTerms)),
  };
}

function classTerms({ id, needs, may, lapse, weight, by }: MemberClass): Terms {
  const rights = may === null ? null : [...may.value].sort();
  return {
    id,
    needs: needs.map((need) => JSON.stringify(need.value)).sort(),
    rights,
    lapse: lapse.value,
    weight: weight?.value ?? null,
    by: by?.value ?? null,
  };
}

function factTerms({ id, evidence, lasts }: Fact): Terms {
  return { id, evidence: evidence?.value ?? null, lasts: lasts?.value ?? null };
}

interface Terms {
  readonly id: string;
  readonly [term: string]: unknown;
}

function sorted(terms: readonly Terms[]): Terms[] {
  return [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));
}
