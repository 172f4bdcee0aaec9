import { sql } from "kysely";
import { mayAppoint } from "@folkmoot/procedure";
import type { AppointAnswer, Choice, Situation } from "@folkmoot/procedure";
import { actTogether } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { motionByNumber, procedureOf, representedStage, situationOf } from "../../motions/index.js";

/** Somebody wants another to vote for them in a vote of a motion. */
export interface Appointing {
  readonly number: number;
  readonly stage: string;
  readonly member: string;
  /** A name or an address, as it was typed; null: whoever holds the office that the text names. */
  readonly typed: string | null;
  /** In every vote of the procedure too, until it is taken back. */
  readonly always: boolean;
  readonly told: Choice | null;
}

export type AppointOutcome =
  | { readonly kind: "appointed" }
  | Exclude<AppointAnswer, { kind: "open" }>
  /** Nobody of that name or address could vote for them, or several could. */
  | { readonly kind: "nobody" }
  | { readonly kind: "oneself" }
  | { readonly kind: "voted already" }
  | { readonly kind: "no such motion" };

/**
 * Has somebody vote for a member. It shares the organisation's row with those who vote and never with the closing: what was acknowledged before a vote closed counts in it,
 * and nothing that comes later.
 */
export function appoint(services: Services, organisation: string, wish: Appointing): Promise<AppointOutcome> {
  return actTogether(services.db, organisation, async (act): Promise<AppointOutcome> => {
    const found = await situationFor(act, wish.number);
    if (found === null) return { kind: "no such motion" };
    const { situation, motion } = found;
    const answer = mayAppoint(situation, wish.stage, act.now);
    if (answer.kind !== "open") return answer;
    if (await hasVoted(act.tx, organisation, { motion, stage: wish.stage, member: wish.member })) return { kind: "voted already" };
    const { holder, standing } = answer.represented.value;
    const who = holder?.kind === "office" ? await holderOf(act.tx, organisation, holder.id) : await called(act.tx, organisation, wish.typed ?? "");
    if (who === null || (await isOffRoll(act.tx, organisation, { motion, stage: wish.stage, member: who }))) return { kind: "nobody" };
    if (who === wish.member) return { kind: "oneself" };
    const always = standing && wish.always;
    const told = representedStage(situation, wish.stage)?.instructed === undefined || always ? null : wish.told;
    const scope = { procedure: procedureOf(situation).id, motion: always ? "" : motion, stage: always ? "" : wish.stage };
    await remove(act.tx, organisation, { member: wish.member, ...scope });
    await sql`
      insert into appointed (organisation, member, procedure, motion, stage, holder, told, at)
      values (${organisation}, ${wish.member}, ${scope.procedure}, ${scope.motion}, ${scope.stage}, ${who}, ${told}, ${new Date(act.now.epochMilliseconds)})`.execute(
      act.tx,
    );
    return { kind: "appointed" };
  });
}

export interface TakingBack {
  readonly number: number;
  readonly stage: string;
  readonly member: string;
  readonly always: boolean;
}

export type TakeBackOutcome = "taken back" | "closed" | "no such motion";

/** Takes an appointment back, as long as the vote is not closed; one for all votes of a procedure at any time, for those that are not closed. */
export function takeBack(services: Services, organisation: string, { number, stage, member, always }: TakingBack): Promise<TakeBackOutcome> {
  return actTogether(services.db, organisation, async (act): Promise<TakeBackOutcome> => {
    const found = await situationFor(act, number);
    if (found === null) return "no such motion";
    const { situation, motion } = found;
    if (!always && mayAppoint(situation, stage, act.now).kind === "closed") return "closed";
    await remove(act.tx, organisation, { member, procedure: procedureOf(situation).id, motion: always ? "" : motion, stage: always ? "" : stage });
    return "taken back";
  });
}

async function situationFor(act: Act, number: number): Promise<{ readonly situation: Situation; readonly motion: string } | null> {
  const motion = await motionByNumber(act.tx, act.organisation.id, number);
  return motion === undefined ? null : { situation: await situationOf(act.tx, act.organisation, motion.facts), motion: motion.id };
}

interface Place {
  readonly motion: string;
  readonly stage: string;
  readonly member: string;
}

async function hasVoted(tx: Tx, organisation: string, { motion, stage, member }: Place): Promise<boolean> {
  const { rows } = await sql`
    select from answered where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = ${member}`.execute(tx);
  return rows.length > 0;
}

/** Whether the roll is there and they are not on it. */
async function isOffRoll(tx: Tx, organisation: string, { motion, stage, member }: Place): Promise<boolean> {
  const { rows } = await sql<{ off: boolean }>`
    select exists (select from roll_place where organisation = ${organisation} and motion = ${motion} and stage = ${stage})
      and not exists (select from roll_place where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = ${member}) as off`.execute(
    tx,
  );
  return rows[0]?.off ?? false;
}

async function holderOf(tx: Tx, organisation: string, office: string): Promise<string | null> {
  const { rows } = await sql<{ member: string }>`
    select member from seat where organisation = ${organisation} and body = ${office} and until is null limit 2`.execute(tx);
  return rows.length === 1 ? (rows[0]?.member ?? null) : null;
}

/** The one member who has exactly this address or, of members, exactly this name. */
async function called(tx: Tx, organisation: string, typed: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from member where organisation = ${organisation} and left_at is null and (email = lower(${typed}) or lower(name) = lower(${typed})) limit 2`.execute(
    tx,
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

async function remove(tx: Tx, organisation: string, of: Place & { readonly procedure: string }): Promise<void> {
  await sql`
    delete from appointed where organisation = ${organisation} and member = ${of.member} and procedure = ${of.procedure} and motion = ${of.motion} and stage = ${of.stage}`.execute(
    tx,
  );
}
