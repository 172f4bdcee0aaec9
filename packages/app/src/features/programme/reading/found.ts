import { sql } from "kysely";
import type { OnMotion } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { motionsByNumber, optionsOf, settleForPage, situationOf, type Motion, type Option } from "../../motions/index.js";
import { CALLS_READ } from "../limits.js";
import { programmes, type Programme } from "../programmes.js";

/** A programme with the call that decided it and what it adopted, best first. */
export interface FoundProgramme {
  readonly programme: Programme;
  readonly motion: Motion;
  readonly situation: OnMotion;
  readonly items: readonly Option[];
}

export interface Found {
  readonly current: readonly FoundProgramme[];
  readonly past: readonly FoundProgramme[];
  /** Whom calls have elected. */
  readonly elected: readonly FoundProgramme[];
  /** Every one of them, by the id of its call. */
  readonly of: (motion: string) => FoundProgramme | null;
}

type Reader = Pick<Viewer, "organisation" | "now">;

/** The programmes of an organisation and whom its members have elected, brought up to now first. Whoever looks, they are the same: what was adopted is for everybody. */
export async function programmesOf(services: Services, { organisation, now }: Reader): Promise<Found> {
  await bringUpToDate(services, { organisation, now });
  const numbers = await callsInForce(services.db, organisation.id);
  const motions = numbers.length === 0 ? [] : await motionsByNumber(services.db, organisation.id, numbers);
  const decisions = await Promise.all(
    motions.map(async (motion) => ({ motion, situation: { ...(await situationOf(services.db, organisation, motion.facts)), motion: motion.facts } })),
  );
  const { current, past, elected } = programmes(
    decisions.map(({ situation }) => situation),
    now,
  );
  const withItems = async (programme: Programme): Promise<FoundProgramme> => {
    const decision = decisions.find(({ motion }) => motion.id === programme.motion);
    if (decision === undefined) throw new Error("a programme comes from a decision");
    const options = await optionsOf(services.db, organisation.id, programme.motion);
    return { programme, ...decision, items: programme.adopted.flatMap((id) => options.find((option) => option.id === id) ?? []) };
  };
  const all = (some: readonly Programme[]): Promise<FoundProgramme[]> => Promise.all(some.map(withItems));
  const [standing, earlier, people] = await Promise.all([all(current), all(past), all(elected)]);
  return {
    current: standing,
    past: earlier,
    elected: people,
    of: (motion) => [...standing, ...earlier].find(({ programme }) => programme.motion === motion) ?? null,
  };
}

async function callsInForce(db: Db, organisation: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from motion where organisation = ${organisation} and is_programme
    order by number desc limit ${CALLS_READ}`.execute(db);
  return rows.map(({ number }) => number);
}

async function bringUpToDate(services: Services, { organisation, now }: Reader): Promise<void> {
  const { rows } = await sql`
    select 1 from motion where organisation = ${organisation.id} and next_due <= ${new Date(now.epochMilliseconds)} limit 1`.execute(services.db);
  if (rows.length > 0) await settleForPage(services, organisation.id);
}
