import { sql } from "kysely";
import type { Command, Refusal, Refused } from "@folkmoot/procedure";
import { recordEvents } from "../../record/index.js";
import type { Act } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";
import type { RefusedOutcome } from "./outcome.js";

/** Refused acts shown on one page, latest first. */
const REFUSALS_LISTED = 20;

export interface RefusedDecision {
  readonly asked: Command["kind"];
  readonly refusal: Refusal;
  readonly event: Refused;
}

/** A refusal is an entry too, so that an attempt can't be erased; beyond a person's limit it is only answered. */
export async function recordRefusal(
  act: Act,
  motion: { readonly id: string; readonly title: string },
  { decision, recorded }: { readonly decision: RefusedDecision; readonly recorded: boolean },
): Promise<RefusedOutcome> {
  const { asked, refusal, event } = decision;
  if (recorded) await recordEvents(act, [event]);
  return { kind: "refused", motion: motion.id, title: motion.title, asked, refusal, recorded, at: event.at };
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
