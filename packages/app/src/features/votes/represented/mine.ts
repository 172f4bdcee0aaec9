import { sql } from "kysely";
import type { VoteStage } from "@folkmoot/constitution";
import { type AppointAnswer, chainFrom, type Choice, holders, mayAppoint, reachIn } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import type { Viewer } from "../../../platform/web.js";
import { entrustedIn, memberName, type MotionView, procedureOf, representedStage } from "../../motions/index.js";

/** What a member sees of one vote in which others may vote for them. */
export interface Mine {
  readonly stage: VoteStage;
  readonly may: AppointAnswer;
  readonly voted: boolean;
  /** Whom they have appointed; null: nobody. */
  readonly own: OwnAppointment | null;
  /** By name: those who have appointed them, as it stands. */
  readonly others: readonly { readonly name: string; readonly told: Choice | null }[];
  /** Who holds the office that the text names; null: it names none, or nobody holds it. */
  readonly officer: string | null;
}

export interface OwnAppointment {
  /** For every vote of the procedure. */
  readonly always: boolean;
  readonly told: Choice | null;
  /** By name: to whom the vote goes, and on from there. */
  readonly to: readonly string[];
  /** Whether it would count if whoever is at the end votes: not in a circle, nor where it may not be given on, nor where more came before it than one may vote for. */
  readonly goes: "well" | "in a circle" | "not on" | "too many";
}

interface Looking {
  readonly view: MotionView;
  readonly member: string;
  readonly now: Viewer["now"];
}

/** The votes of a motion in which somebody may have others vote for them, as they stand for a member. Empty: in every vote everybody votes for themselves. */
export function mine(db: Db, organisation: string, looking: Looking): Promise<readonly Mine[]> {
  const { situation } = looking.view;
  const stages = procedureOf(situation).stages.flatMap(({ id }) => representedStage(situation, id) ?? []);
  return Promise.all(stages.map((stage) => mineIn(db, organisation, { ...looking, stage })));
}

/** A page names no more of those for whom somebody votes. */
const MOST_NAMED = 200;

async function mineIn(db: Db, organisation: string, { view, member, now, stage }: Looking & { readonly stage: VoteStage }): Promise<Mine> {
  const { situation, motion } = view;
  const among = motion.facts.rolls[stage.id] === undefined ? "everybody" : "roll";
  const entrusted = await entrustedIn(db, organisation, { situation, stage, now, among });
  const own = entrusted.find((one) => one.member === member);
  const { rows } = await sql<{ voted: boolean; once: boolean }>`
    select exists (select from answered where organisation = ${organisation} and motion = ${motion.id} and stage = ${stage.id} and member = ${member}) as voted,
      exists (select from appointed where organisation = ${organisation} and motion = ${motion.id} and stage = ${stage.id} and member = ${member}) as once`.execute(
    db,
  );
  const named = (one: string): Promise<string> => memberName(db, organisation, one);
  const office = stage.represented?.value.holder;
  return {
    stage,
    may: mayAppoint(situation, stage.id, now),
    voted: rows[0]?.voted ?? false,
    own: own === undefined ? null : { always: rows[0]?.once !== true, told: own.told, ...(await wayOf(member, { entrusted, stage, named })) },
    others: await Promise.all(
      entrusted
        .filter(({ holder }) => holder === member)
        .slice(0, MOST_NAMED)
        .map(async (one) => ({ name: await named(one.member), told: one.told })),
    ),
    officer: office?.kind === "office" ? await officerOf(db, organisation, office.id) : null,
  };
}

/** Where a vote would go if everybody voted who has appointed nobody. */
async function wayOf(
  member: string,
  { entrusted, stage, named }: { entrusted: Awaited<ReturnType<typeof entrustedIn>>; stage: VoteStage; named: (one: string) => Promise<string> },
): Promise<Pick<OwnAppointment, "to" | "goes">> {
  const appointed = entrusted.map((one) => [one.member, one.holder] as const);
  const next = new Map(appointed);
  const reach = reachIn(stage) ?? { onward: false, most: null };
  const { to, circle } = chainFrom(member, next, reach);
  const end = to.at(-1) ?? "";
  const counts = holders({ has: (one) => !next.has(one) }, appointed, reach).has(member);
  return { to: await Promise.all(to.map(named)), goes: circle ? "in a circle" : counts ? "well" : next.has(end) ? "not on" : "too many" };
}

async function officerOf(db: Db, organisation: string, office: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select m.name from seat s join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${organisation} and s.body = ${office} and s.until is null limit 1`.execute(db);
  return rows[0]?.name ?? null;
}
