import { adoptsTheSame, paperUnder, rehearse, type Rehearsed } from "@folkmoot/analysis";
import type { Ruled, Rules } from "@folkmoot/constitution";
import { adoptedBy, type OptionId } from "@folkmoot/procedure";
import type { Db } from "../../platform/database.js";
import type { Viewer } from "../../platform/web.js";
import { decidedMotions, optionsOf, resultUnder, rulesOfVersions, type Motion } from "../motions/index.js";

/** The past decisions of an organisation, tried under a proposed text. */
export interface Past {
  /** Those that would have come out otherwise, or of which that can't be told, the newest first. */
  readonly otherwise: readonly { readonly motion: Motion; readonly rehearsed: Rehearsed }[];
  readonly tried: number;
  /** Votes on a paper with several options that would have adopted others, or of which that can't be told. */
  readonly papers: readonly PaperTried[];
}

export interface PaperTried {
  readonly motion: Motion;
  /** By title, best first. */
  readonly was: readonly string[];
  /** Null: it can't be told from the same papers. */
  readonly would: readonly string[] | null;
  /** How the proposed text has it counted; null where that is not known. */
  readonly rule: Pick<Ruled<unknown>, "words" | "clause"> | null;
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
  const papers: PaperTried[] = [];
  let counted = 0;
  for (const motion of motions) {
    const own = rules.get(motion.facts.version);
    const past = own === undefined || counted >= MOST_PAPERS ? null : await paperTried(db, organisation, { motion, own, proposed });
    if (past === null) continue;
    counted += 1;
    if (past !== "the same") papers.push(past);
  }
  return { otherwise: tried.filter(({ rehearsed: { was, would } }) => was !== would), tried: tried.length + counted, papers };
}

/** So many papers are counted again: each may be large. */
const MOST_PAPERS = 20;

async function paperTried(
  db: Db,
  organisation: Viewer["organisation"],
  { motion, own, proposed }: { readonly motion: Motion; readonly own: Rules; readonly proposed: Rules },
): Promise<PaperTried | "the same" | null> {
  const situation = { rules: own, organisation: organisation.facts, motion: motion.facts };
  const under = paperUnder(proposed, { facts: motion.facts, rules: own }, organisation.facts);
  if (under === null) return null;
  const rows = await optionsOf(db, organisation.id, motion.id);
  const titled = (ids: readonly OptionId[]): string[] => ids.map((id) => rows.find((row) => row.id === id)?.title ?? motion.title);
  const was = adoptedBy(situation);
  if (under === "unknown") return { motion, was: titled(was), would: null, rule: null };
  const result = await resultUnder(db, organisation.id, { held: { situation, stage: under.held.stage.id }, under });
  if (result === null || adoptsTheSame(was, result.adopted)) return "the same";
  return { motion, was: titled(was), would: titled(result.adopted), rule: under.rule };
}
