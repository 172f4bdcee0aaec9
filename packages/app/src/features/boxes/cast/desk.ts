import { holdingOf, openVotes } from "@folkmoot/procedure";
import { clock } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { sharedAnswer, together } from "../../../platform/together.js";
import { boxOf, type Box } from "../../archive/index.js";
import { motionByNumber, situationOf } from "../../motions/index.js";
import type { CastBallot } from "./ballot.js";
import { castTogether, type BatchOutcome } from "./batch.js";
import { knownAhead, type KnownAhead } from "./store.js";

/** The most ballots that one transaction takes. What waits behind it goes into the next. */
const CASTS_A_BATCH = 500;

/**
 * Milliseconds between two looks into the database for ballots, and between two transactions that write some. Checking a ballot takes several: in a rush those that come meanwhile share what would
 * otherwise cost as much as the checking.
 */
const PAUSE = 40;

/** A box that takes ballots. */
export interface OpenBox {
  readonly box: Box;
  /** The platform has made the credentials, and knows whose is whose. */
  readonly knowsCredentials: boolean;
}

/** Where the ballots of an organisation are taken: what many ask at the same moment is asked once. */
export interface Desk {
  /** The boxes of a motion that are open, as far as anybody can say without the lock: several where it is voted on in chambers. */
  readonly open: (number: number) => Promise<readonly OpenBox[]>;
  readonly knows: (ask: Ask) => Promise<KnownAhead>;
  readonly write: (cast: CastBallot) => Promise<BatchOutcome>;
}

interface Ask {
  readonly box: Box;
  readonly tracker: string;
  readonly member: string;
}

/** One set of desks for each pool of connections: a process that serves two databases (tests do) never mixes them. */
const desks = new WeakMap<Services["pool"], Map<string, Desk>>();

export function deskOf(services: Services, organisation: string): Desk {
  const known = desks.get(services.pool) ?? new Map<string, Desk>();
  desks.set(services.pool, known);
  const desk = known.get(organisation) ?? newDesk(services, organisation);
  known.set(organisation, desk);
  return desk;
}

function newDesk(services: Services, organisation: string): Desk {
  const open = sharedAnswer((numbers: readonly number[]) => openBoxesOf(services, organisation, numbers[0] ?? 0), PAUSE);
  return {
    open: (number) => open(`${number}`, number),
    knows: together(CASTS_A_BATCH, (asks: readonly Ask[]) => knownAhead(services.db, asks), PAUSE),
    write: together(CASTS_A_BATCH, (casts: readonly CastBallot[]) => castTogether(services, organisation, casts), PAUSE),
  };
}

async function openBoxesOf({ db }: Services, id: string, number: number): Promise<readonly OpenBox[]> {
  const motion = await motionByNumber(db, id, number);
  const organisation = await db.selectFrom("organisation").select(["id", "facts"]).where("id", "=", id).executeTakeFirst();
  if (motion === undefined || organisation === undefined) return [];
  const situation = await situationOf(db, organisation, motion.facts);
  const boxes: OpenBox[] = [];
  for (const { stage } of openVotes(situation, await clock(db, id))) {
    const box = await boxOf(db, { organisation: id, motion: motion.id, stage });
    if (box !== null) boxes.push({ box, knowsCredentials: holdingOf(situation, stage)?.registrar.kind === "platform" });
  }
  return boxes;
}
