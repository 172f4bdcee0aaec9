import type { Job } from "../../platform/jobs/jobs.js";
import { logEvent } from "../../platform/log.js";
import type { Services } from "../../platform/services.js";
import { sendDigests } from "./digest/send.js";
import { sendWhatWasSaid } from "./told/send.js";

/** Asked for each minute. */
export const sendNews = "send-news";

/** Writes to members of every organisation what is due now. One organisation's trouble is not another's: it is logged, and the next minute tries again. */
export function newsJob(services: Services): Job {
  return async () => {
    const organisations = await services.db.selectFrom("organisation").select("id").orderBy("id").execute();
    for (const { id } of organisations) {
      await sendWhatWasSaid(services, id)
        .then(() => sendDigests(services, id))
        .catch((error: unknown) => logEvent(services.log, "news failed", { organisation: id, error }));
    }
  };
}
