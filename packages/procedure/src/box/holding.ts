import type { KeyHolders, Registrar } from "@folkmoot/constitution";
import { voteStage } from "../electorate.js";
import type { Situation } from "../facts.js";
import { governing } from "../governing.js";
import { mostSpares } from "./replace.js";

/** How a secret vote is held, as whoever runs its ballot box needs to know it. */
export interface Holding {
  readonly key: KeyHolders;
  readonly registrar: Registrar;
  /** How many spare credentials may be made, for each number of votes that people have. */
  readonly spares: number;
  /** People may vote again, and the last vote counts. */
  readonly revote: boolean;
  /** How many have voted may be known while the vote is open. */
  readonly turnout: boolean;
}

type Ruling = Pick<Situation, "rules" | "motion">;

/** How the text holds a secret vote; null where it doesn't say who holds the key: then there is none. Throws for a stage that is no vote. */
export function holdingOf({ rules, motion }: Ruling, stage: string): Holding | null {
  if (motion === null) throw new Error("this needs a motion");
  const vote = voteStage({ rules, motion }, stage);
  const { secrecy, key, registrar, revote, turnout } = vote;
  if (secrecy.value !== "secret" || key === null) return null;
  return {
    key: key.value,
    registrar: registrar?.value ?? { kind: "platform" },
    spares: mostSpares(vote),
    revote: revote !== null,
    turnout: turnout !== null,
  };
}

/** The secret votes of a motion's procedure that a ballot box can be made for, in their order. */
export function boxStages(situation: Ruling): readonly string[] {
  const { rules, motion } = situation;
  if (motion === null) return [];
  const { stages } = governing(rules, motion.procedure, motion);
  return stages.flatMap(({ kind, id }) => (kind === "vote" && holdingOf(situation, id) !== null ? [id] : []));
}
