import type { Rules } from "@folkmoot/constitution";
import { rehearse, type Rehearsed } from "@folkmoot/analysis";
import type { Db } from "../../platform/database.js";
import type { Viewer } from "../../platform/web.js";
import { decidedMotions, rulesOfVersions, type Motion } from "../motions/index.js";

/** The past decisions of an organisation, tried under a proposed text. */
export interface Past {
  /** Those that would have come out otherwise, or of which that can't be told, the newest first. */
  readonly otherwise: readonly { readonly motion: Motion; readonly rehearsed: Rehearsed }[];
  readonly tried: number;
  /** Votes on a paper with several options, which can't be counted again from their result. */
  readonly papers: number;
}

/** The newest of them that the page tries: the limit of what is looked at, not of what has been decided. */
export const MOST_TRIED = 200;

export async function pastUnder(db: Db, { organisation }: Viewer, proposed: Rules): Promise<Past> {
  const motions = await decidedMotions(db, organisation.id, MOST_TRIED);
  const rules = await rulesOfVersions(db, organisation.id, [...new Set(motions.map(({ facts }) => facts.version))]);
  const tried = motions.flatMap((motion) => {
    const own = rules.get(motion.facts.version);
    if (own === undefined) throw new Error(`motion ${motion.number} was put under a version that isn't there`);
    const rehearsed = rehearse(proposed, { facts: motion.facts, rules: own, holidays: organisation.facts.holidays });
    return rehearsed === null ? [] : [{ motion, rehearsed }];
  });
  return { otherwise: tried.filter(({ rehearsed: { was, would } }) => was !== would), tried: tried.length, papers: motions.length - tried.length };
}
