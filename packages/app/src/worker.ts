import { deliverMail } from "./platform/mail/outbox.js";
import { delivery } from "./platform/mail/deliver.js";
import { startJobs, type Jobs } from "./platform/jobs/jobs.js";
import { startTimer } from "./platform/jobs/timer.js";
import type { Services } from "./platform/services.js";
import { tendBoxes } from "./features/archive/index.js";
import { boxesJob } from "./features/boxes/index.js";
import { newsJob, sendNews } from "./features/notifications/index.js";
import { settle } from "./features/motions/index.js";
import { startSequencer } from "./features/record/index.js";
import { sendSignInMail, signInMail } from "./features/sign-in/index.js";
import { surveysJob, tendSurveys } from "./features/surveys/index.js";

/** Every job that there is. */
export function jobsOf(services: Services): Jobs {
  return {
    [deliverMail]: delivery(services),
    [sendNews]: newsJob(services),
    [signInMail]: sendSignInMail(services),
    [tendBoxes]: boxesJob(services),
    [tendSurveys]: surveysJob(services),
  };
}

export interface Worker {
  /** Lets what is under way finish and begins nothing new. */
  stop(): Promise<void>;
}

/** Sends mail, brings motions to where time has brought them, numbers and signs the records. Any number of processes may do so beside each other. */
export async function startWorker(services: Services): Promise<Worker> {
  const runner = await startJobs(services, jobsOf(services), [sendNews, tendSurveys, tendBoxes]);
  const timer = startTimer(services, (organisation) => settle(services, organisation));
  const sequencer = startSequencer(services);
  return {
    stop: async () => {
      await timer.stop();
      await runner.stop();
      await sequencer.stop();
    },
  };
}
