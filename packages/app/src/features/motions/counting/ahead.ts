import { openVotes } from "@folkmoot/procedure";
import { actBeside, instant } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { publishAhead } from "../../archive/index.js";
import { sit } from "../acts/sitting.js";
import { dueWork } from "../course/due-work.js";
import { supply } from "../course/supplies.js";
import { motionById } from "../store.js";
import { count } from "./count.js";
import { largeCounts, MOST_AT_ONCE, type LargeCount } from "./large.js";

/** One count for each organisation and pool of connections: who comes meanwhile waits for the same. */
const running = new WeakMap<Services["pool"], Map<string, Promise<void>>>();

/**
 * Does of the large counts that are due what takes long, before anybody holds the organisation: puts the ballots of secret votes into their archives, a batch at a time, and counts papers. The
 * organisation is held to begin, which lets the last ballots come in that were there in time, and once more to finish, by `settleIn`, which compares what was counted with what there is.
 * After a crash, or done by two processes at once, it goes on where it is; whatever it leaves undone is done by whoever finishes.
 */
export async function countAhead(services: Services, organisation: string, most = MOST_AT_ONCE): Promise<void> {
  const known = running.get(services.pool) ?? new Map<string, Promise<void>>();
  running.set(services.pool, known);
  const counting = known.get(organisation) ?? countAll(services, organisation, most).finally(() => known.delete(organisation));
  known.set(organisation, counting);
  await counting;
}

/** Whether this process is at it. */
export function isCounting({ pool }: Pick<Services, "pool">, organisation: string): boolean {
  return running.get(pool)?.has(organisation) === true;
}

async function countAll(services: Services, organisation: string, most: number): Promise<void> {
  for (const large of await largeCounts(services.db, organisation, most)) await countOne(services, organisation, large);
}

async function countOne(services: Services, organisation: string, { motion: id, stage }: LargeCount): Promise<void> {
  const due = await sit(services, organisation, async (act) => {
    const motion = await motionById(act.tx, organisation, id);
    if (motion === undefined || motion.next_due === null) return null;
    const work = await dueWork(act, motion.facts, instant(motion.next_due));
    return { work, need: (await count(work)).needs[0], isOpen: openVotes(work.situation, act.now).some((open) => open.stage === stage) };
  });
  if (due === null) return;
  const { work, need, isOpen } = due;
  if (need?.kind === "marks" && need.stage === stage) {
    await actBeside(services.db, organisation, (act) => supply(act, work, need));
    await count(work);
  } else if (need?.kind === "box" && !isOpen) {
    while ((await actBeside(services.db, organisation, (act) => publishAhead(act, { organisation, motion: id, stage }))) > 0);
  }
}
