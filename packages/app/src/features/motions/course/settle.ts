import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MotionFacts } from "@folkmoot/procedure";
import { sit } from "../acts/sitting.js";
import type { Sitting } from "../acts/sitting.js";
import { instant } from "../../../platform/act.js";
import { logEvent } from "../../../platform/log.js";
import type { Services } from "../../../platform/services.js";
import { closeAnswered } from "./answered.js";
import { happen } from "./happen.js";
import type { Happened } from "./happened.js";
import { dueWork } from "./due-work.js";
import { noteLostTime } from "./lost-time.js";
import { firstDue } from "../store.js";
import { settleOptionSupport } from "../options/support.js";
import { settleSupport } from "./support.js";
import { countAhead, isCounting } from "../counting/ahead.js";
import { count } from "../counting/count.js";
import { largeCounts, type LargeCount } from "../counting/large.js";
import { supply } from "./supplies.js";

/** Far more than an organisation can have due at once; a rule that never moves on would stop here instead of running for ever. */
const MOST_STEPS = 10_000;

/**
 * Everything that time alone has brought to an organisation's motions up to now becomes entries, each with the instant of its deadline.
 * Whether a job calls this late, twice or never changes no outcome: every formal act begins with it.
 */
export async function settle(services: Services, organisation: string): Promise<void> {
  await countAhead(services, organisation);
  await sit(services, organisation, async (act) => {
    await settleIn(act);
  });
}

/** The same for somebody who waits for a page: a large count goes on by itself. Answers with those that do. */
export async function settleForPage(services: Services, organisation: string): Promise<readonly LargeCount[]> {
  const large = await largeCounts(services.db, organisation);
  if (large.length === 0) await settle(services, organisation);
  else if (!isCounting(services, organisation))
    settle(services, organisation).catch((error: unknown) => logEvent(services.log, "settling failed", { organisation, error }));
  return large;
}

/** The same of every organisation with something undecided. */
export async function settleAll(services: Services): Promise<void> {
  const { rows } = await sql<{ organisation: string }>`select distinct organisation from motion where next_due is not null`.execute(services.db);
  for (const { organisation } of rows) await settle(services, organisation);
}

/** The same inside an act that holds the organisation's lock already. Go on with the act that it answers with: it knows what has changed. */
export async function settleIn(begun: Sitting): Promise<Sitting> {
  let act = await settleOptionSupport(await settleSupport(begun));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const motion = await firstDue(act.tx, act.organisation.id, act.now);
    if (motion === undefined || motion.next_due === null) return noteLostTime(await closeAnswered(act));
    act = (await advance(act, motion, instant(motion.next_due))).act;
  }
  throw new Error(`the motions of ${act.organisation.id} do not come to rest`);
}

/** Brings one motion to `at`: what became due until then happens, with the rolls and counts that the rules ask for. */
export async function advance(act: Sitting, motion: { id: string; facts: MotionFacts }, at: Temporal.Instant): Promise<Happened> {
  const work = await dueWork(act, motion.facts, at);
  for (let asked = 0; asked < MOST_STEPS; asked += 1) {
    const { events, needs } = await count(work);
    if (needs.length === 0) return happen(act, motion, events);
    for (const need of needs) await supply(act, work, need);
  }
  throw new Error(`motion ${motion.id} asks for the same thing again and again`);
}
