import { sql } from "kysely";
import type { VoteStage } from "@folkmoot/constitution";
import { answeredIn, certificateOfVote, fateUnder, sayOutcome, votesOnRoll } from "@folkmoot/procedure";
import type { Choice, Count, Requirement } from "@folkmoot/procedure";
import { firstLanguage, type Language } from "../../languages/index.js";
import type { Services } from "../../platform/services.js";
import type { MotionView } from "../motions/index.js";
import type { VotedForYou } from "./represented/in-result.js";
import { procedureOf, readText, situationOf } from "../motions/index.js";

/** What came out of a vote that has closed. Of one that is open there is nothing to be had, here or anywhere. */
export interface Result {
  readonly stage: string;
  readonly name: string;
  readonly sentence: string;
  readonly count: Count;
  /** How many people took part, of so many on the roll; and how many votes those have together. */
  readonly answered: number;
  /** For how many of them somebody else voted; null: everybody votes for themselves. */
  readonly represented: number | null;
  readonly entitled: number;
  readonly votes: number;
  readonly carried: boolean;
  readonly closedAt: string;
  readonly requirements: readonly Requirement[];
}

/** The results of a motion's votes, the last one first. */
export function resultsOf({ motion, situation }: Pick<MotionView, "motion" | "situation">, language: Language = firstLanguage): Result[] {
  return Object.entries(motion.facts.closed)
    .map(([stage, closed]) => ({ stage, closed, counted: certificateOfVote(situation, stage).filter(({ code }) => COUNTED.has(code)) }))
    .map(({ stage, closed, counted }) => ({
      stage,
      name: voteStage(situation, stage)?.name ?? stage,
      sentence: sayOutcome(closed, counted, { language, as: fateUnder(procedureOf(situation)) }),
      count: closed.count,
      answered: answeredIn(closed),
      represented: closed.represented ?? null,
      entitled: closed.entitled,
      votes: votesOnRoll(motion.facts.rolls[stage] ?? { size: closed.entitled }),
      carried: closed.carried,
      closedAt: closed.at,
      requirements: counted,
    }))
    .toSorted((a, b) => (a.closedAt < b.closedAt ? 1 : -1));
}

const COUNTED: ReadonlySet<Requirement["code"]> = new Set(["roll", "window", "everybody-answered", "quorum", "majority", "tie", "agreed"]);

export function voteStage({ rules, motion }: MotionView["situation"], stage: string): VoteStage | undefined {
  const procedure = rules.procedures.find((one) => one.id === motion?.procedure);
  return procedure?.stages.find((one): one is VoteStage => one.kind === "vote" && one.id === stage);
}

export interface NamedVote {
  readonly name: string;
  readonly votes: number;
  readonly choice: Choice | null;
  /** Who voted for them; null: they did, or nobody. */
  readonly through: string | null;
  readonly dissent: string | null;
}

/**
 * How the members of a body voted, with their dissents: for members, once the vote has closed. Of a vote of all members nobody's vote is shown,
 * and of a secret vote none is kept.
 */
export async function namedVotes(
  services: Services,
  organisation: string,
  { motion, situation }: MotionView,
  stage: string,
): Promise<NamedVote[] | null> {
  const vote = voteStage(situation, stage);
  const closed = motion.facts.closed[stage];
  if (closed === undefined || vote?.roll.value.kind !== "body" || vote.secrecy.value === "secret") return null;
  const { rows } = await sql<NamedVote>`
    select m.name, p.votes, v.choice, h.name as through, d.commitment as dissent
    from roll_place p join member m on m.organisation = p.organisation and m.id = p.member
    left join represented r on r.organisation = p.organisation and r.motion = p.motion and r.stage = p.stage and r.member = p.member
    left join member h on h.organisation = r.organisation and h.id = r.voter
    left join counted_vote v on v.organisation = p.organisation and v.motion = p.motion and v.stage = p.stage and v.member = p.member
    left join dissent d on d.organisation = p.organisation and d.motion = p.motion and d.stage = p.stage and d.member = p.member and v.choice = 'against' and r.member is null
    where p.organisation = ${organisation} and p.motion = ${motion.id} and p.stage = ${stage} order by m.name`.execute(services.db);
  return Promise.all(
    rows.map(async (row) => ({ ...row, dissent: row.dissent === null ? null : await readText(services.db, organisation, row.dissent) })),
  );
}

/** The vote that this member gave, for nobody's eyes but theirs. */
export async function ownVote(
  services: Services,
  organisation: string,
  who: { motion: string; member: string; stage?: string | undefined },
): Promise<{ readonly stage: string; readonly handle: string; readonly choice: Choice } | undefined> {
  return services.db
    .selectFrom("vote")
    .select(["stage", "handle", "choice"])
    .where("organisation", "=", organisation)
    .where("motion", "=", who.motion)
    .where("member", "=", who.member)
    .$if(who.stage !== undefined, (vote) => vote.where("stage", "=", who.stage ?? ""))
    .executeTakeFirst();
}

/** Who voted for this member in a vote that has closed and what, for nobody's eyes but theirs; `name` null: nobody did, although they had appointed somebody. Null: they had appointed nobody, or voted. */
export async function votedForThem(
  services: Services,
  organisation: string,
  who: { motion: string; stage: string; member: string },
): Promise<VotedForYou | null> {
  const { rows } = await sql<VotedForYou>`
    select h.name, v.choice from represented r
    left join member h on h.organisation = r.organisation and h.id = r.voter
    left join counted_vote v on v.organisation = r.organisation and v.motion = r.motion and v.stage = r.stage and v.member = r.member
    where r.organisation = ${organisation} and r.motion = ${who.motion} and r.stage = ${who.stage} and r.member = ${who.member}`.execute(services.db);
  return rows[0] ?? null;
}

/** How many votes this member has in a stage; 0: they are not on its roll. */
export async function votesOf(services: Services, organisation: string, who: { motion: string; stage: string; member: string }): Promise<number> {
  const place = await services.db
    .selectFrom("roll_place")
    .select("votes")
    .where("organisation", "=", organisation)
    .where("motion", "=", who.motion)
    .where("stage", "=", who.stage)
    .where("member", "=", who.member)
    .executeTakeFirst();
  return place?.votes ?? 0;
}

/** The last result of a motion; null while none of its votes has closed. */
export async function lastResult(
  services: Services,
  organisation: Parameters<typeof situationOf>[1],
  motion: MotionView["motion"],
): Promise<Result | null> {
  return resultsOf({ motion, situation: await situationOf(services.db, organisation, motion.facts) })[0] ?? null;
}
