import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { keepConcern, writeDecision, type Decision } from "../acts/concern.js";
import type { Subject } from "./kind.js";
import { kindOf } from "./kinds.js";

interface Told {
  readonly subject: Subject;
  /** The office or body that acted; "" for silence and for whoever appeals. */
  readonly by: string;
  readonly text: string;
  readonly what: Decision;
}

/** Writes to those whom a decision about their words concerns, or whom an appeal waits for. */
export async function tell(act: Act, services: Services, { subject, by, text, what }: Told, members: readonly string[]): Promise<void> {
  const { place, motion } = await kindOf(subject).standing(act.tx, act.organisation.id, subject.id);
  const url = services.config.publicUrl + kindOf(subject).path(act.organisation.id, subject.id);
  for (const member of new Set(members)) {
    const isNew = subject.what !== "post" || (await keepConcern(act, { member, what, post: subject.id }));
    if (isNew) await writeDecision(act, { member, what }, { place, motion, url, by, text });
  }
}
