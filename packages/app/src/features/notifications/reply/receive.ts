import { sql } from "kysely";
import { clock } from "../../../platform/act.js";
import { prose } from "../../../platform/http/text.js";
import { logEvent } from "../../../platform/log.js";
import type { Services } from "../../../platform/services.js";
import { LONGEST_POST, replyByMail } from "../../discussion/index.js";
import { readReplyAddress, type Answering } from "./address.js";
import { newText } from "./new-text.js";
import { readMail, type Mail, type Unread } from "./read-mail.js";

/** What became of a mail that came in. Nothing is ever sent back to an address that a mail claims: it may be somebody else's. */
export type Reception =
  | { readonly kind: "posted"; readonly organisation: string; readonly post: string }
  | {
      readonly kind: "refused";
      readonly why: Unread | "no such address" | "not yours" | "empty" | "hidden" | "too many" | "too long" | "gone" | "again";
    };

/** Per member, on top of the limits of discussions. */
export const MAILS_PER_HOUR = 20;
/** A mail has more recipients than these only if it is none of ours. */
const MOST_RECIPIENTS = 20;

const said = prose({ missing: "Nothing is written above the quoted text.", most: LONGEST_POST });

/**
 * Takes a mail in as an answer in a discussion, under the name of the member to whom its address belongs, if it also comes from that member's own address. It can
 * become a comment and nothing else: whatever it says, it is no vote, no signature and no consent. `delivered`: where the mail server took it in, if it says so.
 */
export async function receiveMail(services: Services, raw: Uint8Array, delivered: string | null = null): Promise<Reception> {
  const reception = await take(services, raw, delivered);
  logEvent(services.log, "mail received", { outcome: reception.kind === "posted" ? "posted" : reception.why });
  return reception;
}

async function take(services: Services, raw: Uint8Array, delivered: string | null): Promise<Reception> {
  const read = await readMail(raw);
  if (!read.ok) return refused(read.reason);
  const mail = read.value;
  const answering = await answeringOf(services, delivered === null ? mail.to : [delivered, ...mail.to]);
  if (answering === null) return refused("no such address");
  const author = await authorOf(services, answering, mail.from);
  if (author === null) return refused("not yours");
  const known = await received(services, answering, mail);
  if (known.before) return refused("again");
  if (known.recent >= MAILS_PER_HOUR) return refused("too many");
  const text = newText(mail.text);
  if (text === "") return refused("empty");
  if (text.length > LONGEST_POST) return refused("too long");
  const body = said.safeParse(text);
  // The same that the page refuses: characters that can't be seen, or that turn the words of others round (H-57).
  if (!body.success) return refused("hidden");
  const { organisation, member, post } = answering;
  const key = `mail-${mail.hash.toString("base64url")}`;
  const outcome = await replyByMail(services, organisation, { author: { id: member, name: author }, post, body: body.data, key });
  if (outcome.kind !== "said") return refused(outcome.kind);
  await remember(services, answering, mail);
  return { kind: "posted", organisation, post: outcome.post };
}

function refused(why: Extract<Reception, { kind: "refused" }>["why"]): Reception {
  return { kind: "refused", why };
}

async function answeringOf(services: Services, recipients: readonly string[]): Promise<Answering | null> {
  for (const address of recipients.filter((one) => one.toLowerCase().startsWith("reply+")).slice(0, MOST_RECIPIENTS)) {
    const answering = await readReplyAddress(services, address);
    if (answering !== null) return answering;
  }
  return null;
}

/** The name of the member, if they still are one and this is their address in the register. */
async function authorOf({ db }: Services, { organisation, member }: Answering, from: string): Promise<string | null> {
  const row = await db
    .selectFrom("member")
    .select("name")
    .where("organisation", "=", organisation)
    .where("id", "=", member)
    .where("email", "=", from.normalize("NFC"))
    .where("left_at", "is", null)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Whether this very mail was taken in before, and how many of this member's were in the last hour. */
async function received({ db }: Services, { organisation, member }: Answering, { hash }: Mail): Promise<{ before: boolean; recent: number }> {
  const { rows } = await sql<{ before: boolean; recent: number }>`
    select exists (select from mail_received where organisation = ${organisation} and hash = ${hash}) as before,
      (select count(*)::int from mail_received r join organisation o on o.id = r.organisation
        where r.organisation = ${organisation} and r.member = ${member} and r.at > clock_timestamp() + o.clock_offset - interval '1 hour') as recent`.execute(
    db,
  );
  return rows[0] ?? { before: false, recent: 0 };
}

async function remember({ db }: Services, { organisation, member }: Answering, { hash }: Mail): Promise<void> {
  const at = new Date((await clock(db, organisation)).epochMilliseconds);
  await db
    .insertInto("mail_received")
    .values({ organisation, member, hash, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
