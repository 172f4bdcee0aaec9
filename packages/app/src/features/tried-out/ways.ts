import { sql } from "kysely";
import { countedSo, type GroupVotes, type Majority, type Ways } from "@folkmoot/analysis";
import { seatRules, type Rules, type VoteStage } from "@folkmoot/constitution";
import { isSecretVote, votesHeld, type Situation } from "@folkmoot/procedure";
import type { SeatRules } from "@folkmoot/tally";
import type { Db } from "../../platform/database.js";

/** Of a group with fewer on the roll its result could tell how somebody voted: such groups are counted as one. */
export const FEWEST_OF_A_GROUP = 5;

/** A vote of the members, counted in every way; or why it can't be. */
export type CountedWays =
  | {
      readonly kind: "counted";
      readonly ways: Ways;
      readonly majority: Majority;
      /** The text gives seats by size itself, and nothing is asked. */
      readonly byText: boolean;
    }
  | { readonly kind: "not over" | "secret" | "not of the members" | "no groups" };

/** The last vote on a motion that is over: an open one of the members, for or against one text. `every`: one delegate for so many members, where the text gives none. */
export async function waysOf(
  db: Db,
  organisation: string,
  { situation, every }: { readonly situation: Situation; readonly every: number },
): Promise<CountedWays> {
  const { rules, motion } = situation;
  const held = motion === null ? undefined : votesHeld(rules, motion).at(-1);
  if (motion === null || held === undefined) return { kind: "not over" };
  if (isSecretVote({ ...situation, motion }, held.stage.id)) return { kind: "secret" };
  if (held.stage.roll.value.kind !== "class" || held.closed.adopted !== undefined) return { kind: "not of the members" };
  const text = seatsByText(rules);
  const majority = majorityIn(held.stage);
  const groups = await votesByGroup(db, organisation, { motion: motion.id, stage: held.stage.id });
  if (groups.length < 2) return { kind: "no groups" };
  return { kind: "counted", ways: countedSo(groups, { seats: text ?? everySo(every), majority }), majority, byText: text !== null };
}

async function votesByGroup(db: Db, organisation: string, of: { readonly motion: string; readonly stage: string }): Promise<readonly GroupVotes[]> {
  const { rows } = await sql<GroupVotes>`
    select coalesce(m.local_group, '') as name, count(*)::int as members,
      count(*) filter (where v.choice = 'for')::int as for, count(*) filter (where v.choice = 'against')::int as against,
      count(*) filter (where v.choice = 'abstain')::int as abstain
    from roll_place p
      join member m on m.organisation = p.organisation and m.id = p.member
      left join vote v on v.organisation = p.organisation and v.motion = p.motion and v.stage = p.stage and v.member = p.member
    where p.organisation = ${organisation} and p.motion = ${of.motion} and p.stage = ${of.stage}
    group by 1 order by 1`.execute(db);
  return withoutSmall(rows);
}

/** Groups that are too small, and members of none, as one group without a name; if that is too small itself the smallest of the others joins it. */
export function withoutSmall(groups: readonly GroupVotes[]): readonly GroupVotes[] {
  const isSmall = ({ name, members }: GroupVotes): boolean => name === "" || members < FEWEST_OF_A_GROUP;
  const [large, small] = [groups.filter((one) => !isSmall(one)).toSorted((a, b) => a.members - b.members), groups.filter(isSmall)];
  let rest = small.reduce<GroupVotes | null>((sum, one) => (sum === null ? { ...one, name: "" } : together(sum, one)), null);
  while (rest !== null && rest.members < FEWEST_OF_A_GROUP) {
    const next = large.shift();
    if (next === undefined) break;
    rest = together(rest, next);
  }
  const named = large.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return rest === null ? named : [...named, rest];
}

function together(one: GroupVotes, other: GroupVotes): GroupVotes {
  return {
    name: "",
    members: one.members + other.members,
    for: one.for + other.for,
    against: one.against + other.against,
    abstain: one.abstain + other.abstain,
  };
}

function seatsByText({ bodies }: Rules): SeatRules | null {
  return bodies.flatMap(({ seats }) => seats.flatMap((one) => seatRules(one) ?? []))[0] ?? null;
}

function everySo(members: number): SeatRules {
  return { apportionment: { kind: "formula", first: null, every: { seats: 1, members }, part: true, least: null, most: null }, steps: [], bonus: [] };
}

/** The largest share of the votes cast that the text asks for; more than half where it asks for none. */
function majorityIn({ carried }: VoteStage): Majority {
  const shares = carried.flatMap(({ value }): Majority[] =>
    value.kind === "share" && value.of.kind === "cast" ? [{ n: value.share.n, d: value.share.d, strict: value.strict }] : [],
  );
  return shares.toSorted((a, b) => b.n * a.d - a.n * b.d)[0] ?? { n: 1, d: 2, strict: true };
}
