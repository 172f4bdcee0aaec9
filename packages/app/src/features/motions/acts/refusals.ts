import { sql } from "kysely";
import type { Command, Refusal, Refused } from "@folkmoot/procedure";
import { recordEvents } from "../../record/index.js";
import type { Act } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";
import type { RefusedOutcome } from "./outcome.js";

/** Refused acts shown on one page, latest first. */
const REFUSALS_LISTED = 20;

interface RefusedDecision {
  readonly asked: Command["kind"];
  readonly refusal: Refusal;
  readonly event: Refused;
}

/** The refusal of an act about a motion, or about what would have become one. */
export function refused(motion: { id: string; title: string }, decision: RefusedDecision, recorded: boolean): RefusedOutcome {
  return {
    kind: "refused",
    motion: motion.id,
    title: motion.title,
    asked: decision.asked,
    refusal: decision.refusal,
    recorded,
    at: decision.event.at,
  };
}

/** A refusal is an entry too, so that an attempt can't be erased; beyond a person's limit it is only answered. */
export async function recordRefusal(act: Act, decision: RefusedDecision, outcome: RefusedOutcome): Promise<RefusedOutcome> {
  if (outcome.recorded) await recordEvents(act, [decision.event]);
  return outcome;
}

/** The latest refused acts: members may see them all, whoever asked. */
export async function latestRefusals(db: Db, organisation: string): Promise<RefusedOutcome[]> {
  const { rows } = await sql<{ outcome: RefusedOutcome }>`
    select outcome from act
    where organisation = ${organisation} and outcome->>'kind' = 'refused' and (outcome->>'recorded')::boolean
    order by at desc limit ${REFUSALS_LISTED}`.execute(db);
  return rows.map(({ outcome }) => outcome);
}

/** One refused act by the id of the motion that it was about (a deposit that was refused has an id and no motion). */
export async function refusalOf(db: Db, organisation: string, motion: string): Promise<RefusedOutcome | undefined> {
  const { rows } = await sql<{ outcome: RefusedOutcome }>`
    select outcome from act
    where organisation = ${organisation} and outcome->>'kind' = 'refused' and outcome->>'motion' = ${motion}
    order by at desc limit 1`.execute(db);
  return rows[0]?.outcome;
}
