import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { boxStages, holdingOf, type OrganisationFacts, type Situation } from "@folkmoot/procedure";
import type { Db, Tx } from "../../platform/database.js";
import { boxesOfMotion, boxOf, type Box, type BoxKey } from "../archive/index.js";
import { situationOf, type Motion } from "../motions/index.js";
import { listsOf } from "./registrar/lists.js";
import { keyBoxOf } from "./shared-key.js";
import { anewOf, trusteesOf } from "./trustee/store.js";
import { phaseOf, type Found } from "./where.js";

export interface Looking {
  readonly organisation: { readonly id: string; readonly facts: OrganisationFacts };
  readonly now: Temporal.Instant;
}

/** The boxes of a motion that are begun, in the order of its votes. */
export async function boxesIn(db: Db | Tx, { organisation, now }: Looking, motion: Pick<Motion, "id" | "facts">): Promise<readonly Found[]> {
  const boxes = await boxesOfMotion(db, organisation.id, motion.id);
  if (boxes.length === 0) return [];
  const situation = await situationOf(db, organisation, motion.facts);
  const order = boxStages(situation);
  const sorted = boxes.toSorted((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
  const found: Found[] = [];
  for (const box of sorted) {
    const each = await lookInto(db, box, { situation, now });
    if (each !== null) found.push(each);
  }
  return found;
}

/** Of the boxes of a motion the one that its pages are about: the first that is not over, else the last; null before there is any. */
export function currentBox(all: readonly Found[]): Found | null {
  return all.find((each) => !OVER.has(phaseOf(each))) ?? all.at(-1) ?? null;
}

/** One box by its key, as it is now. */
export async function foundBox(
  db: Db | Tx,
  key: BoxKey,
  at: { readonly situation: Situation; readonly now: Temporal.Instant },
): Promise<Found | null> {
  const box = await boxOf(db, key);
  return box === null ? null : lookInto(db, box, at);
}

/** A box with everything that says where it is. */
export async function lookInto(
  db: Db | Tx,
  box: Box,
  { situation, now }: { readonly situation: Situation; readonly now: Temporal.Instant },
): Promise<Found | null> {
  const holding = holdingOf(situation, box.stage);
  if (holding === null) return null;
  const { organisation, motion, stage } = box;
  const { rows } = await sql<{ kind: string; n: number }>`
    select kind, count(*)::int as n from box_event
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and kind <> 'Ballot' group by kind`.execute(db);
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from box_credential where organisation = ${organisation} and motion = ${motion} and stage = ${stage}`.execute(db);
  const keyOf = await keyBoxOf(db, box, situation);
  return {
    box,
    holding,
    situation,
    now,
    trustees: await trusteesOf(db, box),
    keyOf,
    anew: await anewOf(db, keyOf ?? box),
    events: Object.fromEntries(rows.map(({ kind, n }) => [kind, n])),
    credentials: counted[0]?.n ?? 0,
    lists: await listsOf(db, box),
  };
}

const OVER: ReadonlySet<string> = new Set(["opened", "lapsed"]);
