import { sql } from "kysely";
import type { Rules } from "@folkmoot/constitution";
import { seatsOf, type Event } from "@folkmoot/procedure";
import type { Act } from "../../platform/act.js";
import type { Db, Tx } from "../../platform/database.js";

/** Somebody who was named for seats and offices when the organisation was founded. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string;
  /** Bodies and offices of the text. */
  readonly places: readonly string[];
}

/** Keeps whom the founder names. Nobody is a member by it and no seat is filled: that takes their own acceptance. */
export async function nameForSeats(act: Act, people: readonly NamedPerson[], by: string): Promise<void> {
  const rows = people.flatMap(({ name, email, places }) =>
    places.map((place) => ({ organisation: act.organisation.id, name, email, place, named_by: by, invited_at: null, seated_at: null })),
  );
  if (rows.length > 0) await act.tx.insertInto("named_person").values(rows).execute();
}

/** Seats whoever was named, now that they have accepted: each place that still exists in the text and has room. The events are the caller's to record. */
export async function takeSeats(act: Act, rules: Rules, person: { member: string; email: string }): Promise<readonly Event[]> {
  const at = new Date(act.now.epochMilliseconds);
  const { id } = act.organisation;
  const { rows } = await sql<{ place: string }>`
    update named_person set seated_at = ${at} where organisation = ${id} and email = ${person.email} and seated_at is null returning place`.execute(
    act.tx,
  );
  const events: Event[] = [];
  for (const place of rows.map((row) => row.place).toSorted()) {
    const room = roomIn(rules, place);
    const filled = await filledSeats(act.tx, id, place);
    if (room === null || filled >= room) continue;
    const { rows: taken } = await sql`
      insert into seat (organisation, body, member, since) values (${id}, ${place}, ${person.member}, ${at}) on conflict do nothing returning body`.execute(
      act.tx,
    );
    if (taken.length > 0) events.push({ t: "seated", body: place, filled: filled + 1 });
  }
  return events;
}

/** How many people a place has room for: one in an office, as many as a body has seats; null when the text has no such place. */
function roomIn(rules: Rules, place: string): number | null {
  if (rules.offices.some((office) => office.id === place)) return 1;
  if (!rules.bodies.some((body) => body.id === place)) return null;
  return seatsOf(rules, place) ?? Number.POSITIVE_INFINITY;
}

async function filledSeats(tx: Tx, organisation: string, body: string): Promise<number> {
  const { rows } = await sql<{ filled: number }>`
    select count(*)::int as filled from seat where organisation = ${organisation} and body = ${body} and until is null`.execute(tx);
  return rows[0]?.filled ?? 0;
}

export interface Awaited extends NamedPerson {
  readonly invitedAt: Date | null;
}

/** Those who were named and have not accepted yet. */
export async function awaited(db: Db | Tx, organisation: string): Promise<readonly Awaited[]> {
  const { rows } = await sql<Awaited>`
    select min(name) as name, email, array_agg(place order by place) as places, max(invited_at) as "invitedAt" from named_person
    where organisation = ${organisation} and seated_at is null group by email order by 1, email`.execute(db);
  return rows;
}

/** Whether this member named them: the founder may write to those whom they named, whatever office they hold or don't. */
export async function hasNamed(db: Db | Tx, organisation: string, member: string): Promise<boolean> {
  const { rows } = await sql`select from named_person where organisation = ${organisation} and named_by = ${member} limit 1`.execute(db);
  return rows.length > 0;
}

/** The places for which somebody with this address was named and which they have not taken. */
export async function placesAwaiting(db: Db | Tx, organisation: string, email: string): Promise<readonly string[]> {
  const { rows } = await sql<{ place: string }>`
    select place from named_person where organisation = ${organisation} and email = ${email} and seated_at is null order by place`.execute(db);
  return rows.map(({ place }) => place);
}

export async function markInvited(act: Act, email: string): Promise<void> {
  await sql`update named_person set invited_at = ${new Date(act.now.epochMilliseconds)} where organisation = ${act.organisation.id} and email = ${email}`.execute(
    act.tx,
  );
}
