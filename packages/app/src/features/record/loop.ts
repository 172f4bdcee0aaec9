import { setTimeout } from "node:timers/promises";
import type { Services } from "../../platform/services.js";
import { logEvent } from "../../platform/log.js";
import { NotWhatWasSigned, presentHead, requireStoredEntries } from "./head.js";
import { keptCheckpoint } from "./kept-checkpoint.js";
import { RecordStopped } from "./record.js";
import { sequence } from "./sequencer.js";
import { letGoOn, everyOrganisation, organisationsWithPending, stop, stopOf } from "./store.js";

/** How long an act waits for its number at most, about. */
const BEAT_MS = 1_000;

export interface Sequencer {
  /** Lets the batch that is under way finish and starts no other. */
  readonly stop: () => Promise<void>;
}

/** Checks every record once, from its first entry, and then numbers and signs about once a second what waits. */
export function startSequencer(services: Services): Sequencer {
  const stopping = new AbortController();
  const { signal } = stopping;
  const checked = new Set<string>();

  async function beat(organisations: (db: Services["db"]) => Promise<readonly string[]>): Promise<void> {
    for (const organisation of await organisations(services.db)) {
      if (signal.aborted) return;
      await quietly(services, organisation, async () => {
        if (!checked.has(organisation)) await checkOnStart(services, organisation);
        checked.add(organisation);
        await sequence(services, organisation);
      });
    }
  }

  const done = (async () => {
    await quietly(services, null, () => beat(everyOrganisation));
    while (!signal.aborted) {
      await setTimeout(BEAT_MS, undefined, { signal }).catch(() => undefined);
      await quietly(services, null, () => beat(organisationsWithPending));
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

/** One record's trouble is not another's, and the database may be back at the next beat. */
async function quietly(services: Services, organisation: string | null, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof RecordStopped)) logEvent(services.log, "sequencing failed", { organisation, error });
  }
}

/**
 * The whole of what is stored against the head, and the head against the checkpoint kept beside the key. A record that does not agree is stopped;
 * one that was stopped and agrees again (the missing entries were put back) goes on.
 */
export async function checkOnStart(services: Services, organisation: string): Promise<void> {
  const { db, config, logKey } = services;
  try {
    const kept = await keptCheckpoint(config.dataDir, organisation);
    const { tree } = await presentHead(db, organisation, { publicKey: logKey.publicKey, kept });
    await requireStoredEntries(db, organisation, tree);
    if ((await stopOf(db, organisation)) !== null) await letGoOn(db, organisation);
  } catch (error) {
    if (!(error instanceof NotWhatWasSigned)) throw error;
    await stop(db, organisation, error.message);
    logEvent(services.log, "record stopped", { organisation, why: error.message });
  }
}
