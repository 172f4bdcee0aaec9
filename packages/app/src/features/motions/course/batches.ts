import { sql } from "kysely";
import { markBatches } from "@folkmoot/procedure";
import type { Choice, Event, EventOf } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import { endBallots } from "../../archive/index.js";
import { representedEvents } from "./represented.js";

/** Per entry, so that the largest stays well below the limit of 65,535 bytes. */
export const VOTES_AN_ENTRY = 1_000;
export const SIGNATURES_AN_ENTRY = 2_000;

/**
 * What many did at once enters the record just before the event that counts it: sorted by handle, in chunks, without times,
 * so that neither order nor moment tells who it was.
 */
export async function withBatches(act: Act, motion: { id: string }, events: readonly Event[]): Promise<Event[]> {
  const complete: Event[] = [];
  for (const event of events) {
    complete.push(...(await batchesBefore(act, motion.id, event)), event);
  }
  return complete;
}

async function batchesBefore(act: Act, motion: string, event: Event): Promise<Event[]> {
  switch (event.t) {
    case "closed":
      return [
        ...(await votesOf(act, motion, event.stage)),
        ...(await marksOf(act, motion, event.stage)),
        ...(await representedEvents(act, motion, event.stage)),
        ...(await dissentsOf(act, event)),
      ];
    case "box-ended":
      return endBallots(act, { organisation: act.organisation.id, motion, stage: event.stage });
    case "support-reached":
      return signaturesOf(act, motion);
    case "option-reached":
      return optionSignaturesOf(act, motion, event.option);
    default:
      return [];
  }
}

async function votesOf(act: Act, motion: string, stage: string): Promise<Event[]> {
  const votes = await act.tx
    .selectFrom("vote")
    .select(["handle", "choice"])
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .execute();
  const pairs = votes.map((vote): readonly [string, Choice] => [vote.handle, vote.choice]).toSorted(([a], [b]) => inOrder(a, b));
  return chunks(pairs, VOTES_AN_ENTRY).map((some) => ({ t: "voted", motion, stage, votes: some }));
}

/** The dissents of those whose vote that counts is against, with the instant of the result. */
async function dissentsOf(act: Act, { motion, stage, at }: EventOf<"closed">): Promise<Event[]> {
  const { rows } = await sql<{ by: string; text: string }>`
    select v.handle as by, d.commitment as text from dissent d
    join vote v on v.organisation = d.organisation and v.motion = d.motion and v.stage = d.stage and v.member = d.member and v.choice = 'against'
    where d.organisation = ${act.organisation.id} and d.motion = ${motion} and d.stage = ${stage}`.execute(act.tx);
  return rows.toSorted((a, b) => inOrder(a.by, b.by)).map(({ by, text }) => ({ t: "dissented", motion, stage, by, text, at }));
}

async function signaturesOf(act: Act, motion: string): Promise<Event[]> {
  const signatures = await act.tx
    .selectFrom("signature")
    .select("handle")
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", motion)
    .execute();
  const handles = signatures.map((signature) => signature.handle).toSorted(inOrder);
  return chunks(handles, SIGNATURES_AN_ENTRY).map((some) => ({ t: "supported", motion, handles: some }));
}

async function optionSignaturesOf(act: Act, motion: string, option: string): Promise<Event[]> {
  const signatures = await act.tx
    .selectFrom("option_signature")
    .select("handle")
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", motion)
    .where("option", "=", option)
    .execute();
  const handles = signatures.map((signature) => signature.handle).toSorted(inOrder);
  return chunks(handles, SIGNATURES_AN_ENTRY).map((some) => ({ t: "option-supported", motion, option, handles: some }));
}

async function marksOf(act: Act, motion: string, stage: string): Promise<Event[]> {
  const papers = await act.tx
    .selectFrom("mark")
    .select(["handle", "mark"])
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .execute();
  return markBatches(
    motion,
    stage,
    papers.map(({ handle, mark }) => [handle, mark] as const),
  );
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size));
  return parts;
}
