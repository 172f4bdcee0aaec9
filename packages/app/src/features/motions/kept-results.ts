import { isSecretVote, type PaperResult, type Situation } from "@folkmoot/procedure";
import type { Db } from "../../platform/database.js";
import { count } from "./counting/count.js";
import { papersOf } from "./course/supplies.js";
import { openedPapers } from "./reading/opened-papers.js";
import type { MotionView } from "./reading/view.js";

/** A result compares every option with every other: so many comparisons, of all results together, are some ten megabytes. */
const MOST_COMPARISONS = 1_000_000;
const MOST_RESULTS = 1_000;
const kept = new Map<string, Promise<PaperResult | null>>();
const weights = new Map<string, number>();

/**
 * What came of a closed vote on a paper with several options, counted from its papers; null of any other vote. It is counted once for all who look: what it rests
 * on can't change under the same key, since a vote that has closed takes no more papers and other facts have another hash. Who asks while it is counted waits
 * for that count. A failure is not kept.
 */
export function resultOfClosed(
  db: Db,
  organisation: string,
  { view, stage }: { view: Pick<MotionView, "motion" | "situation">; stage: string },
): Promise<PaperResult | null> {
  const { motion, situation } = view;
  if (motion.facts.closed[stage] === undefined || motion.facts.papers[stage] === undefined) return Promise.resolve(null);
  const key = [organisation, motion.id, stage, motion.facts_hash].join(" ");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const counted = (isSecretVote(situation, stage) ? openedPapers : papersOf)(db, organisation, { situation, stage })
    .then((given) => count({ kind: "result", situation, stage, given }))
    .then(({ result }) => result);
  keep(key, counted, (motion.facts.papers[stage].length + 1) ** 2);
  counted.catch(() => forget(key));
  return counted;
}

/** The papers of a vote that is over, counted as another text has them counted. Nothing of it is kept. */
export async function resultUnder(
  db: Db,
  organisation: string,
  { held, under }: { readonly held: VoteOf; readonly under: VoteOf },
): Promise<PaperResult | null> {
  const given = await (isSecretVote(held.situation, held.stage) ? openedPapers : papersOf)(db, organisation, held);
  return (await count({ kind: "result", ...under, given })).result;
}

interface VoteOf {
  readonly situation: Situation;
  readonly stage: string;
}

/** Those that were counted first make room. */
function keep(key: string, result: Promise<PaperResult | null>, weight: number): void {
  kept.set(key, result);
  weights.set(key, weight);
  let comparisons = [...weights.values()].reduce((sum, one) => sum + one, 0);
  for (const [oldest, one] of weights) {
    if (kept.size <= MOST_RESULTS && comparisons <= MOST_COMPARISONS) break;
    if (oldest === key) continue;
    forget(oldest);
    comparisons -= one;
  }
}

function forget(key: string): void {
  kept.delete(key);
  weights.delete(key);
}
