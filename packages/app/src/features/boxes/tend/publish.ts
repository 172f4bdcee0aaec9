import { sql } from "kysely";
import { publishWaiting, type BoxKey } from "../../archive/index.js";
import type { Db } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { happen, motionById, settleIn, sit } from "../../motions/index.js";
import type { Found } from "../where.js";

/** Fewer than so many are not put into the archive before the end, so that nobody stands out in a batch. */
const LEAST_A_BATCH = 10;

/** While a vote is open whose text lets its turnout be known: ballots that wait go into the archive and their fingerprints into the record, many at a time. */
export async function publish(services: Services, { box }: Found): Promise<void> {
  if ((await waiting(services.db, box)) < LEAST_A_BATCH) return;
  await sit(services, box.organisation, async (begun) => {
    const act = await settleIn(begun);
    const motion = await motionById(act.tx, act.organisation.id, box.motion);
    if (motion === undefined || motion.facts.boxes?.[box.stage]?.ended !== null) return;
    const entries = await publishWaiting(act, box, LEAST_A_BATCH);
    if (entries.length > 0) await happen(act, motion, entries);
  });
}

async function waiting(db: Db, { organisation, motion, stage }: BoxKey): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from box_ballot where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and ballot is not null`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
