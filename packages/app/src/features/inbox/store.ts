import { sql } from "kysely";
import type { Db } from "../../platform/database.js";

/** Somebody whom a rehearsal offers to be. */
export interface SamplePerson {
  readonly organisation: string;
  readonly organisationName: string;
  readonly zone: string;
  readonly id: string;
  readonly name: string;
  readonly sample: string;
  readonly mails: number;
}

const mostPeople = 200;
const mostMails = 50;

/** The people whom one can be, of every rehearsal or of one. Nobody of a real organisation is ever among them. */
export async function samplePeople(db: Db, organisation: string | null): Promise<readonly SamplePerson[]> {
  const { rows } = await sql<SamplePerson>`
    select o.id as organisation, o.name as "organisationName", m.id, m.name, m.sample, v.rules->'organisation'->'zone'->>'value' as zone,
      (select count(*)::int from outbox b where b.organisation = o.id and b.recipient = m.email and b.inbox) as mails
    from member m join organisation o on o.id = m.organisation
    join constitution_version v on v.organisation = o.id and v.number = (o.facts->>'version')::integer
    where o.mode = 'rehearsal' and m.sample is not null and m.left_at is null and (${organisation}::text is null or o.id = ${organisation})
    order by o.created_at, (select count(*) from seat s where s.organisation = o.id and s.member = m.id and s.until is null) desc, m.sample, m.id limit ${mostPeople}`.execute(
    db,
  );
  return rows;
}

export async function samplePerson(db: Db, organisation: string, id: string): Promise<SamplePerson | null> {
  return (await samplePeople(db, organisation)).find((person) => person.id === id) ?? null;
}

export interface InboxMail {
  readonly id: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly zone: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
  /** The sample person it went to; null for somebody who has been invited. */
  readonly member: string | null;
  /** Where an answer goes; null: it can't be answered. */
  readonly replyTo: string | null;
}

/** What may be read here: mail of rehearsals, to people whom one can be or to people who were invited and aren't members yet. */
const readable = sql`b.inbox and o.mode = 'rehearsal' and (m.sample is not null or (b.member is null and b.purpose = 'invitation'))`;
const mailRow = sql`
  select b.id::text, b.organisation, o.name as "organisationName", v.rules->'organisation'->'zone'->>'value' as zone, b.recipient, b.subject,
    b.body_text as text, b.created_at as at, b.member, b.reply_to as "replyTo"
  from outbox b join organisation o on o.id = b.organisation
  join constitution_version v on v.organisation = o.id and v.number = (o.facts->>'version')::integer
  left join member m on m.organisation = b.organisation and m.id = b.member`;

export async function mailsOf(db: Db, organisation: string, member: string): Promise<readonly InboxMail[]> {
  const { rows } = await sql<InboxMail>`
    ${mailRow} where ${readable} and b.organisation = ${organisation} and b.recipient in (
      select email from member where organisation = ${organisation} and id = ${member}
      union select email from address_wish where organisation = ${organisation} and member = ${member})
    order by b.id desc limit ${mostMails}`.execute(db);
  return rows;
}

export async function invitationsOf(db: Db, organisation: string): Promise<readonly InboxMail[]> {
  const { rows } = await sql<InboxMail>`
    ${mailRow} where ${readable} and b.organisation = ${organisation} and b.member is null order by b.id desc limit ${mostMails}`.execute(db);
  return rows;
}

export async function mailById(db: Db, id: number): Promise<InboxMail | null> {
  const { rows } = await sql<InboxMail>`${mailRow} where ${readable} and b.id = ${id}`.execute(db);
  return rows[0] ?? null;
}
