import { sql } from "kysely";
import { createTransport, type Transporter } from "nodemailer";
import { addJobAt, type Job } from "../jobs/jobs.js";
import type { Db, Tx } from "../database.js";
import { logEvent } from "../log.js";
import type { Services } from "../services.js";
import { oneLine } from "./letter.js";
import { deliverMail } from "./outbox.js";

const atOnce = 4;
/** How long to wait after the first failure, the second, … After the last one the mail has failed for good. */
const minutesBetweenAttempts = [1, 5, 30, 120, 360, 720, 1_440];
const longestName = 100;
/** Their links and codes are worth nothing once used or expired, and are kept no longer than needed. */
const forgotten: readonly string[] = ["sign-in", "invitation", "account"];

/**
 * Sends what waits in the outbox. A mail is marked in the transaction that holds its row, so that two workers never send the same one; a crash between
 * sending and marking sends it again under the same Message-ID.
 */
export function delivery(services: Services): Job {
  const { smtpUrl } = services.config;
  if (smtpUrl === null) return async () => undefined;
  const transport = createTransport(smtpUrl, { pool: true, maxConnections: atOnce, connectionTimeout: 10_000, socketTimeout: 30_000 } as object);
  return async () => {
    await Promise.all(Array.from({ length: atOnce }, () => sendAll(services, transport)));
    await comeBackForRetries(services.db);
  };
}

async function sendAll(services: Services, transport: Transporter): Promise<void> {
  while (await services.db.transaction().execute((tx) => sendNext(services, tx, transport))) {
    // One mail a transaction.
  }
}

interface Waiting {
  readonly id: string;
  readonly purpose: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string;
  readonly reply_to: string | null;
  readonly unsubscribe: string | null;
  readonly attempts: number;
  readonly organisation: string;
  readonly name: string;
}

async function sendNext(services: Services, tx: Tx, transport: Transporter): Promise<boolean> {
  const { rows } = await sql<Waiting>`
    select b.id, b.purpose, b.recipient, b.subject, b.body_text, b.body_html, b.reply_to, b.unsubscribe, b.attempts, o.id as organisation, o.name
    from outbox b join organisation o on o.id = b.organisation
    where b.sent_at is null and b.failed_at is null and not b.inbox and (b.next_attempt_at is null or b.next_attempt_at <= clock_timestamp())
    order by b.id limit 1 for update of b skip locked`.execute(tx);
  const mail = rows[0];
  if (mail === undefined) return false;
  const attempt = mail.attempts + 1;
  try {
    await transport.sendMail(message(mail, services.config));
    await markSent(tx, mail);
    logEvent(services.log, "mail sent", { mail: mail.id, attempt });
  } catch (error) {
    const final = await markFailed(tx, mail, error);
    logEvent(services.log, "mail failed", { mail: mail.id, attempt, final, error });
  }
  return true;
}

function message(mail: Waiting, { mailFrom, publicUrl }: Services["config"]): object {
  return {
    from: { name: oneLine(mail.name, longestName), address: mailFrom },
    to: { name: "", address: mail.recipient },
    subject: mail.subject,
    text: mail.body_text,
    html: mail.body_html,
    // Letters that ASCII lacks arrive everywhere, lines stay short, and no server on the way has to change anything.
    textEncoding: "quoted-printable",
    messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
    ...(mail.reply_to === null ? {} : { replyTo: { name: "", address: mail.reply_to } }),
    headers: { "Auto-Submitted": "auto-generated", ...listHeaders(mail, publicUrl) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What lets a reader stop such mails with one press in their mail program (RFC 2369, 2919, 8058). A formal notice has none of it. */
function listHeaders({ unsubscribe, organisation }: Waiting, publicUrl: string): { readonly [name: string]: string | object } {
  if (unsubscribe === null) return {};
  return {
    "List-Id": prepared(`<${organisation}.${new URL(publicUrl).hostname}>`),
    "List-Unsubscribe": prepared(`<${unsubscribe}>`),
    "List-Unsubscribe-Post": prepared("List-Unsubscribe=One-Click"),
  };
}

/** As it is: an address of ours, which no fold may break. */
function prepared(value: string): object {
  return { prepared: true, value };
}

async function markSent(tx: Tx, { id, purpose }: Waiting): Promise<void> {
  const emptied = forgotten.includes(purpose) ? { body_text: "", body_html: "" } : {};
  await tx
    .updateTable("outbox")
    .set((eb) => ({ sent_at: sql<Date>`clock_timestamp()`, attempts: eb("attempts", "+", 1), ...emptied }))
    .where("id", "=", id)
    .execute();
}

/** True: it was the last attempt. The server's words may quote the address, so only its code is kept. */
async function markFailed(tx: Tx, { id, attempts }: Waiting, error: unknown): Promise<boolean> {
  const code = responseCode(error);
  const minutes = code !== null && code >= 500 ? undefined : minutesBetweenAttempts[attempts];
  await sql`
    update outbox set attempts = attempts + 1, failure = ${code === null ? "not reached" : String(code)},
      failed_at = case when ${minutes === undefined} then clock_timestamp() end,
      next_attempt_at = clock_timestamp() + ${`${minutes ?? 0} minutes`}::interval
    where id = ${id}`.execute(tx);
  return minutes === undefined;
}

function responseCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("responseCode" in error)) return null;
  return typeof error.responseCode === "number" ? error.responseCode : null;
}

async function comeBackForRetries(db: Db): Promise<void> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(next_attempt_at) as at from outbox where sent_at is null and failed_at is null and not inbox`.execute(db);
  const at = rows[0]?.at ?? null;
  if (at !== null) await addJobAt(db, deliverMail, { at, key: "retry-mail" });
}
