import { z } from "zod";
import type { Job } from "../../platform/jobs/jobs.js";
import { logEvent } from "../../platform/log.js";
import type { Services } from "../../platform/services.js";
import { undecided, tend, type OfMotion } from "./tend/tend.js";

const ofMotion = z.object({ organisation: z.string(), motion: z.string() });

/** For one motion, asked for when something has happened to it; for all, each minute. One box's trouble is not another's: it is logged, and the next minute tries again. */
export function boxesJob(services: Services): Job {
  return async (payload) => {
    const asked = ofMotion.safeParse(payload);
    if (asked.success) return tend(services, asked.data);
    for (const motion of await undecided(services.db)) await tend(services, motion).catch(logged(services, motion));
  };
}

function logged({ log }: Services, { organisation }: OfMotion): (error: unknown) => void {
  return (error) => logEvent(log, "ballot box failed", { organisation, error });
}
