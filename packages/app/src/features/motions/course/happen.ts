import { apply, applyToMotion, nextDue } from "@folkmoot/procedure";
import type { Event, MotionFacts, OrganisationFacts } from "@folkmoot/procedure";
import { recordEvents } from "../../record/index.js";
import type { Sitting } from "../acts/sitting.js";
import { withBatches } from "./batches.js";
import { consequences } from "./consequences.js";
import { withEndedSeats } from "./ended-seats.js";
import { situationOf } from "./governing.js";
import type { Happened } from "./happened.js";
import { saveFacts } from "../store.js";

/**
 * What came about becomes entries and facts, in the transaction of the act: entries first in the order of the events (with the votes and signatures
 * that they count), then the folded facts of the motion and its next deadline, then letters and versions. The returned act sees the organisation as it is now.
 */
export async function happen(act: Sitting, motion: { id: string; facts: MotionFacts | null }, came: readonly Event[]): Promise<Happened> {
  const events = await withEndedSeats(act, await withBatches(act, motion, came));
  await recordEvents(act, events);
  const organisation = events.reduce<OrganisationFacts>(apply, act.organisation.facts);
  const facts = events.filter(isAbout(motion.id)).reduce<MotionFacts | null>(applyToMotion, motion.facts);
  if (facts === null) throw new Error("a motion begins with its deposit");
  if (organisation !== act.organisation.facts) await saveOrganisation(act, organisation);
  const after: Sitting = { ...act, organisation: { ...act.organisation, facts: organisation } };
  const nextDueAt = nextDue(await situationOf(act.tx, after.organisation, facts));
  await saveFacts(act.tx, { organisation: act.organisation.id, id: motion.id, facts, nextDue: nextDueAt });
  const happened = { act: after, facts };
  await consequences(happened, events);
  return happened;
}

export async function saveOrganisation(act: Sitting, facts: OrganisationFacts): Promise<void> {
  await act.tx
    .updateTable("organisation")
    .set({ facts: JSON.stringify(facts) })
    .where("id", "=", act.organisation.id)
    .execute();
}

function isAbout(motion: string): (event: Event) => boolean {
  return (event) => "motion" in event && event.motion === motion;
}
