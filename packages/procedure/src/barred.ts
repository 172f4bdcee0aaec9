import type { Matter, Procedure, Ruled, Rules } from "@folkmoot/constitution";
import { matterCode, speaksOf } from "./matter.js";
import { unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { mattersSaid } from "./words/matter.js";

/** What the procedure's closed list keeps from it, whoever else may decide it: one requirement for each clause that bars something of the question. */
export function barred(rules: Rules, procedure: Procedure, matters: readonly Matter[]): Requirement[] {
  const byClause = new Map<string | null, { rules: Set<Ruled<Matter>>; matters: Set<string> }>();
  for (const matter of matters) {
    for (const rule of procedure.bars.filter(({ value }) => speaksOf(value, matter))) {
      const found = byClause.get(rule.clause) ?? { rules: new Set(), matters: new Set() };
      found.rules.add(rule);
      found.matters.add(matterCode(matter));
      byClause.set(rule.clause, found);
    }
  }
  return [...byClause].map(([clause, found]) =>
    unmet(
      "barred",
      { clause, words: [...found.rules].map((rule) => rule.words).join("; ") },
      { procedure: procedure.name, matters: [...found.matters].join(" "), said: mattersSaid([...found.matters], rules) },
    ),
  );
}
