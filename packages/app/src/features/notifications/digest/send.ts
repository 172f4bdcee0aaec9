import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { actTogether, clock, type Act } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";
import { queueMail } from "../../../platform/mail/outbox.js";
import type { Services } from "../../../platform/services.js";
import { openVotes, rulesOfVersion, yetToAnswer } from "../../motions/index.js";
import { isQuiet } from "../preferences/preferences.js";
import { stopAddress } from "../unsubscribe/token.js";
import { digestFor, isDue, isUrgent, voteKey, type Digest } from "./digest-for.js";
import type { Item, OpenVote } from "./item.js";
import { itemsForEach } from "./items.js";
import { digestLetter } from "./letter.js";
import { candidates, recipients, type Recipient } from "./readers.js";

/** How many members share a transaction: formal acts wait for it. */
const AT_ONCE = 50;
/** How many members one run writes to; the next minute's goes on. */
const MOST_AT_A_TIME = 200_000;
/** More than a digest shows, so that it can say how many more there are. */
const MOST_ITEMS = 200;
/** What is stored later than this after its own instant would be missed; no transaction lasts so long. */
export const SETTLED_AFTER = Temporal.Duration.from({ minutes: 2 });

/** Writes to every member of an organisation who is due for a digest or a reminder. Late, twice or at two places at once it sends nothing twice. */
export async function sendDigests(services: Services, organisation: string): Promise<void> {
  const { members, ...round } = await beginRound(services.db, organisation);
  for (let next = 0; next < members.length; next += AT_ONCE)
    await sendSome(services, organisation, { ...round, members: members.slice(next, next + AT_ONCE) });
}

/** What is the same for all members whom one run writes to, so that it is asked once. */
interface Round {
  readonly zone: string;
  readonly votes: readonly OpenVote[];
  /** Those who may be due. */
  readonly members: readonly string[];
}

async function beginRound(db: Db, id: string): Promise<Round> {
  const { facts } = await db.selectFrom("organisation").select("facts").where("id", "=", id).executeTakeFirstOrThrow();
  const now = await clock(db, id);
  const rules = await rulesOfVersion(db, id, facts.version);
  const votes = (await openVotes(db, { id, facts }, now)).map((vote) => ({ ...vote, closes: Temporal.Instant.from(vote.closes) }));
  const zone = rules.organisation.zone.value;
  const soon = votes.filter((vote) => isUrgent(vote, now));
  const urgent = await notYetReminded(db, id, soon);
  return { zone, votes, members: await candidates(db, id, { now, zone, urgent, most: MOST_AT_A_TIME }) };
}

async function notYetReminded(db: Db, organisation: string, votes: readonly OpenVote[]): Promise<readonly string[]> {
  const yet = await yetToAnswer(db, organisation, { votes, members: "everybody" });
  if (yet.length === 0) return [];
  const { rows } = await sql<{ member: string; motion: string; stage: string }>`
    select member, motion, stage from vote_reminder where organisation = ${organisation} and motion = any(${votes.map(({ motion }) => motion)}::text[])`.execute(
    db,
  );
  const reminded = new Set(rows.map((row) => `${row.member} ${voteKey(row)}`));
  return yet.filter((row) => !reminded.has(`${row.member} ${voteKey(row)}`)).map(({ member }) => member);
}

/** A few members. What was chosen a moment ago is looked at again, with each of them held. */
function sendSome(services: Services, organisation: string, { zone, votes, members }: Round): Promise<void> {
  return actTogether(services.db, organisation, async (act) => {
    const unanswered = await yetToAnswer(act.tx, organisation, { votes, members });
    const all = await recipients(act.tx, organisation, { members, zone });
    const due = all.filter((recipient) => isDue(recipient, act.now)).map(({ member, until }) => ({ member, after: dateOf(until) }));
    const items = await itemsForEach(act.tx, organisation, due, { until: dateOf(act.now.subtract(SETTLED_AFTER)), most: MOST_ITEMS });
    for (const recipient of all) {
      const keys = new Set(unanswered.filter(({ member }) => member === recipient.member).map(voteKey));
      await sendTo(services, act, {
        recipient,
        votes: votes.filter((vote) => keys.has(voteKey(vote))),
        items: items.get(recipient.member) ?? [],
      });
    }
    // Whoever's hour has struck is told, or had nothing to be told: both are settled.
    await markDigested(
      act,
      all.filter((one) => isDue(one, act.now) && !isQuiet(one.preferences, act.now.toZonedDateTimeISO(zone).hour)).map(({ member }) => member),
    );
  });
}

async function sendTo(
  services: Services,
  act: Act,
  { recipient, votes, items }: { readonly recipient: Recipient; readonly votes: readonly OpenVote[]; readonly items: readonly Item[] },
): Promise<void> {
  const { organisation, now } = act;
  const digest = digestFor(items, votes, recipient, now);
  if (digest === null || !(await isFirst(act, recipient.member, digest))) return;
  const stop = stopAddress(services, { organisation: organisation.id, member: recipient.member, what: digest.kind });
  const { name, language, zone, member, email } = recipient;
  const to = { organisation, name, language, zone, publicUrl: services.config.publicUrl, stop };
  await queueMail(act, { ...digestLetter(digest, to, now), purpose: digest.kind, language, unsubscribe: stop, to: { member, email } });
}

/** Whether this day has had no digest, and these votes no reminder: the primary keys decide, whoever else asks at the same moment. */
async function isFirst({ tx, organisation, now }: Act, member: string, { kind, day, votes }: Digest): Promise<boolean> {
  const at = dateOf(now);
  const urgent = votes.filter((vote) => isUrgent(vote, now));
  const reminded =
    urgent.length === 0
      ? { numAffectedRows: 0n }
      : await sql`
    insert into vote_reminder (organisation, member, motion, stage, at)
    select ${organisation.id}, ${member}, motion, stage, ${at}
    from unnest(${urgent.map(({ motion }) => motion)}::text[], ${urgent.map(({ stage }) => stage)}::text[]) as urgent (motion, stage)
    on conflict do nothing`.execute(tx);
  if (kind === "reminder") return Number(reminded.numAffectedRows ?? 0) > 0;
  const first = await tx
    .insertInto("digest")
    .values({ organisation: organisation.id, member, day, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(first.numInsertedOrUpdatedRows ?? 0) > 0;
}

async function markDigested({ tx, organisation, now }: Act, members: readonly string[]): Promise<void> {
  if (members.length === 0) return;
  await sql`
    insert into notification_mark (organisation, member, digested_until)
    select ${organisation.id}, member, ${dateOf(now.subtract(SETTLED_AFTER))} from unnest(${members}::uuid[]) as member
    on conflict (organisation, member) do update set digested_until = greatest(notification_mark.digested_until, excluded.digested_until)`.execute(
    tx,
  );
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
