import { sql, type RawBuilder } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Rules, Who } from "@folkmoot/constitution";
import type { Capacity } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import { dateOf } from "../store.js";

export interface Person {
  readonly id: string;
  readonly secret: Buffer;
}

/** Whom a rule means, in which motion, as of when. */
export interface Meant {
  readonly organisation: string;
  readonly rules: Rules;
  readonly motion: string;
  readonly who: Who;
  readonly instant: Temporal.Instant;
}

/**
 * The people that a rule means, as of an instant. Whoever joined later or had left counts for nothing.
 * People whom no register holds (outside bodies, roles described in words) are nobody here.
 */
export async function peopleMeant(tx: Tx, meant: Meant): Promise<Person[]> {
  return (await peopleOf(meant).execute(tx)).rows;
}

/** How many members the local group of each of these has, as of the instant; who is of none is missing. */
export async function groupSizes(
  tx: Tx,
  { organisation, instant }: Pick<Meant, "organisation" | "instant">,
  people: readonly Person[],
): Promise<ReadonlyMap<string, number>> {
  const date = dateOf(instant);
  const { rows } = await sql<{ id: string; size: number }>`
    with size as (
      select local_group, count(*)::int as size from member
      where organisation = ${organisation} and local_group is not null and entered_at <= ${date} and (left_at is null or left_at > ${date})
      group by local_group)
    select m.id, s.size from member m join size s using (local_group)
    where m.organisation = ${organisation} and m.id = any(${people.map(({ id }) => id)}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, size }) => [id, size]));
}

/** How many they are, without fetching a million of them. */
export async function countMeant(db: Db | Tx, meant: Meant): Promise<number> {
  if (meant.who.kind === "class") return countMembers(db, meant.organisation, meant.instant);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${peopleOf(meant)}) as meant`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * How many were members at an instant: those of now, whom the organisation's facts count with each act, without those who came after it, and with those who
 * have left since. Only who came or left since is looked at, in two indexes, and all of it in one snapshot.
 */
async function countMembers(db: Db | Tx, organisation: string, instant: Temporal.Instant): Promise<number> {
  const date = dateOf(instant);
  const { rows } = await sql<{ count: number }>`
    select (facts->>'members')::int
      - (select count(*)::int from member where organisation = ${organisation} and entered_at > ${date} and left_at is null)
      + (select count(*)::int from member where organisation = ${organisation} and left_at > ${date} and entered_at <= ${date}) as count
    from organisation where id = ${organisation}`.execute(db);
  return rows[0]?.count ?? 0;
}

function peopleOf({ organisation, rules, motion, who, instant }: Meant): RawBuilder<Person> {
  const date = dateOf(instant);
  switch (who.kind) {
    case "class":
      return sql<Person>`
        select id, secret from member
        where organisation = ${organisation} and entered_at <= ${date} and (left_at is null or left_at > ${date})`;
    case "body":
    case "office":
    case "seats":
      return sql<Person>`
        select distinct m.id, m.secret from seat s join member m on m.organisation = s.organisation and m.id = s.member
        where s.organisation = ${organisation} and s.body = ${who.kind === "seats" ? bodyOfSeats(rules, who.id) : who.id}
          and s.since <= ${date} and (s.until is null or s.until > ${date}) and (m.left_at is null or m.left_at > ${date})`;
    case "askers":
      return sql<Person>`
        select m.id, m.secret from signature s join member m on m.organisation = s.organisation and m.id = s.member
        where s.organisation = ${organisation} and s.motion = ${motion} and m.left_at is null`;
    default:
      return sql<Person>`select id, secret from member where false`;
  }
}

/** Every capacity in which somebody can act now, the plainest first. */
export async function capacitiesOf(db: Db | Tx, organisation: string, member: string, rules: Rules): Promise<Capacity[]> {
  const { rows } = await sql<{ held: string | null }>`
    select s.body as held from member m left join seat s on s.organisation = m.organisation and s.member = m.id and s.until is null
    where m.organisation = ${organisation} and m.id = ${member} and m.left_at is null order by s.body`.execute(db);
  if (rows.length === 0) return [{ kind: "nobody" }];
  const capacities: Capacity[] = [{ kind: "member" }];
  for (const { held } of rows) {
    if (held === null) continue;
    if (rules.offices.some((office) => office.id === held)) capacities.push({ kind: "office", office: held });
    else capacities.push({ kind: "seat", body: held });
  }
  return capacities;
}

/** The secret that a member's handles come from. */
export async function secretOf(db: Db | Tx, organisation: string, member: string): Promise<Buffer> {
  const { secret } = await db
    .selectFrom("member")
    .select("secret")
    .where("organisation", "=", organisation)
    .where("id", "=", member)
    .executeTakeFirstOrThrow();
  return secret;
}

/** The name of a member, for members. Those who left keep theirs on what they did. */
export async function memberName(db: Db, organisation: string, member: string): Promise<string> {
  const row = await db.selectFrom("member").select("name").where("organisation", "=", organisation).where("id", "=", member).executeTakeFirst();
  return row?.name ?? "somebody who has left";
}

function bodyOfSeats(rules: Rules, seats: string): string {
  return rules.bodies.find((body) => body.seats.some((own) => own.id === seats))?.id ?? seats;
}
