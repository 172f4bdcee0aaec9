import { compile } from "@folkmoot/constitution";
import { boxStages, chambersOf, minutesIn, movedEnd, openVotes, spellsOf } from "@folkmoot/procedure";
import type { Event, EventOf, Situation } from "@folkmoot/procedure";
import { addJob } from "../../../platform/jobs/jobs.js";
import { tendBoxes } from "../../archive/index.js";
import { tellWhomItConcerns } from "./concerns.js";
import { endSeats } from "./ended-seats.js";
import { situationOf } from "./governing.js";
import type { Happened } from "./happened.js";
import { procedureOf } from "../people/notice.js";
import { isDispute, writeDispute, type Dispute } from "../people/dispute-letters.js";
import { writeMoreTime, writeNotice, writeResult, writeVoteOpen } from "../people/letters.js";
import type { Subject } from "../people/letters.js";
import type { Sitting } from "../acts/sitting.js";
import { motionById } from "../store.js";
import { readText } from "../texts.js";

/** What follows from events in the same transaction: letters, and the new version of the constitution when a change of it comes into force. */
export async function consequences(happened: Happened, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    if (event.t === "notice") await announceNotice(happened, event);
    if (event.t === "roll") await announceVote(happened, event);
    if (event.t === "box-ready") await announceLateVote(happened, event);
    if (event.t === "shut-out") await announceMoreTime(happened, event);
    if (event.t === "closed") await announceResult(happened, event);
    if (isDispute(event)) await announceDispute(happened, event);
    if (event.t === "constitution") {
      await keepVersion(happened.act, event);
      await endSeats(happened.act, event);
    }
  }
  await tellWhomItConcerns(happened.act, events);
  await tendItsBoxes(happened);
}

/** Whatever happens to a motion may be what its ballot boxes wait for. */
async function tendItsBoxes({ act, facts }: Happened): Promise<void> {
  const situation = await situationOf(act.tx, act.organisation, facts);
  if (boxStages(situation).length > 0) await addJob(act.tx, tendBoxes, { organisation: act.organisation.id, motion: facts.id });
}

async function announceNotice({ act, facts }: Happened, event: EventOf<"notice">): Promise<void> {
  await writeNotice(act, await situationOf(act.tx, act.organisation, facts), { motion: await subject(act, facts.id), event });
}

/** A vote that a notice leads to is known from the notice; one without (an answer in writing) reaches everybody on the roll when it opens. */
async function announceVote({ act, facts }: Happened, { stage }: EventOf<"roll">): Promise<void> {
  const situation = await situationOf(act.tx, act.organisation, facts);
  if (!votesWithoutNotice(situation, stage)) return;
  const closes = openVotes(situation, act.now).find((open) => open.stage === stage)?.closes ?? null;
  await writeVoteOpen(act, situation, { motion: await subject(act, facts.id), stage, closes });
}

/**
 * The notice of a secret vote named the day on which it could open; where its ballot box was ready only later, everybody on the roll is told when it opens. Of several
 * chambers the last box opens all.
 */
async function announceLateVote({ act, facts }: Happened, { stage }: EventOf<"box-ready">): Promise<void> {
  const situation = await situationOf(act.tx, act.organisation, facts);
  const chambers = chambersOf(procedureOf(situation), stage).map(({ id }) => id);
  for (const open of openVotes(situation, act.now)) {
    if (!chambers.includes(open.stage)) continue;
    await writeVoteOpen(act, situation, { motion: await subject(act, facts.id), stage: open.stage, closes: open.closes });
  }
}

/** Whoever is on the roll of a vote that stays open longer is told until when. */
async function announceMoreTime({ act, facts }: Happened, event: EventOf<"shut-out">): Promise<void> {
  const situation = await situationOf(act.tx, act.organisation, facts);
  const closes = movedEnd({ ...situation, motion: facts }, event);
  if (closes === null || !openVotes(situation, act.now).some(({ stage }) => stage === event.stage)) return;
  const minutes = minutesIn(spellsOf(facts, event.stage));
  await writeMoreTime(act, situation, { motion: await subject(act, facts.id), stage: event.stage, closes, minutes });
}

async function announceResult({ act, facts }: Happened, event: EventOf<"closed">): Promise<void> {
  const situation = await situationOf(act.tx, act.organisation, facts);
  await writeResult(act, { ...situation, motion: facts }, { motion: await subject(act, facts.id), event });
}

async function announceDispute({ act, facts }: Happened, event: Dispute): Promise<void> {
  await writeDispute(act, await situationOf(act.tx, act.organisation, facts), { motion: await subject(act, facts.id), event });
}

function votesWithoutNotice(situation: Situation, stage: string): boolean {
  const { stages } = procedureOf(situation);
  return stages.some((one) => one.kind === "vote" && one.id === stage) && !stages.some((one) => one.kind === "notice");
}

/** The text that was voted on becomes the next version, compiled to the very rules whose hash was deposited with it. */
async function keepVersion(act: Sitting, event: EventOf<"constitution">): Promise<void> {
  const source = await readText(act.tx, act.organisation.id, event.text);
  if (source === null) throw new Error("a text that was withheld can't come into force");
  const { rules, hash } = compile(source);
  if (hash !== event.rules) throw new Error(`version ${event.version} compiles to other rules than those that were deposited`);
  await act.tx
    .insertInto("constitution_version")
    .values({
      organisation: act.organisation.id,
      number: event.version,
      commitment: event.text,
      rules: JSON.stringify(rules),
      rules_hash: hash,
      motion: event.motion,
      in_force_at: new Date(event.at),
    })
    .execute();
}

async function subject(act: Sitting, id: string): Promise<Subject> {
  const motion = await motionById(act.tx, act.organisation.id, id);
  if (motion === undefined) throw new Error(`no motion ${id}`);
  const { number, title, commitment } = motion;
  return { id, number, title, commitment, url: `${act.publicUrl}/o/${act.organisation.id}/motions/${number}` };
}
