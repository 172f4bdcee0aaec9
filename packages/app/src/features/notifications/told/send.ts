import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { wordsOf, type Language } from "../../../languages/index.js";
import { actTogether, type Act } from "../../../platform/act.js";
import type { Tx } from "../../../platform/database.js";
import { queueMail } from "../../../platform/mail/outbox.js";
import type { Services } from "../../../platform/services.js";
import { addressedSince, happenedTo } from "../../discussion/index.js";
import { rulesOfVersion } from "../../motions/index.js";
import type { Item } from "../digest/item.js";
import { itemOf } from "../digest/items.js";
import { isQuiet, type Preferences } from "../preferences/preferences.js";
import { preferencesIn, type PreferenceRow } from "../preferences/store.js";
import { replyAddress } from "../reply/address.js";
import { stopAddress } from "../unsubscribe/token.js";
import { conversations, toldLetter } from "./letter.js";

/** No transaction that keeps a post lasts so long, and whoever mistypes has time to mend it. */
const SETTLED_AFTER = Temporal.Duration.from({ seconds: 30 });
/** What is older waits on the page of news: a server that was down for days does not send what has gone cold. */
const WORTH_A_MAIL = Temporal.Duration.from({ hours: 24 });
const MOST_ITEMS = 100;
/** Such mails to one person in an hour; the rest comes together when the hour is over. */
const MAILS_PER_HOUR = 6;

/** Writes to those whom others addressed in discussions, each conversation by itself, as soon as their quiet hours let it. Nothing is sent twice. */
export async function sendWhatWasSaid(services: Services, organisation: string): Promise<void> {
  await actTogether(services.db, organisation, async (act) => {
    const rules = await rulesOfVersion(act.tx, organisation, act.organisation.facts.version);
    const zone = rules.organisation.zone.value;
    const after = dateOf(act.now.subtract(WORTH_A_MAIL));
    const until = dateOf(act.now.subtract(SETTLED_AFTER));
    const addressed = await addressedSince(act.tx, organisation, { after, until });
    for (const listener of await listeners(act.tx, organisation, addressed)) {
      const isReady =
        listener.preferences.atOnce && !isQuiet(listener.preferences, act.now.toZonedDateTimeISO(zone).hour) && listener.recent < MAILS_PER_HOUR;
      if (isReady) await sendTo(services, act, { listener, after: listener.until > after ? listener.until : after, until });
    }
  });
}

interface Listener {
  readonly member: string;
  readonly email: string;
  readonly language: Language;
  readonly until: Date;
  readonly recent: number;
  readonly preferences: Preferences;
}

/** Each row held, so that two jobs don't write to the same person at once. */
async function listeners(tx: Tx, organisation: string, members: readonly string[]): Promise<readonly Listener[]> {
  if (members.length === 0) return [];
  const { rows } = await sql<Omit<Listener, "preferences"> & PreferenceRow>`
    select m.id as member, m.email, m.language, p.digest, p.hour, p.weekday, p.quiet_from, p.quiet_until, p.wanted, p.reminder, p.at_once,
      coalesce(k.told_until, m.entered_at) as until,
      (select count(*)::int from outbox b where b.organisation = m.organisation and b.member = m.id and b.purpose = 'discussion'
        and b.created_at > clock_timestamp() + o.clock_offset - interval '1 hour') as recent
    from member m join organisation o on o.id = m.organisation
    left join notification_preference p on p.organisation = m.organisation and p.member = m.id
    left join notification_mark k on k.organisation = m.organisation and k.member = m.id
    where m.organisation = ${organisation} and m.id = any(${members}::uuid[]) and m.left_at is null
    order by m.id for no key update of m skip locked`.execute(tx);
  return rows.map((row) => ({ ...row, preferences: preferencesIn(row) }));
}

async function sendTo(services: Services, act: Act, { listener, after, until }: { listener: Listener; after: Date; until: Date }): Promise<void> {
  const { organisation, tx } = act;
  const { member, email, language } = listener;
  const happened = await happenedTo(tx, organisation.id, { members: [member], after, until, most: MOST_ITEMS });
  // What was withdrawn or hidden meanwhile has no words, and is told to nobody.
  const talk = happened.filter(({ what, text }) => TALK.has(what) && text !== "").map((one) => itemOf(organisation.id, one));
  await markTold(act, member, until);
  for (const conversation of conversations(talk)) {
    const newest = conversation.at(-1);
    if (newest === undefined || newest.post === null) continue;
    const replyTo = await replyAddress(services, act, { member, post: newest.post });
    const stop = stopAddress(services, { organisation: organisation.id, member, what: "told" });
    const letter = toldLetter(
      conversation,
      { organisation, publicUrl: services.config.publicUrl, stop, answerable: replyTo !== null },
      wordsOf(language),
    );
    await queueMail(act, {
      ...letter,
      purpose: "discussion",
      language,
      unsubscribe: stop,
      ...(replyTo === null ? {} : { replyTo }),
      to: { member, email },
    });
  }
}

const TALK: ReadonlySet<Item["what"]> = new Set(["asked", "answered", "replied", "mentioned"]);

async function markTold({ tx, organisation }: Act, member: string, until: Date): Promise<void> {
  await sql`
    insert into notification_mark (organisation, member, told_until) values (${organisation.id}, ${member}, ${until})
    on conflict (organisation, member) do update set told_until = greatest(notification_mark.told_until, excluded.told_until)`.execute(tx);
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
