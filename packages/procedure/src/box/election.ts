import { voteStage } from "../electorate.js";
import { ballotPaper } from "../paper/ballot-paper.js";
import type { OnMotion } from "../position.js";
import { needsBox } from "./needs-box.js";

/** What an election of Belenios asks. Codes only: people read the question on the platform, and nothing of it stands in an archive that is kept for ever. */
export interface BoxElection {
  /** The id of the motion. */
  readonly name: string;
  /** The vote. */
  readonly description: string;
  readonly questions: readonly [BoxQuestion];
}

export type BoxQuestion =
  | {
      readonly kind: "ticks";
      readonly question: string;
      readonly answers: readonly string[];
      readonly blank: boolean;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: "numbers"; readonly question: string; readonly answers: readonly string[]; readonly extra: undefined };

/**
 * The question of the ballot box of a secret vote: for or against one text, or a number for each line of its paper, whose answers are the ids of the options in
 * the order of the paper and "none". Final once nothing keeps the box from being ready (`keepsBoxWaiting`). Throws for a vote that is not secret.
 */
export function electionOf(situation: OnMotion, stage: string): BoxElection {
  if (!needsBox(voteStage(situation, stage))) throw new Error(`${stage} is no secret vote`);
  const head = { name: situation.motion.id, description: stage };
  const paper = ballotPaper(situation, stage);
  if (paper !== null) {
    const answers = [...paper.options, ...(paper.none ? ["none"] : [])];
    return { ...head, questions: [{ kind: "numbers", question: paper.method, answers, extra: undefined }] };
  }
  return { ...head, questions: [FOR_OR_AGAINST] };
}

const FOR_OR_AGAINST: BoxQuestion = { kind: "ticks", question: "text", answers: ["for", "against"], blank: true, min: 1, max: 1 };
