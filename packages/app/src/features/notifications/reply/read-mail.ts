import { createHash } from "node:crypto";
import PostalMime, { addressParser } from "postal-mime";
import type { Address, Email } from "postal-mime";
import { err, ok, type Result } from "@folkmoot/exact";

/** A mail as far as it matters here. */
export interface Mail {
  /** Names it among all mails: of its Message-ID, or where it has none of all of it. */
  readonly hash: Buffer;
  /** In lower case. */
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

export type Unread =
  | "no mail" // it can't be read, or has no plain text
  | "automatic" // sent by a program: an absence note, a bounce, a list
  | "no sender"; // not exactly one

/** The largest mail that is read: a long answer with all that it quotes, and a picture in somebody's signature. */
export const LARGEST_MAIL = 1_024 * 1_024;
const LIMITS = { maxNestingDepth: 8, maxHeadersSize: 64 * 1_024, maxRfc822NestingDepth: 0 };

/** Reads a mail that anybody may have sent. Parts within parts, headers without end and mails within mails are refused before they cost anything. */
export async function readMail(raw: Uint8Array): Promise<Result<Mail, Unread>> {
  let mail: Email;
  try {
    mail = await new PostalMime(LIMITS).parse(raw);
  } catch {
    return err("no mail");
  }
  if (isAutomatic(mail)) return err("automatic");
  const from = onlySender(mail);
  if (from === null) return err("no sender");
  // Text that was made out of HTML would not be what its author saw; mail programs send plain text with it.
  if (mail.text === undefined || mail.text.trim() === "") return err("no mail");
  return ok({ hash: nameOf(mail, raw), from, to: recipientsOf(mail), text: mail.text });
}

/** What a program sent must not be posted, or two programs answer each other for ever (RFC 3834). */
function isAutomatic(mail: Email): boolean {
  const automatic = headers(mail, "auto-submitted").some((value) => value.trim().toLowerCase() !== "no");
  const bulk = headers(mail, "precedence").some((value) => /bulk|junk|list|auto_reply/i.test(value));
  const marked = ["x-autoreply", "x-autorespond", "x-auto-response-suppress", "list-id", "list-unsubscribe"].some(
    (name) => headers(mail, name).length > 0,
  );
  const bounced =
    headers(mail, "return-path").some((value) => value.trim() === "<>") || /^(?:mailer-daemon|postmaster)@/.test(mailbox(mail.from) ?? "");
  const report = headers(mail, "content-type").some((value) => /multipart\/report/i.test(value));
  return automatic || bulk || marked || bounced || report;
}

/** The one address in the one From header; a mail with several can't be anybody's own (RFC 5322 allows it, and it is a way to look like somebody else). */
function onlySender(mail: Email): string | null {
  const named = headers(mail, "from").flatMap((value) => addressParser(value, { flatten: true }));
  return named.length === 1 ? mailbox(named[0]) : null;
}

function mailbox(address: Address | undefined): string | null {
  const text = address?.address?.trim().toLowerCase() ?? "";
  return text === "" || /[\s,;<>]/.test(text) ? null : text;
}

/** Where it was delivered, as far as its headers say: answers go to the address in `Reply-To`, and mail servers add theirs. */
function recipientsOf(mail: Email): readonly string[] {
  const named = [...(mail.to ?? []), ...(mail.cc ?? [])].map((address) => mailbox(address));
  const delivered = ["delivered-to", "x-original-to"].flatMap((name) => headers(mail, name)).map((value) => value.trim().toLowerCase());
  return [...new Set([...named, ...delivered])].filter((address) => address !== null);
}

function nameOf(mail: Email, raw: Uint8Array): Buffer {
  const id = headers(mail, "message-id")[0]?.trim() ?? "";
  return createHash("sha256")
    .update(id === "" ? raw : id)
    .digest();
}

function headers(mail: Email, name: string): readonly string[] {
  return mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
}
