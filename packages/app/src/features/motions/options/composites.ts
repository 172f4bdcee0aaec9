import type { Command } from "@folkmoot/procedure";
import { handle } from "@folkmoot/record";
import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { motionText, newMotionId } from "../acts/deposit.js";
import { formalAct } from "../acts/formal.js";
import type { Attempt } from "../acts/once.js";
import type { FormalOutcome } from "../acts/outcome.js";
import { sit, type Sitting } from "../acts/sitting.js";
import { secretOf } from "../people/people.js";
import { dateOf, motionByNumber } from "../store.js";
import { keepText } from "../texts.js";
import { keepMovers } from "./movers.js";
import { insertOption, optionByNumber } from "./store.js";

/** Several proposals as one text, offered to everybody who moves one of them. */
export interface Composite {
  readonly id: string;
  readonly parts: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly cost: number | null;
  readonly by: string;
  readonly at: Date;
  readonly doneAt: Date | null;
  /** Everybody who moves one of its parts, and what each has said: null, nothing yet. */
  readonly movers: readonly { readonly member: string; readonly name: string; readonly agrees: boolean | null }[];
}

export type OfferOutcome =
  | { readonly kind: "offered" }
  | { readonly kind: "no such motion" }
  /** Fewer than two different options. */
  | { readonly kind: "too few parts" }
  /** As many as one person may have waiting for an answer at a motion. */
  | { readonly kind: "too many offers" };

/** Everybody finds every offer on the motion's page, and those who are asked among what waits for them: nobody fills these alone. */
const MOST_OFFERS_OF_ONE = 5;

/** Offers one text in the place of several proposals to everybody who moves them. It becomes one when each of them has agreed to this very text. */
export function offerComposite(
  services: Services,
  organisation: string,
  attempt: Attempt & {
    readonly number: number;
    readonly parts: readonly number[];
    readonly title: string;
    readonly body: string;
    readonly cost: number | null;
  },
): Promise<OfferOutcome> {
  return sit(services, organisation, async (act): Promise<OfferOutcome> => {
    const motion = await motionByNumber(act.tx, organisation, attempt.number);
    if (motion === undefined) return { kind: "no such motion" };
    const parts: string[] = [];
    for (const number of new Set(attempt.parts)) {
      const option = await optionByNumber(act.tx, organisation, { motion: motion.id, number });
      if (option !== undefined) parts.push(option.id);
    }
    if (parts.length < 2) return { kind: "too few parts" };
    // The key of the form is the id: sent twice, it is one offer.
    const id = attempt.key;
    const waiting = await act.tx
      .selectFrom("composite")
      .select("id")
      .where("organisation", "=", organisation)
      .where("motion", "=", motion.id)
      .where("by", "=", attempt.member)
      .where("done_at", "is", null)
      .execute();
    if (waiting.length >= MOST_OFFERS_OF_ONE && !waiting.some((offer) => offer.id === id)) return { kind: "too many offers" };
    await act.tx
      .insertInto("composite")
      .values({
        organisation,
        motion: motion.id,
        id,
        parts,
        by: attempt.member,
        at: dateOf(act.now),
        title: attempt.title,
        body: attempt.body,
        cost: attempt.cost,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await say(act, { motion: motion.id, composite: id, member: attempt.member, agrees: true });
    return { kind: "offered" };
  });
}

export type ConsentOutcome = FormalOutcome | { readonly kind: "kept" } | { readonly kind: "no such composite" };

/** One of the movers says yes or no to a composite. With the last yes it takes the place of its parts; one no ends the offer. */
export async function consent(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly composite: string; readonly agrees: boolean },
): Promise<ConsentOutcome> {
  const ready = await sit(services, organisation, async (act): Promise<"done" | "kept" | "ready"> => {
    const motion = await motionByNumber(act.tx, organisation, attempt.number);
    const composite = motion === undefined ? undefined : await compositeOf(act.tx, organisation, { motion: motion.id, id: attempt.composite });
    if (motion === undefined || composite === undefined || composite.doneAt !== null) return "done";
    if (!composite.movers.some(({ member }) => member === attempt.member)) return "done";
    await say(act, { motion: motion.id, composite: composite.id, member: attempt.member, agrees: attempt.agrees });
    if (!attempt.agrees) await end(act, composite.id, motion.id);
    const others = composite.movers.filter(({ member }) => member !== attempt.member);
    return attempt.agrees && others.every(({ agrees }) => agrees === true) ? "ready" : "kept";
  });
  if (ready === "done") return { kind: "no such composite" };
  return ready === "kept" ? { kind: "kept" } : merge(services, organisation, attempt);
}

function merge(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly composite: string },
): Promise<FormalOutcome> {
  const option = newMotionId();
  let made: { composite: Composite; commitment: string } | null = null;
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const composite = await compositeOf(act.tx, organisation, { motion: motion.id, id: attempt.composite });
      if (composite === undefined) throw new Error("a composite that was agreed to is there");
      const text = await keepText(act.tx, organisation, motionText(composite.title, composite.body));
      const title = await keepText(act.tx, organisation, composite.title);
      made = { composite, commitment: text };
      const agreed = await handlesThatAgree(act, { motion: motion.id, composite: composite.id });
      const { parts: of, cost } = composite;
      return (actor): Command => ({ kind: "merge", motion: motion.id, option, of, actor, agreed, text, title, cost });
    },
    stored: async (act, motion) => {
      if (made === null) throw new Error("what is stored was asked for");
      const { composite, commitment } = made;
      const { title, cost } = composite;
      await insertOption(act.tx, organisation, {
        motion: motion.id,
        id: option,
        kind: motion.facts.options.find(({ id }) => id === composite.parts[0])?.kind ?? "proposal",
        title,
        commitment,
        base: null,
        mover: composite.by,
        cost,
        at: act.now,
        ...(await placeOfParts(act, motion.id, composite.parts)),
      });
      await keepMovers(
        act,
        { motion: motion.id, option },
        composite.movers.map(({ member }) => member),
      );
      await carrySignaturesOver(act, { motion: motion.id, option, parts: composite.parts });
      await end(act, composite.id, motion.id);
    },
  });
}

/** Offers that nobody has refused and that are not done, or all of a motion. */
export async function compositesOf(db: Db | Tx, organisation: string, motion: string): Promise<Composite[]> {
  const rows = await db
    .selectFrom("composite")
    .select("id")
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .orderBy("at")
    .execute();
  const found = await Promise.all(rows.map(({ id }) => compositeOf(db, organisation, { motion, id })));
  return found.filter((composite) => composite !== undefined);
}

export async function compositeOf(db: Db | Tx, organisation: string, at: { motion: string; id: string }): Promise<Composite | undefined> {
  const row = await db
    .selectFrom("composite")
    .select(["id", "parts", "title", "body", "cost", "by", "at", "done_at"])
    .where("organisation", "=", organisation)
    .where("motion", "=", at.motion)
    .where("id", "=", at.id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { rows: movers } = await sql<Composite["movers"][number]>`
    select distinct v.member, m.name, c.agrees
    from mover v join member m on m.organisation = v.organisation and m.id = v.member
    left join composite_consent c on c.organisation = v.organisation and c.motion = v.motion and c.composite = ${at.id} and c.member = v.member
    where v.organisation = ${organisation} and v.motion = ${at.motion} and v.option = any(${row.parts}::text[]) order by m.name, v.member`.execute(
    db,
  );
  const { cost, done_at: doneAt, ...rest } = row;
  return { ...rest, cost: cost === null ? null : Number(cost), doneAt, movers };
}

async function say(act: Sitting, at: { motion: string; composite: string; member: string; agrees: boolean }): Promise<void> {
  const said = { agrees: at.agrees, at: dateOf(act.now) };
  const own = handle(await secretOf(act.tx, act.organisation.id, at.member), at.motion);
  await act.tx
    .insertInto("composite_consent")
    .values({ organisation: act.organisation.id, motion: at.motion, composite: at.composite, member: at.member, handle: own, ...said })
    .onConflict((conflict) => conflict.columns(["organisation", "motion", "composite", "member"]).doUpdateSet(said))
    .execute();
}

async function handlesThatAgree(act: Sitting, at: { motion: string; composite: string }): Promise<string[]> {
  const rows = await act.tx
    .selectFrom("composite_consent")
    .select("handle")
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", at.motion)
    .where("composite", "=", at.composite)
    .where("agrees", "=", true)
    .execute();
  return rows.map((row) => row.handle).toSorted();
}

async function end(act: Sitting, id: string, motion: string): Promise<void> {
  await act.tx
    .updateTable("composite")
    .set({ done_at: dateOf(act.now) })
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", motion)
    .where("id", "=", id)
    .execute();
}

/** Whoever signed one of the parts has signed the composite, as the text says. */
async function carrySignaturesOver(act: Sitting, at: { motion: string; option: string; parts: readonly string[] }): Promise<void> {
  await sql`
    insert into option_signature (organisation, motion, option, member, handle)
    select distinct organisation, motion, ${at.option}, member, handle from option_signature
    where organisation = ${act.organisation.id} and motion = ${at.motion} and option = any(${at.parts}::text[])`.execute(act.tx);
}

/** Theme and place of the first part that names them. */
async function placeOfParts(act: Sitting, motion: string, parts: readonly string[]): Promise<{ theme: string | null; place: string | null }> {
  const { rows } = await sql<{ theme: string | null; place: string | null }>`
    select (array_agg(theme order by number) filter (where theme is not null))[1] as theme,
           (array_agg(place order by number) filter (where place is not null))[1] as place
    from option where organisation = ${act.organisation.id} and motion = ${motion} and id = any(${parts}::text[])`.execute(act.tx);
  return rows[0] ?? { theme: null, place: null };
}
