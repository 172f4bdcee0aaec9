import type { Entry, Judged } from "./entry.js";
import { budget } from "./judges/budget.js";
import { committees } from "./judges/committees.js";
import { condorcetFamily } from "./judges/condorcet.js";
import { judgment, scores } from "./judges/grades.js";
import { harmonic } from "./judges/harmonic.js";
import { rctab } from "./judges/rctab.js";
import { ers, firstCount, instantRunoff, meekReference, newZealand, scottish, wigm, wigmBatch } from "./judges/stv.js";
import { yesNo } from "./judges/yes-no.js";

type Judge = (entry: Entry, folder: string) => Promise<Judged>;

/** Which rule of a manifest is counted how. */
const JUDGES: Record<string, Judge> = {
  "scottish-stv": scottish,
  "wigm-prf": wigm,
  "wigm-prf-batch": wigmBatch,
  "meek-prf": meekReference,
  "meek-nz": newZealand,
  ers97: ers,
  irv: instantRunoff,
  "rctab-irv": rctab,
  "dail-stv": firstCount,
  "cambridge-ma-stv": firstCount,
  "au-senate-post2016": firstCount,
  "condorcet-family": condorcetFamily,
  multi: condorcetFamily,
  "majority-judgment": judgment,
  star: scores,
  "bloc-star": scores,
  "greedy-by-votes": budget,
  "greedy-by-points": budget,
  "greedy-no-skip": budget,
  "mes-cost": budget,
  "mes-cardinality": budget,
  "mes-cost-add1": budget,
  "seq-phragmen-pb": budget,
  "lf-harmonic-weight": harmonic,
  threshold: yesNo,
  "approval-multiwinner": committees,
};

/** Rules that are known and not offered, and why. */
const NOT_OFFERED: Record<string, string> = {
  "ni-stv": "Northern Ireland's rule isn't offered, and one program alone vouches for the result",
  "minneapolis-stv": "Minneapolis' rule for several seats isn't offered",
  "meek-generic": "a variant of one program with its own arithmetic",
  "wigm-generic": "a variant of one program with its own arithmetic",
  warren: "Warren's method isn't offered; one program alone vouches for the result",
  "Allocated Score Voting": "allocated score isn't offered; one program alone vouches for the result",
  "Sequentially Spent Score": "sequentially spent score isn't offered; one program alone vouches for the result",
  rrv: "reweighted range voting isn't offered; one program alone vouches for the result",
};

/** Counts one entry of a manifest. A rule that nobody knows is a difference: nothing is passed over in silence. */
export async function judge(entry: Entry, folder: string): Promise<Judged> {
  const [rule = ""] = entry.rule.split(" (");
  const judgeOf = JUDGES[rule];
  if (judgeOf !== undefined) return judgeOf(entry, folder);
  const why = NOT_OFFERED[rule] ?? (rule.startsWith("rctab-") ? "RCTab's ways for several places aren't offered" : undefined);
  return why === undefined ? { kind: "counted", differences: [`no rule is called "${entry.rule}"`], leftOut: null } : { kind: "skipped", why };
}
