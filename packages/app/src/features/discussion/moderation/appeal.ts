import { sql } from "kysely";
import { APPEAL_DECIDED_WITHIN_DAYS, APPEAL_WITHIN_DAYS, type Authority } from "@folkmoot/procedure";
import { act } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { concern } from "../acts/concern.js";
import type { Place } from "../place.js";
import { hidingId, recordWhatBecame, seal } from "./recorded.js";
import { settleDue } from "./silence.js";
import { unhide } from "./unhide.js";

export type AppealedOutcome = "appealed" | "not yours" | "too late";

interface About {
  readonly post: string;
  readonly place: Place;
  readonly to: Authority;
}

/** The author's one appeal against a hiding. If nobody decides it in time, the post is visible again. */
export function appeal(services: Services, organisation: string, said: About & { member: string; words: string }): Promise<AppealedOutcome> {
  return act(services.db, organisation, async (begun): Promise<AppealedOutcome> => {
    await settleDue(services, begun);
    const { rows } = await sql<{ id: string; at: Date }>`
      select h.id, h.at
      from post p join hiding h on h.organisation = p.organisation and h.id = p.hidden
      where p.organisation = ${organisation} and p.id = ${said.post} and p.author = ${said.member} and h.appealed_at is null for no key update of h`.execute(
      begun.tx,
    );
    const hiding = rows[0];
    if (hiding === undefined) return "not yours";
    if (dateOf(begun) > daysAfter(hiding.at, APPEAL_WITHIN_DAYS)) return "too late";
    const [at, grounds] = [dateOf(begun), seal(said.words)];
    await sql`
      update hiding set appealed_at = ${at}, appeal = ${said.words}, appeal_salt = ${grounds.salt}, decide_by = ${daysAfter(at, APPEAL_DECIDED_WITHIN_DAYS)}
      where organisation = ${organisation} and id = ${hiding.id}`.execute(begun.tx);
    const told = { t: "hiding-appealed", hiding: hidingId(hiding.id), grounds: grounds.commitment, at: at.toISOString() } as const;
    await recordWhatBecame(begun, hiding.id, told);
    const judges = await judgesOf(begun, { hiding: hiding.id, to: said.to });
    const about = { post: said.post, place: said.place, by: "", text: said.words, publicUrl: services.config.publicUrl };
    await concern(
      begun,
      about,
      judges.map((member) => ({ member, what: "appealed" })),
    );
    return "appealed";
  });
}

export type VoiceOutcome = "kept" | "decided" | "not open" | "not yours";

interface Voice {
  readonly member: string;
  readonly ruling: "upheld" | "restored";
  readonly reasons: string;
}

/** One voice of those who hear the appeal. It is decided when more than half of them say the same; a voice may be changed until then. */
export function voice(services: Services, organisation: string, said: About & Voice): Promise<VoiceOutcome> {
  return act(services.db, organisation, async (begun): Promise<VoiceOutcome> => {
    const { rows } = await sql<{ id: string; author: string }>`
      select h.id, p.author from post p join hiding h on h.organisation = p.organisation and h.id = p.hidden
      where p.organisation = ${organisation} and p.id = ${said.post} and h.appealed_at is not null and h.decided_at is null
        and h.decide_by > ${dateOf(begun)}::timestamptz for no key update of h`.execute(begun.tx);
    const open = rows[0];
    if (open === undefined) return "not open";
    const judges = await judgesOf(begun, { hiding: open.id, to: said.to });
    if (!judges.includes(said.member)) return "not yours";
    await sql`
      insert into hiding_voice (organisation, hiding, member, ruling, reasons, at)
      values (${organisation}, ${open.id}, ${said.member}, ${said.ruling}, ${said.reasons}, ${dateOf(begun)})
      on conflict (organisation, hiding, member) do update set ruling = excluded.ruling, reasons = excluded.reasons, at = excluded.at`.execute(
      begun.tx,
    );
    const { rows: same } = await sql<{ count: number }>`
      select count(*)::int as count from hiding_voice
      where organisation = ${organisation} and hiding = ${open.id} and ruling = ${said.ruling} and member = any(${[...judges]}::uuid[])`.execute(
      begun.tx,
    );
    if ((same[0]?.count ?? 0) * 2 <= judges.length) return "kept";
    await sql`
      update hiding set decided_at = ${dateOf(begun)}::timestamptz, outcome = ${said.ruling} where organisation = ${organisation} and id = ${open.id}`.execute(
      begun.tx,
    );
    await recordWhatBecame(begun, open.id, {
      t: "hiding-decided",
      hiding: hidingId(open.id),
      ruling: said.ruling,
      by: said.to.id,
      voices: same[0]?.count ?? 0,
      of: judges.length,
      at: dateOf(begun).toISOString(),
    });
    if (said.ruling === "restored") await unhide(begun, { post: said.post, hiding: open.id });
    const about = { post: said.post, place: said.place, by: said.to.name, text: said.reasons, publicUrl: services.config.publicUrl };
    await concern(begun, about, [{ member: open.author, what: said.ruling }]);
    return "decided";
  });
}

/** Those who sit where the appeal is heard, without the author and without whoever hid the post: nobody judges their own act. */
async function judgesOf({ tx, organisation }: Act, { hiding, to }: { hiding: string; to: Authority }): Promise<readonly string[]> {
  const { rows } = await sql<{ member: string }>`
    select distinct s.member from hiding h join post p on p.organisation = h.organisation and p.id = h.post
    join seat s on s.organisation = h.organisation and s.body = ${to.id} and s.until is null and s.member not in (h.by, p.author)
    where h.organisation = ${organisation.id} and h.id = ${hiding}`.execute(tx);
  return rows.map(({ member }) => member);
}

const dateOf = ({ now }: Act): Date => new Date(now.epochMilliseconds);

/** Whole days of 24 hours, as the record counts them. */
function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY);
}

const DAY = 24 * 60 * 60 * 1_000;
