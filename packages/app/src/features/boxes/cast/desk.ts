import { holdingOf, openVotes } from "@folkmoot/procedure";
import { clock } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { together } from "../../../platform/together.js";
import { boxOf, type Box } from "../../archive/index.js";
import { motionByNumber, settle, situationOf } from "../../motions/index.js";
import { isRush } from "../crypto/threads.js";
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
/** The same while the threads have more than enough to do: nobody is answered earlier for it that the database is asked more often. */
const PAUSE_IN_A_RUSH = 150;

/** A box that takes ballots. */
export interface OpenBox {
  readonly box: Box;
  /** The platform has made the credentials, and knows whose is whose. */
  readonly knowsCredentials: boolean;
}

/** A ballot of which nothing is known yet. */
export interface Unchecked {
  readonly number: number;
  readonly member: string;
  readonly tracker: string;
  /** The election that it names. */
  readonly uuid: string | undefined;
}

/** Which box a ballot is for, as far as anybody can say without the lock, and what is known of it before it is checked. */
export type Received = { readonly open: OpenBox; readonly known: KnownAhead } | null;

/** Where the ballots of an organisation are taken: what many ask at the same moment is asked once. */
export interface Desk {
  readonly receive: (ballot: Unchecked) => Promise<Received>;
  readonly write: (cast: CastBallot) => Promise<BatchOutcome>;
  readonly settle: () => Promise<void>;
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
  const pause = (): number => (isRush() ? PAUSE_IN_A_RUSH : PAUSE);
  const settled = together(CASTS_A_BATCH, async (asks: readonly null[]) => {
    await settle(services, organisation);
    return asks.map(() => undefined);
  });
  return {
    receive: together(CASTS_A_BATCH, (ballots: readonly Unchecked[]) => receiveTogether(services, organisation, ballots), pause),
    write: together(CASTS_A_BATCH, (casts: readonly CastBallot[]) => castTogether(services, organisation, casts), pause),
    settle: () => settled(null),
  };
}

/** Of a vote in chambers several boxes are open: a ballot says which it is for. One that names none of them is refused when it is checked for the first. */
async function receiveTogether(services: Services, organisation: string, ballots: readonly Unchecked[]): Promise<Received[]> {
  const open = new Map<number, readonly OpenBox[]>();
  for (const number of new Set(ballots.map((each) => each.number))) open.set(number, await openBoxesOf(services, organisation, number));
  const meant = ballots.map(({ number, uuid }) => {
    const boxes = open.get(number) ?? [];
    return boxes.find(({ box }) => box.uuid === uuid) ?? boxes[0] ?? null;
  });
  const asked = ballots.flatMap(({ tracker, member }, at) => {
    const box = meant[at]?.box;
    return box === undefined ? [] : [{ box, tracker, member }];
  });
  const known = (await knownAhead(services.db, asked)).values();
  return meant.map((box) => (box === null ? null : { open: box, known: known.next().value ?? UNKNOWN }));
}

const UNKNOWN: KnownAhead = { there: false, handle: null };

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
