import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Count, GivenPapers, MarkedPapers, Need, Situation, Supplied } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import { ballotsAndVoters, type BallotsAndVoters } from "../../archive/index.js";
import { countMeant, peopleMeant } from "../people/people.js";
import { drawUpRoll } from "../people/rolls.js";
import type { DrawnUp } from "../people/rolls.js";

interface Counted {
  readonly count: Count;
  readonly entitled: number;
}

/** What `due` asks for and can't know: rolls, counts, how many a notice goes to. `find` fetches one, after which `given` has it. */
export interface Supplies {
  readonly given: Supplied;
  readonly find: (need: Need) => Promise<void>;
}

export function suppliesFor(act: Act, situation: Situation): Supplies {
  const rolls = new Map<string, DrawnUp>();
  const counts = new Map<string, Counted>();
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
        counts.set(need.stage, await countVotes(act, need));
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
      else rolls.set(need.stage, await drawUpRoll(act, { motion: need.motion, stage: need.stage, people: await peopleMeant(act.tx, meant) }));
    },
  };
}

export async function countVotes(act: Act, of: { motion: string; stage: string }): Promise<Counted> {
  const { rows } = await sql<{ for: number; against: number; abstain: number; entitled: number }>`
    select count(*) filter (where choice = 'for')::int as "for",
           count(*) filter (where choice = 'against')::int as against,
           count(*) filter (where choice = 'abstain')::int as abstain,
           (select count(*)::int from roll_place where organisation = ${act.organisation.id} and motion = ${of.motion} and stage = ${of.stage}) as entitled
    from vote where organisation = ${act.organisation.id} and motion = ${of.motion} and stage = ${of.stage}`.execute(act.tx);
  const row = rows[0];
  if (row === undefined) throw new Error("a count always has an answer");
  return { count: { for: row.for, against: row.against, abstain: row.abstain }, entitled: row.entitled };
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
