import { sql } from "kysely";
import { isSecretVote, mayMark, mayVote, openVotes, standing } from "@folkmoot/procedure";
import type { MotionState, Requirement, Situation } from "@folkmoot/procedure";
import { actTogether, instant } from "../../platform/act.js";
import type { Act } from "../../platform/act.js";
import type { Services } from "../../platform/services.js";
import { motionsByNumber, situationOf } from "../motions/index.js";
import type { Motion } from "../motions/index.js";
import type { Cast, CastOutcome } from "./cast.js";
import { keepDissent } from "./dissent.js";

/** `unsettled`: time has passed a deadline of the motion that is not in the record yet; settle it and ask again. */
export type BatchOutcome = CastOutcome | { readonly kind: "unsettled" };

export interface Batch {
  readonly outcomes: readonly BatchOutcome[];
  /** A vote that the text lets close early may have had its last answer. */
  readonly everybodyAnswered: boolean;
}

type Admitted = Cast & {
  readonly motion: string;
  readonly stage: string;
  /** The vote of a body, that its members see by name: the only one that has dissents. */
  readonly named: boolean;
};

/**
 * Many votes in one transaction: the database's clock, read under a lock that no closing can share, judges them all, and one statement checks the
 * roll and writes. The primary key decides who has voted; nothing is looked up first and then inserted.
 */
export function castTogether(services: Services, organisation: string, casts: readonly Cast[]): Promise<Batch> {
  return actTogether(services.db, organisation, async (act) => {
    const doors = new Map<number, Door>();
    for (const motion of await motionsByNumber(act.tx, organisation, [...new Set(casts.map((cast) => cast.number))])) {
      doors.set(motion.number, await doorOf(act, motion));
    }
    const admitted = casts.flatMap((cast): Admitted[] => {
      const door = doors.get(cast.number);
      const room = door?.kind === "open" ? roomOf(door, cast) : undefined;
      return door?.kind === "open" && room?.takes(cast) === true ? [{ ...cast, motion: door.motion, stage: room.stage, named: room.named }] : [];
    });
    const late = casts.flatMap((cast): Late[] => {
      const door = doors.get(cast.number);
      return door?.kind === "closed" ? [{ ...cast, motion: door.motion }] : [];
    });
    const receipts = new Map([...(await write(act, admitted)), ...(await writtenBefore(act, late))]);
    await keepDissents(act, admitted);
    const outcomes = casts.map((cast): BatchOutcome => {
      const door = doors.get(cast.number);
      if (door === undefined) return { kind: "no such motion" };
      if (door.kind === "not open yet" || door.kind === "unsettled") return door;
      const receipt = receipts.get(receiptKey(door.motion, cast));
      if (receipt !== undefined) return receipt;
      if (door.kind === "closed") return { kind: "closed", reasons: door.reasons };
      return roomOf(door, cast)?.takes(cast) === true ? { kind: "not on the roll" } : { kind: "not a paper of this vote" };
    });
    return { outcomes, everybodyAnswered: await anyFull(act, [...doors.values()]) };
  });
}

type Late = Cast & { readonly motion: string };

/** One of the votes that are open: there are several where a question is voted on in chambers. */
interface Room {
  readonly stage: string;
  readonly named: boolean;
  readonly closesEarly: boolean;
  /** Whether it is a paper of this vote: for or against where one text stands on it, a mark that can be counted where several do. */
  readonly takes: (cast: Cast) => boolean;
}

function roomOf({ rooms }: Extract<Door, { kind: "open" }>, { stage }: Cast): Room | undefined {
  return stage === undefined ? rooms[0] : rooms.find((room) => room.stage === stage);
}

type Door =
  | { readonly kind: "open"; readonly motion: string; readonly rooms: readonly Room[] }
  | { readonly kind: "closed"; readonly motion: string; readonly reasons: readonly Requirement[] }
  | Extract<BatchOutcome, { kind: "not open yet" | "unsettled" }>;

const BEFORE_THE_VOTE: ReadonlySet<MotionState> = new Set([
  "support",
  "awaiting notice",
  "notice",
  "discussion",
  "proposals",
  "amendments",
  "mediation",
  "awaiting box",
]);

async function doorOf(act: Act, motion: Motion): Promise<Door> {
  if (motion.next_due !== null && instant(motion.next_due).epochMilliseconds <= act.now.epochMilliseconds) return { kind: "unsettled" };
  const situation = await situationOf(act.tx, act.organisation, motion.facts);
  const open = openVotes(situation, act.now);
  if (open.length > 0) {
    const reasons = open.flatMap(({ stage }) => mayVote(situation, stage, act.now));
    if (reasons.length > 0) return { kind: "not open yet", reasons };
    const rooms = open.map(({ stage }) => ({
      stage,
      named: isNamed(situation, stage),
      closesEarly: closesEarly(situation, stage),
      takes: paperOf(act, situation, stage),
    }));
    return { kind: "open", motion: motion.id, rooms };
  }
  const { state, requirements } = standing(situation, act.now);
  const reasons = requirements.filter((requirement) => requirement.status !== "met");
  return BEFORE_THE_VOTE.has(state) ? { kind: "not open yet", reasons } : { kind: "closed", motion: motion.id, reasons };
}

function paperOf(act: Act, situation: Situation, stage: string): (cast: Cast) => boolean {
  // What is given by name is no paper of a secret vote: those go into its ballot box (features/boxes).
  if (isSecretVote(situation, stage)) return () => false;
  const several = situation.motion?.papers[stage] !== undefined;
  return (cast) => ("mark" in cast ? mayMark(situation, stage, cast.mark, act.now).kind === "taken" : !several);
}

function isNamed({ rules, motion }: Situation, stage: string): boolean {
  const procedure = rules.procedures.find((one) => one.id === motion?.procedure);
  return (
    procedure?.stages.some((one) => one.kind === "vote" && one.id === stage && one.roll.value.kind === "body" && one.secrecy.value !== "secret") ??
    false
  );
}

function closesEarly({ rules, motion }: Situation, stage: string): boolean {
  const procedure = rules.procedures.find((one) => one.id === motion?.procedure);
  return procedure?.stages.some((one) => one.kind === "vote" && one.id === stage && one.closesEarly !== null) ?? false;
}

async function keepDissents(act: Act, admitted: readonly Admitted[]): Promise<void> {
  for (const cast of admitted) {
    if (!("choice" in cast)) continue;
    const { motion, stage, member, named, dissent } = cast;
    if (named && dissent !== undefined) await keepDissent(act, { motion, stage, member, text: dissent });
  }
}

/** Whether a vote that may close early has as many answers as its roll has places; asked only of those, which are small. */
async function anyFull(act: Act, doors: readonly Door[]): Promise<boolean> {
  for (const door of doors) {
    const early = door.kind === "open" ? door.rooms.find((room) => room.closesEarly) : undefined;
    if (door.kind !== "open" || early === undefined) continue;
    const { rows } = await sql<{ full: boolean }>`
      select (select count(*) from answered where organisation = ${act.organisation.id} and motion = ${door.motion} and stage = ${early.stage})
           = (select count(*) from roll_place where organisation = ${act.organisation.id} and motion = ${door.motion} and stage = ${early.stage}) as full`.execute(
      act.tx,
    );
    if (rows[0]?.full === true) return true;
  }
  return false;
}

interface Written {
  readonly motion: string;
  readonly member: string;
  readonly handle: string;
  readonly key: string;
}

async function write(act: Act, admitted: readonly Admitted[]): Promise<Map<string, CastOutcome>> {
  const receipts = new Map<string, CastOutcome>();
  for (const box of BOXES) {
    const own = admitted.filter(box.holds);
    for (const [key, outcome] of own.length === 0 ? [] : await writeInto(act, box, own)) receipts.set(key, outcome);
  }
  return receipts;
}

/** Where papers are kept: those for or against one text, and those with several options. */
interface Box {
  readonly name: "vote" | "mark";
  readonly column: "choice" | "mark";
  readonly holds: (cast: Cast) => boolean;
  readonly written: (cast: Cast) => string;
}

const BOXES: readonly Box[] = [
  { name: "vote", column: "choice", holds: (cast) => "choice" in cast, written: (cast) => ("choice" in cast ? cast.choice : "") },
  { name: "mark", column: "mark", holds: (cast) => "mark" in cast, written: (cast) => ("mark" in cast ? cast.mark : "") },
];

async function writeInto(act: Act, box: Box, casts: readonly Admitted[]): Promise<Map<string, CastOutcome>> {
  const receipts = new Map<string, CastOutcome>();
  // Always in the same order, so that two processes which write the same rows wait for each other and never deadlock.
  const sorted = casts.toSorted((a, b) => (receiptKey(a.motion, a) < receiptKey(b.motion, b) ? -1 : 1));
  const { rows: written } = await sql<Written>`
    insert into ${sql.table(box.name)} (organisation, motion, stage, member, handle, ${sql.ref(box.column)}, key)
    select place.organisation, place.motion, place.stage, place.member, place.handle, sent.paper, sent.key
    from ${unnested(sorted, box)} join roll_place place
      on place.organisation = ${act.organisation.id} and place.motion = sent.motion and place.stage = sent.stage and place.member = sent.member
    on conflict do nothing returning motion, member, handle, key`.execute(act.tx);
  for (const row of written) receipts.set(receiptKey(row.motion, row), { kind: "cast", handle: row.handle });
  const rest = sorted.filter((cast) => !receipts.has(receiptKey(cast.motion, cast)));
  for (const before of rest.length === 0 ? [] : await writtenInto(act, box, rest)) {
    for (const cast of rest) {
      if (cast.motion !== before.motion || cast.member !== before.member) continue;
      receipts.set(receiptKey(cast.motion, cast), { kind: cast.key === before.key ? "cast" : "already", handle: before.handle });
    }
  }
  return receipts;
}

/** The answer to a retry is the same after the close as before it: the vote was counted, and its sender learns so. */
async function writtenBefore(act: Act, late: readonly Late[]): Promise<Map<string, CastOutcome>> {
  const receipts = new Map<string, CastOutcome>();
  for (const box of BOXES) {
    const own = late.filter(box.holds);
    if (own.length === 0) continue;
    const { rows } = await sql<Written>`
      select box.motion, box.member, box.handle, box.key
      from ${unnested(
        own.map((cast) => ({ ...cast, stage: "", named: false })),
        box,
      )} join ${sql.table(box.name)} box
        on box.organisation = ${act.organisation.id} and box.motion = sent.motion and box.member = sent.member and box.key = sent.key`.execute(
      act.tx,
    );
    for (const row of rows) receipts.set(receiptKey(row.motion, row), { kind: "cast", handle: row.handle });
  }
  return receipts;
}

async function writtenInto(act: Act, box: Box, casts: readonly Admitted[]): Promise<Written[]> {
  const { rows } = await sql<Written>`
    select distinct box.motion, box.member, box.handle, box.key
    from ${unnested(casts, box)} join ${sql.table(box.name)} box
      on box.organisation = ${act.organisation.id} and box.motion = sent.motion and box.stage = sent.stage and box.member = sent.member`.execute(
    act.tx,
  );
  return rows;
}

function unnested(casts: readonly Admitted[], box: Box): ReturnType<typeof sql> {
  const column = (of: (cast: Admitted) => string): string[] => casts.map(of);
  return sql`unnest(${column((c) => c.motion)}::text[], ${column((c) => c.stage)}::text[], ${column((c) => c.member)}::uuid[],
    ${column(box.written)}::text[], ${column((c) => c.key)}::text[]) as sent (motion, stage, member, paper, key)`;
}

function receiptKey(motion: string, cast: { readonly member: string; readonly key: string }): string {
  return `${motion} ${cast.member} ${cast.key}`;
}
