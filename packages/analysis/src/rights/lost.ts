import type { Matter, Need, Ruled, Rules } from "@folkmoot/constitution";
import { matterCode } from "@folkmoot/procedure";
import { keyOf, rightsOf, takesPart, type Person, type Right } from "./rights.js";

/** Members of whom the register knows the same. */
export interface Group extends Person {
  readonly members: number;
}

export interface Loss {
  /** As the text in force gives it. */
  readonly right: Right;
  /** How many members would lose it. */
  readonly members: number;
}

/** A condition of membership that is new. Who meets it no register holds. */
export type NewCondition = Ruled<Need>;

/** What a change would take from members: each right with how many would lose it, those that most would lose first. Exact; who they are is no part of it. */
export function losses(before: Rules, after: Rules, groups: readonly Group[]): readonly Loss[] {
  const found = new Map<string, Loss>();
  for (const group of groups) {
    for (const right of lostBy(before, after, group)) {
      const known = found.get(keyOf(right));
      found.set(keyOf(right), { right: known?.right ?? right, members: (known?.members ?? 0) + group.members });
    }
  }
  return [...found.values()].toSorted((a, b) => b.members - a.members);
}

/** What it would take from one of them. */
export function lostBy(before: Rules, after: Rules, person: Person): readonly Right[] {
  const matters = new Map(before.procedures.flatMap(({ decides }) => decides.map(({ value }): [string, Matter] => [matterCode(value), value])));
  const left = new Set(rightsOf(after, person).map(keyOf));
  return rightsOf(before, person).filter((right) => {
    if (left.has(keyOf(right))) return false;
    const matter = matters.get(right.what);
    return right.kind === "seat" || right.kind === "member" || matter === undefined || !takesPart(after, person, { kind: right.kind, matter });
  });
}

/** What one would have to show to be a member that one need not show now. */
export function newConditions(before: Rules, after: Rules): readonly NewCondition[] {
  const had = new Set(before.classes.flatMap(({ needs }) => needs.map(({ value }) => JSON.stringify(value))));
  return after.classes.flatMap(({ needs }) => needs.filter(({ value }) => value.kind !== "nothing" && !had.has(JSON.stringify(value))));
}
