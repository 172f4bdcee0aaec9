import type { Job } from "../../platform/jobs/jobs.js";
import { logEvent } from "../../platform/log.js";
import type { Services } from "../../platform/services.js";
import { closeDue } from "./asking/close.js";
import { remindDue } from "./asking/remind.js";
import { organisationsAsking } from "./asking/store.js";

/** Asked for each minute. */
export const tendSurveys = "tend-surveys";

/** Reminds once, and closes what is over. One organisation's trouble is not another's: it is logged, and the next minute tries again. */
export function surveysJob(services: Services): Job {
  return async () => {
    for (const organisation of await organisationsAsking(services.db)) {
      await remindDue(services, organisation)
        .then(() => closeDue(services, organisation))
        .catch((error: unknown) => logEvent(services.log, "surveys failed", { organisation, error }));
    }
  };
}
