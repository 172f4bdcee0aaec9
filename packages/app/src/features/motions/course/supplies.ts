import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { weightsIn } from "@folkmoot/procedure";
import type { GivenPapers, GivenVotes, MarkedPapers, Need, Situation, Supplied } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import { ballotsAndVoters, type BallotsAndVoters } from "../../archive/index.js";
import { countMeant } from "../people/people.js";
import { drawUpRoll } from "../people/rolls.js";
import type { DrawnUp } from "../people/rolls.js";

/** What `due` asks for and can't know: rolls, counts, how many a notice goes to. `find` fetches one, after which `given` has it. */
export interface Supplies {
  readonly given: Supplied;
  readonly find: (need: Need) => Promise<void>;
}

export function suppliesFor(act: Act, situation: Situation): Supplies {
  const rolls = new Map<string, DrawnUp>();
  const counts = new Map<string, GivenVotes>();
  const marks = new Map<string, GivenPapers>();
  const boxes = new Map<string, BallotsAndVoters>();
  const recipients = new Map<string, number>();
  return {
    given: {
      roll: (stage) => rolls.get(stage) ?? null,
      count: (stage) => counts.get(stage) ?? null,
      marks: (stage) => marks.get(stage) ?? null,
      box: (stage) => boxes.get(stage) ?? null,
      recipients: (stage) => recipients.get(stage) ?? null,
    },
    find: async (need) => {
      if (need.kind === "count") {
        counts.set(need.stage, await countVotes(act, situation, need));
        return;
      }
      if (need.kind === "marks") {
        marks.set(need.stage, await papersOf(act.tx, act.organisation.id, need));
        return;
      }
      if (need.kind === "box") {
        boxes.set(need.stage, await ballotsAndVoters(act, { organisation: act.organisation.id, ...need }));
        return;
      }
      const meant = {
        organisation: act.organisation.id,
        rules: situation.rules,
        motion: need.motion,
        who: need.who.value,
        instant: Temporal.Instant.from(need.at),
      };
      if (need.kind === "recipients") recipients.set(need.stage, await countMeant(act.tx, meant));
      else rolls.set(need.stage, await drawUpRoll(act, { meant, stage: need.stage, weights: need.weights }));
    },
  };
}

/** The votes that were given for or against one text, and how many people could have given one; where some have several, how many people gave theirs. */
export async function countVotes(act: Act, situation: Situation, of: { motion: string; stage: string }): Promise<GivenVotes> {
  const { rows } = await sql<{ for: number; against: number; abstain: number; voters: number; entitled: number }>`
    select coalesce(sum(p.votes) filter (where v.choice = 'for'), 0)::int as "for",
           coalesce(sum(p.votes) filter (where v.choice = 'against'), 0)::int as against,
           coalesce(sum(p.votes) filter (where v.choice = 'abstain'), 0)::int as abstain,
           count(v.member)::int as voters, count(*)::int as entitled
    from roll_place p left join vote v
      on v.organisation = p.organisation and v.motion = p.motion and v.stage = p.stage and v.member = p.member
    where p.organisation = ${act.organisation.id} and p.motion = ${of.motion} and p.stage = ${of.stage}`.execute(act.tx);
  const row = rows[0];
  if (row === undefined) throw new Error("a count always has an answer");
  const weighed = weightsIn(situation, of.stage) === null ? {} : { voters: row.voters };
  return { count: { for: row.for, against: row.against, abstain: row.abstain }, entitled: row.entitled, ...weighed };
}

/** The papers with several options that were handed in, equal ones together, and how many people could have handed one in. */
export async function papersOf(db: Db | Tx, organisation: string, of: { motion: string; stage: string }): Promise<GivenPapers> {
  const { rows: papers } = await sql<MarkedPapers>`
    select mark, count(*)::int as papers from mark
    where organisation = ${organisation} and motion = ${of.motion} and stage = ${of.stage} group by mark order by mark`.execute(db);
  const { rows } = await sql<{ entitled: number }>`
    select count(*)::int as entitled from roll_place where organisation = ${organisation} and motion = ${of.motion} and stage = ${of.stage}`.execute(
    db,
  );
  return { papers, entitled: rows[0]?.entitled ?? 0 };
}
