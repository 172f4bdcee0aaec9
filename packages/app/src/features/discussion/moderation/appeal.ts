import { sql } from "kysely";
import { APPEAL_DECIDED_WITHIN_DAYS, APPEAL_WITHIN_DAYS, type Authority } from "@folkmoot/procedure";
import { act, type Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Subject } from "./kind.js";
import { kindOf } from "./kinds.js";
import { hidingId, recordWhatBecame, seal } from "./recorded.js";
import { settleDue } from "./silence.js";
import { tell } from "./tell.js";

export type AppealedOutcome = "appealed" | "not yours" | "too late";

interface About {
  readonly subject: Subject;
  readonly member: string;
  /** Who hears appeals. */
  readonly to: Authority;
}

interface Hiding {
  readonly id: string;
  readonly author: string | null;
  readonly at: Date;
}

/** The author's one appeal against a hiding; where nobody knows who wrote it, that of anybody who was asked. If nobody decides it in time, it can be read again. */
export function appeal(services: Services, organisation: string, said: About & { readonly words: string }): Promise<AppealedOutcome> {
  return act(services.db, organisation, async (begun): Promise<AppealedOutcome> => {
    await settleDue(services, begun);
    const { subject, to, words } = said;
    const { rows } = await sql<Hiding>`
      select id, author, at from hiding
      where organisation = ${organisation} and what = ${subject.what} and subject = ${subject.id} and appealed_at is null for no key update`.execute(
      begun.tx,
    );
    const hiding = rows[0];
    if (hiding === undefined || !(await mayAppeal(begun, said, hiding))) return "not yours";
    const at = dateOf(begun);
    if (at > daysAfter(hiding.at, APPEAL_WITHIN_DAYS)) return "too late";
    const grounds = seal(words);
    await sql`
      update hiding set appealed_at = ${at}, appeal = ${words}, appeal_salt = ${grounds.salt}, decide_by = ${daysAfter(at, APPEAL_DECIDED_WITHIN_DAYS)}
      where organisation = ${organisation} and id = ${hiding.id}`.execute(begun.tx);
    const told = { t: "hiding-appealed", hiding: hidingId(hiding.id), grounds: grounds.commitment, at: at.toISOString() } as const;
    await recordWhatBecame(begun, hiding.id, told);
    await tell(begun, services, { subject, by: "", text: words, what: "appealed" }, await judgesOf(begun, { hiding: hiding.id, to }));
    return "appealed";
  });
}

async function mayAppeal({ tx, organisation }: Act, { subject, member }: About, { author }: Hiding): Promise<boolean> {
  if (author !== null) return author === member;
  return (await kindOf(subject).find(tx, organisation.id, { id: subject.id, member }))?.mayAppeal ?? false;
}

export type VoiceOutcome = "kept" | "decided" | "not open" | "not yours";

interface Voice {
  readonly ruling: "upheld" | "restored";
  readonly reasons: string;
}

/** One voice of those who hear the appeal. It is decided when more than half of them say the same; a voice may be changed until then. */
export function voice(services: Services, organisation: string, said: About & Voice): Promise<VoiceOutcome> {
  return act(services.db, organisation, async (begun): Promise<VoiceOutcome> => {
    const { subject, member, to, ruling, reasons } = said;
    const at = dateOf(begun);
    const { rows } = await sql<Hiding>`
      select id, author, at from hiding
      where organisation = ${organisation} and what = ${subject.what} and subject = ${subject.id} and appealed_at is not null and decided_at is null
        and decide_by > ${at} for no key update`.execute(begun.tx);
    const open = rows[0];
    if (open === undefined) return "not open";
    const judges = await judgesOf(begun, { hiding: open.id, to });
    if (!judges.includes(member)) return "not yours";
    await sql`
      insert into hiding_voice (organisation, hiding, member, ruling, reasons, at) values (${organisation}, ${open.id}, ${member}, ${ruling}, ${reasons}, ${at})
      on conflict (organisation, hiding, member) do update set ruling = excluded.ruling, reasons = excluded.reasons, at = excluded.at`.execute(
      begun.tx,
    );
    const voices = await sayingThis(begun, { hiding: open.id, ruling, judges });
    if (voices * 2 <= judges.length) return "kept";
    await sql`update hiding set decided_at = ${at}, outcome = ${ruling} where organisation = ${organisation} and id = ${open.id}`.execute(begun.tx);
    const told = { t: "hiding-decided", hiding: hidingId(open.id), ruling, by: to.id, voices, of: judges.length, at: at.toISOString() } as const;
    await recordWhatBecame(begun, open.id, told);
    if (ruling === "restored") await kindOf(subject).mark(begun, subject.id, null);
    if (open.author !== null) await tell(begun, services, { subject, by: to.name, text: reasons, what: ruling }, [open.author]);
    return "decided";
  });
}

async function sayingThis(
  { tx, organisation }: Act,
  { hiding, ruling, judges }: { hiding: string; ruling: string; judges: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from hiding_voice
    where organisation = ${organisation.id} and hiding = ${hiding} and ruling = ${ruling} and member = any(${[...judges]}::uuid[])`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Those who sit where the appeal is heard, without the author and without whoever hid it: nobody judges their own act. */
async function judgesOf({ tx, organisation }: Act, { hiding, to }: { hiding: string; to: Authority }): Promise<readonly string[]> {
  const { rows } = await sql<{ member: string }>`
    select distinct s.member from hiding h
    join seat s on s.organisation = h.organisation and s.body = ${to.id} and s.until is null and s.member <> h.by and s.member is distinct from h.author
    where h.organisation = ${organisation.id} and h.id = ${hiding}`.execute(tx);
  return rows.map(({ member }) => member);
}

const dateOf = ({ now }: Act): Date => new Date(now.epochMilliseconds);

/** Whole days of 24 hours, as the record counts them. */
function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY);
}

const DAY = 24 * 60 * 60 * 1_000;
