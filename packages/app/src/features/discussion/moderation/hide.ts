import { sql } from "kysely";
import type { Authority, EventOf, Ground } from "@folkmoot/procedure";
import { act, type Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { recordEvents } from "../../record/index.js";
import type { Subject, Words } from "./kind.js";
import { kindOf } from "./kinds.js";
import { hidingId, seal } from "./recorded.js";
import { settleDue } from "./silence.js";
import { tell } from "./tell.js";

export type HiddenOutcome = "hidden" | "not there" | "own post" | "restored before";

export interface Hide {
  readonly subject: Subject;
  readonly by: string;
  readonly as: Authority;
  readonly ground: Ground;
  readonly reasons: string;
}

/**
 * Hides words, in an office, on a ground, with reasons. They are kept; a mark with all of this stands in their place, the record has it with their fingerprint, and
 * the author is told how to appeal. Words that were made visible again on an appeal are not hidden a second time.
 */
export function hide(services: Services, organisation: string, hidden: Hide): Promise<HiddenOutcome> {
  return act(services.db, organisation, async (during): Promise<HiddenOutcome> => {
    await settleDue(services, during);
    const { subject, by, as, reasons } = hidden;
    const words = await kindOf(subject).held(during, subject.id);
    if (words === null) return "not there";
    if (words.author === by) return "own post";
    if (await wasRestored(during, subject, words.version)) return "restored before";
    await kindOf(subject).mark(during, subject.id, await keep(during, hidden, words));
    await sql`
      update report set settled_at = ${dateOf(during)} where organisation = ${organisation} and what = ${subject.what} and subject = ${subject.id}
        and settled_at is null`.execute(during.tx);
    if (words.author !== null) await tell(during, services, { subject, by: as.name, text: reasons, what: "hidden" }, [words.author]);
    return "hidden";
  });
}

/** Stores a hiding and enters it. Answers with its id. */
async function keep(during: Act, { subject, by, as, ground, reasons }: Hide, words: Words): Promise<string> {
  const { tx, organisation } = during;
  const at = dateOf(during);
  const [sealed, why] = [seal(words.body), seal(reasons)];
  const { id } = await tx
    .insertInto("hiding")
    .values({
      organisation: organisation.id,
      what: subject.what,
      subject: subject.id,
      author: words.author,
      version: words.version,
      by,
      place: as.name,
      ground,
      reasons,
      clause: as.clause,
      constitution: organisation.facts.version,
      at,
      commitment: sealed.commitment,
      salt: sealed.salt,
      reasons_salt: why.salt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const event: EventOf<"hidden"> = {
    t: "hidden",
    hiding: hidingId(id),
    what: subject.what,
    text: sealed.commitment,
    ground,
    reasons: why.commitment,
    clause: as.clause,
    as: as.kind === "office" ? { kind: "office", office: as.id } : { kind: "seat", body: as.id },
    at: at.toISOString(),
  };
  await recordEvents(during, [event]);
  return id;
}

/** Whether these very words were hidden before and came back. Asked after their row is held, so that a ruling of this moment is seen. */
async function wasRestored({ tx, organisation }: Act, { what, id }: Subject, version: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from hiding where organisation = ${organisation.id} and what = ${what} and subject = ${id} and version = ${version}
      and outcome in ('restored', 'silence') limit 1`.execute(tx);
  return rows.length > 0;
}

const dateOf = ({ now }: Act): Date => new Date(now.epochMilliseconds);
