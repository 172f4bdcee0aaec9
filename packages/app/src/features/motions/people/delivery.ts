import { sql } from "kysely";
import type { Services } from "../../../platform/services.js";

/** How far a notice has come: sent is not the same as queued, and what failed is told. */
export interface Delivery {
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
}

export interface OwnDelivery {
  readonly subject: string;
  readonly state: "queued" | "sent" | "failed";
  readonly at: Date;
}

/** For the officers whose duty it is: how many letters of a motion's notice wait, went out, failed. Names are not needed for that. */
export async function deliveryOf(services: Services, organisation: string, motion: string): Promise<Delivery> {
  const { rows } = await sql<Delivery>`
    select count(*) filter (where sent_at is null and failed_at is null)::int as queued,
           count(*) filter (where sent_at is not null)::int as sent,
           count(*) filter (where failed_at is not null)::int as failed
    from outbox where organisation = ${organisation} and motion = ${motion} and purpose = 'notice'`.execute(services.db);
  return rows[0] ?? { queued: 0, sent: 0, failed: 0 };
}

/** What was sent to this member about a motion, and whether it went out. */
export async function ownDelivery(services: Services, organisation: string, who: { motion: string; member: string }): Promise<OwnDelivery[]> {
  const { rows } = await sql<OwnDelivery>`
    select subject, case when failed_at is not null then 'failed' when sent_at is not null then 'sent' else 'queued' end as state,
           coalesce(failed_at, sent_at, created_at) as at
    from outbox where organisation = ${organisation} and motion = ${who.motion} and member = ${who.member} order by id`.execute(services.db);
  return rows;
}
