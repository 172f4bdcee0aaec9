import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { weightsIn } from "@folkmoot/procedure";
import type { GivenPapers, GivenVotes, MarkedPapers, Need, OnMotion, Situation } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import { ballotsAndVoters } from "../../archive/index.js";
import type { Stock } from "../counting/work.js";
import { patched } from "./patching.js";
import { keepRepresented, representedIn } from "./represented.js";
import { countMeant } from "../people/people.js";
import { drawUpRoll } from "../people/rolls.js";

/** Fetches what `due` asks for and can't know (a roll, a count, how many a notice goes to), after which the stock has it. */
export async function supply(act: Act, { situation, stock }: { readonly situation: Situation; readonly stock: Stock }, need: Need): Promise<void> {
  const { stage, motion } = need;
  if (need.kind === "count" || need.kind === "marks") await keepRepresented(act, situation, need);
  if (need.kind === "count") {
    stock.count[stage] = await countVotes(act, situation, need);
    return;
  }
  if (need.kind === "marks") {
    stock.marks[stage] = await papersOf(act.tx, act.organisation.id, { situation, stage });
    return;
  }
  if (need.kind === "box") {
    stock.box[stage] = await ballotsAndVoters(act, { organisation: act.organisation.id, ...need });
    return;
  }
  if (need.kind === "patch") {
    stock.patch = await patched(act, onMotion(situation), need.at);
    return;
  }
  const meant = {
    organisation: act.organisation.id,
    rules: situation.rules,
    motion,
    who: need.who.value,
    instant: Temporal.Instant.from(need.at),
  };
  if (need.kind === "recipients") stock.recipients[stage] = await countMeant(act.tx, meant);
  else stock.roll[stage] = await drawUpRoll(act, { meant, stage, weights: need.weights });
}

function onMotion({ motion, ...rest }: Situation): OnMotion {
  if (motion === null) throw new Error("what has to be put on the text in force is a motion");
  return { ...rest, motion };
}

/** The votes that were given for or against one text, and how many people could have given one; where some have several, how many people gave theirs. */
export async function countVotes(act: Act, situation: Situation, of: { motion: string; stage: string }): Promise<GivenVotes> {
  const { rows } = await sql<{ for: number; against: number; abstain: number; voters: number; entitled: number }>`
    select coalesce(sum(p.votes) filter (where v.choice = 'for'), 0)::int as "for",
           coalesce(sum(p.votes) filter (where v.choice = 'against'), 0)::int as against,
           coalesce(sum(p.votes) filter (where v.choice = 'abstain'), 0)::int as abstain,
           count(v.member)::int as voters, count(*)::int as entitled
    from roll_place p left join counted_vote v
      on v.organisation = p.organisation and v.motion = p.motion and v.stage = p.stage and v.member = p.member
    where p.organisation = ${act.organisation.id} and p.motion = ${of.motion} and p.stage = ${of.stage}`.execute(act.tx);
  const row = rows[0];
  if (row === undefined) throw new Error("a count always has an answer");
  const weighed = weightsIn(situation, of.stage) === null ? {} : { voters: row.voters };
  const others = await representedIn(act.tx, act.organisation.id, { situation, stage: of.stage });
  return { count: { for: row.for, against: row.against, abstain: row.abstain }, entitled: row.entitled, ...weighed, ...others };
}

/** The papers with several options that were handed in, equal ones together, and how many people could have handed one in; where some have several votes, how many people did. */
export async function papersOf(
  db: Db | Tx,
  organisation: string,
  { situation, stage }: { readonly situation: Situation; readonly stage: string },
): Promise<GivenPapers> {
  const motion = situation.motion?.id ?? "";
  const { rows: papers } = await sql<MarkedPapers>`
    select m.mark, sum(p.votes)::int as papers from counted_mark m join roll_place p using (organisation, motion, stage, member)
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} group by m.mark order by m.mark`.execute(db);
  const { rows } = await sql<{ entitled: number; voters: number }>`
    select count(*)::int as entitled, count(m.member)::int as voters
    from roll_place p left join counted_mark m using (organisation, motion, stage, member)
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage}`.execute(db);
  const { entitled = 0, voters = 0 } = rows[0] ?? {};
  const others = await representedIn(db, organisation, { situation, stage });
  return { papers, entitled, ...(weightsIn(situation, stage) === null ? {} : { voters }), ...others };
}
