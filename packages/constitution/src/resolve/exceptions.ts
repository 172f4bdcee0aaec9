import type { Setting } from "../reading/setting.js";
import type { Thing } from "../reading/thing.js";
import type { Condition, Exception, Ruled } from "../rules.js";
import { general, ruled } from "./held.js";
import type { Entry } from "./line.js";

/** The exceptions of a procedure: those of its own rules, of its stages, and of what its stages have inherited. Only rules that the inheriting thing does not set itself. */
export function exceptionsOf(procedure: readonly Thing[], line: readonly Entry[], conditions: ReadonlyMap<Thing, Condition>): Exception[] {
  const found: Exception[] = [];
  for (const { stage, chain } of [{ stage: null, chain: procedure }, ...line.map((entry) => ({ stage: entry.id, chain: entry.chain }))]) {
    for (const [where, settings] of bySubclause(chain)) {
      const condition = conditions.get(where);
      if (condition === undefined) continue;
      found.push({ id: where.id, clause: where.clause, words: where.link.text, condition, stage, replaces: replaces(settings) });
    }
  }
  return found;
}

/** The settings that stand in an exception, by the innermost one. */
function bySubclause(chain: readonly Thing[]): Map<Thing, Setting[]> {
  const groups = new Map<Thing, Setting[]>();
  chain.forEach((thing, i) => {
    for (const setting of thing.settings) {
      const where = setting.where.at(-1);
      if (where === undefined || setting.value === null) continue;
      if (chain.slice(0, i).some((nearer) => general(nearer, setting.rule).length > 0)) continue;
      groups.set(where, [...(groups.get(where) ?? []), setting]);
    }
  });
  return groups;
}

function replaces(settings: readonly Setting[]): Record<string, Ruled<unknown>[]> {
  const byRule: Record<string, Ruled<unknown>[]> = {};
  for (const setting of settings) (byRule[setting.rule] ??= []).push(ruled(setting));
  return byRule;
}
