import { logEvent } from "../../platform/log.js";
import type { Services } from "../../platform/services.js";
import { settle } from "../motions/index.js";
import { castTogether } from "./batch.js";
import type { Cast, CastOutcome } from "./cast.js";

/** The most votes that one transaction takes. What waits behind it goes into the next. */
export const CASTS_A_BATCH = 500;
/** A vote that keeps finding unsettled deadlines has met a bug. */
const MOST_ATTEMPTS = 3;

interface Waiting {
  readonly cast: Cast;
  readonly attempt: number;
  readonly resolve: (outcome: CastOutcome) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue {
  waiting: Waiting[];
  running: boolean;
}

/** One set of queues for each pool of connections: a process that serves two databases (tests do) never mixes them. */
const queues = new WeakMap<Services["pool"], Map<string, Queue>>();

/**
 * Casts one vote. It is answered only when the transaction that holds it is on disk. Votes that arrive while another batch is being written
 * share the next one, so that thousands a second need some hundred commits.
 */
export function cast(services: Services, organisation: string, vote: Cast): Promise<CastOutcome> {
  return new Promise((resolve, reject) => enqueue(services, organisation, { cast: vote, attempt: 1, resolve, reject }));
}

function enqueue(services: Services, organisation: string, waiting: Waiting): void {
  const queue = queueOf(services, organisation);
  queue.waiting.push(waiting);
  if (queue.running) return;
  queue.running = true;
  // After the requests that this turn of the event loop still has to read, so that they share the batch.
  setImmediate(() => void drain(services, organisation, queue));
}

async function drain(services: Services, organisation: string, queue: Queue): Promise<void> {
  while (queue.waiting.length > 0) await writeBatch(services, organisation, queue.waiting.splice(0, CASTS_A_BATCH));
  queue.running = false;
}

/** Never throws: whoever waits is answered, with the outcome or with the error. */
async function writeBatch(services: Services, organisation: string, batch: readonly Waiting[]): Promise<void> {
  try {
    const { outcomes, everybodyAnswered } = await castTogether(
      services,
      organisation,
      batch.map((waiting) => waiting.cast),
    );
    const unsettled: Waiting[] = [];
    for (const [index, waiting] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error("a vote was left without an answer");
      if (outcome.kind === "unsettled") unsettled.push(waiting);
      else waiting.resolve(outcome);
    }
    if (unsettled.length > 0) await settleAndAgain(services, organisation, unsettled);
    // Those who voted are answered already; if this fails, the next act or the clock of the worker does it.
    if (everybodyAnswered)
      await settle(services, organisation).catch((error: unknown) => logEvent(services.log, "settling failed", { organisation, error }));
  } catch (error) {
    for (const waiting of batch) waiting.reject(error);
  }
}

async function settleAndAgain(services: Services, organisation: string, unsettled: readonly Waiting[]): Promise<void> {
  await settle(services, organisation);
  for (const waiting of unsettled) {
    if (waiting.attempt >= MOST_ATTEMPTS) waiting.reject(new Error("a motion that does not come to rest"));
    else enqueue(services, organisation, { ...waiting, attempt: waiting.attempt + 1 });
  }
}

function queueOf(services: Services, organisation: string): Queue {
  const byOrganisation = queues.get(services.pool) ?? new Map<string, Queue>();
  queues.set(services.pool, byOrganisation);
  const queue = byOrganisation.get(organisation) ?? { waiting: [], running: false };
  byOrganisation.set(organisation, queue);
  return queue;
}
