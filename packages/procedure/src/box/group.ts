import { voteStage } from "../electorate.js";
import { procedureOf } from "../governing.js";
import { stands } from "../options/state.js";
import { ballotPaper, listsNone } from "../paper/ballot-paper.js";
import { isCall } from "../paper/what-is-voted-on.js";
import type { OnMotion } from "../position.js";

/** The groups of the format of ballots, by their names there. */
export type BoxGroup = "Ed25519" | "BELENIOS-2048" | "RFC-3526-2048";

/** One number for each line is what one ciphertext carries, on the curve and in the larger group (`capacity` in @folkmoot/ballot). */
export const LINES_ON_THE_CURVE = 30;
export const MOST_LINES_IN_SECRET = 254;

/**
 * The groups in which the ballots of a secret vote can be made, by what is known of its paper so far; the first is the one to take. On the curve ballots are smallest and
 * fastest; a longer paper needs the larger group, and version 2.0 of Belenios knows the curve not at all.
 */
export function boxGroups(situation: OnMotion, stage: string): readonly [BoxGroup, ...BoxGroup[]] {
  const { format } = voteStage(situation, stage);
  const lines = linesOn(situation, stage);
  if (lines > LINES_ON_THE_CURVE) return ["RFC-3526-2048"];
  if (format === undefined) return ["Ed25519", "RFC-3526-2048"];
  return lines === 0 ? ["BELENIOS-2048", "RFC-3526-2048"] : ["RFC-3526-2048"];
}

/** How many lines its paper has, or would have if nothing more came; none of a vote for or against one text. */
function linesOn(situation: OnMotion, stage: string): number {
  const paper = ballotPaper(situation, stage);
  if (paper !== null) return paper.options.length + (paper.none ? 1 : 0);
  const { motion, rules } = situation;
  const put = motion.options.filter((option) => option.support.reachedAt !== null && stands(motion, option)).length;
  const call = isCall(procedureOf(rules, motion.procedure));
  return put === 0 && !call ? 0 : put + (call ? 0 : 1) + (listsNone(voteStage(situation, stage)) ? 1 : 0);
}
