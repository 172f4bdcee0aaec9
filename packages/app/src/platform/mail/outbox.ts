import { sql } from "kysely";
import { languageCodes, type Language } from "../../languages/index.js";
import type { Act } from "../act.js";
import { addJob } from "../jobs/jobs.js";
import { write, type Letter, type Written } from "./letter.js";

/** Why it is sent. The list is closed, so that the log and the inbox can name it. */
export type Purpose =
  | "sign-in"
  | "invitation"
  | "notice"
  | "result"
  | "challenge"
  | "ballot box"
  | "reminder"
  | "discussion"
  | "draft"
  | "digest"
  | "welcome"
  | "account";

export interface Envelope {
  readonly purpose: Purpose;
  readonly motion?: string;
  /** In which it is written; English where it is left out. */
  readonly language?: Language;
  /** Where an answer goes, if anywhere. */
  readonly replyTo?: string;
  /** Where its reader stops such mails with one press (RFC 8058). Never of a formal notice. */
  readonly unsubscribe?: string;
}

/** `member` is null for somebody who isn't one yet. */
export interface Recipient {
  readonly member: string | null;
  readonly email: string;
}

export const deliverMail = "deliver-mail";

/**
 * One letter to one person, in the transaction of the act: it leaves exactly if the act is stored.
 * In a rehearsal it goes into the development inbox and nowhere else.
 */
export async function queueMail(act: Act, letter: Letter & Envelope & { readonly to: Recipient }): Promise<void> {
  const { organisation } = act;
  const written = writtenFor(act, letter);
  await act.tx
    .insertInto("outbox")
    .values({
      ...row(act, letter, written),
      organisation: organisation.id,
      member: letter.to.member,
      recipient: letter.to.email,
      reply_to: letter.replyTo ?? null,
      unsubscribe: letter.unsubscribe ?? null,
    })
    .execute();
  await askForDelivery(act);
}

export interface CircularLetter extends Pick<Envelope, "purpose" | "motion"> {
  readonly letterIn: (language: Language) => Letter | Promise<Letter>;
}

/** The same letter to these members, to each in their language, in one statement for each whatever their number. Answers to how many it goes. Who has left gets none. */
export async function queueMailToMany(act: Act, circular: CircularLetter, members: readonly string[] | "everybody"): Promise<number> {
  let queued = 0;
  for (const language of languageCodes) queued += await queueInOneLanguage(act, { circular, language }, members);
  await askForDelivery(act);
  return queued;
}

async function queueInOneLanguage(
  act: Act,
  { circular, language }: { circular: CircularLetter; language: Language },
  members: readonly string[] | "everybody",
): Promise<number> {
  const written = writtenFor(act, { ...(await circular.letterIn(language)), language });
  const { purpose, motion, subject, body_text, body_html, created_at, sent_at, inbox } = row(act, circular, written);
  const chosen = members === "everybody" ? sql`true` : sql`id = any(${members}::uuid[])`;
  const result = await sql`
    insert into outbox (organisation, member, recipient, purpose, motion, subject, body_text, body_html, created_at, sent_at, inbox)
    select organisation, id, email, ${purpose}, ${motion}, ${subject}, ${body_text}, ${body_html}, ${created_at}::timestamptz, ${sent_at}::timestamptz, ${inbox}::boolean
    from member where organisation = ${act.organisation.id} and left_at is null and language = ${language} and ${chosen}`.execute(act.tx);
  return Number(result.numAffectedRows ?? 0);
}

function writtenFor({ organisation }: Act, letter: Letter & Pick<Envelope, "language">): Written {
  const { language } = letter;
  return write(letter, { name: organisation.name, rehearsal: organisation.mode === "rehearsal", ...(language === undefined ? {} : { language }) });
}

function row({ organisation, now }: Act, { purpose, motion }: Envelope, { subject, text, html }: Written) {
  const inbox = organisation.mode === "rehearsal";
  const created = new Date(now.epochMilliseconds);
  return {
    purpose,
    motion: motion ?? null,
    subject,
    body_text: text,
    body_html: html,
    created_at: created,
    // What lies in the inbox has arrived.
    sent_at: inbox ? created : null,
    failed_at: null,
    failure: null,
    inbox,
  };
}

async function askForDelivery({ tx, organisation }: Act): Promise<void> {
  if (organisation.mode === "real") await addJob(tx, deliverMail, {});
}
