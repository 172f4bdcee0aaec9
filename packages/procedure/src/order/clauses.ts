import type { Rules } from "@folkmoot/constitution";

const remembered = new WeakMap<Rules, ReadonlySet<string>>();

/** Every number by which something in the text can be cited: of its articles, and of each clause that sets a rule. */
export function clausesOf(rules: Rules): ReadonlySet<string> {
  const known = remembered.get(rules);
  if (known !== undefined) return known;
  const clauses = new Set(rules.articles.map(({ number }) => number));
  collect(rules, clauses);
  remembered.set(rules, clauses);
  return clauses;
}

function collect(value: unknown, clauses: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (name === "clause" && typeof part === "string") clauses.add(part);
    else collect(part, clauses);
  }
}
