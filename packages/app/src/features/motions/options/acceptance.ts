import { sql } from "kysely";
import { changesTextOf, options } from "@folkmoot/procedure";
import type { MotionFacts } from "@folkmoot/procedure";
import { handle } from "@folkmoot/record";
import { concern } from "../../../platform/concern.js";
import type { Db, Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { sit, type Sitting } from "../acts/sitting.js";
import { situationOf } from "../course/governing.js";
import { secretOf } from "../people/people.js";
import { dateOf, motionByNumber, type Motion } from "../store.js";
import { optionByNumber } from "./store.js";

/** Somebody who moves the text that an amendment changes, and the result to which they have agreed; null: they are still asked. */
export interface TextMover {
  readonly member: string;
  readonly name: string;
  readonly agreesTo: string | null;
}

/** How far an amendment is on its way into a text that several people move: it is taken in once each of them has agreed to the same result. */
export interface Acceptance {
  /** The commitment of the text as it stands; an agreement to what was made from an earlier one is none. */
  readonly from: string;
  readonly movers: readonly TextMover[];
}

/** The text that an amendment changes, with everybody who moves it. */
export async function acceptanceOf(db: Db | Tx, organisation: string, at: { motion: Motion; option: string }): Promise<Acceptance> {
  const { id, facts } = at.motion;
  const text = textChangedBy(facts, at.option);
  const { rows } = await sql<TextMover>`
    select v.member, m.name, a.text as "agreesTo"
    from (
      select mover as member from motion where organisation = ${organisation} and id = ${id} and ${text.option}::text is null
      union select member from co_mover where organisation = ${organisation} and motion = ${id} and ${text.option}::text is null
      union select member from mover where organisation = ${organisation} and motion = ${id} and option = ${text.option}
    ) v join member m on m.organisation = ${organisation} and m.id = v.member
    left join acceptance a on a.organisation = ${organisation} and a.motion = ${id} and a.option = ${at.option} and a.member = v.member
      and a.from_text = ${text.commitment}
    order by m.name, v.member`.execute(db);
  return { from: text.commitment, movers: rows };
}

type AboutResult = { readonly member: string; readonly number: number; readonly option: number; readonly from: string; readonly text: string };

/**
 * Keeps that somebody who moves a text with others agrees to a result, and asks the others who haven't: answers how many those are. 0: nobody else has to agree
 * any more, and this is the act that takes it in, or one that the rules refuse. Nothing is kept then: whoever agrees last may find that another has changed
 * their mind, and presses again.
 */
export function agreeToResult(services: Services, organisation: string, attempt: AboutResult): Promise<number> {
  return sit(services, organisation, async (act) => {
    const found = await acceptable(act, attempt);
    if (found === null) return 0;
    const { motion, option, acceptance } = found;
    const { member, text } = attempt;
    const others = acceptance.movers.filter((mover) => mover.member !== member);
    const missing = others.filter(({ agreesTo }) => agreesTo !== text);
    if (acceptance.from !== attempt.from || others.length === acceptance.movers.length || missing.length === 0) return 0;
    const said = { from_text: attempt.from, text, at: dateOf(act.now) };
    const own = handle(await secretOf(act.tx, organisation, member), motion.id);
    await act.tx
      .insertInto("acceptance")
      .values({ organisation, motion: motion.id, option, member, handle: own, ...said })
      .onConflict((conflict) => conflict.columns(["organisation", "motion", "option", "member"]).doUpdateSet(said))
      .execute();
    // The first who agrees to a result asks the others; whoever joins them asks nobody anew.
    if (missing.length === others.length)
      await concern(
        act,
        { kind: "mine", what: "acceptance asked", motion: motion.id },
        missing.map((mover) => mover.member),
      );
    return missing.length;
  });
}

/** Somebody takes back that they agreed, while somebody else is still asked. */
export function takeAgreementBack(services: Services, organisation: string, who: { member: string; number: number; option: number }): Promise<void> {
  return sit(services, organisation, async (act) => {
    const motion = await motionByNumber(act.tx, organisation, who.number);
    const option = motion === undefined ? undefined : await optionByNumber(act.tx, organisation, { motion: motion.id, number: who.option });
    if (motion === undefined || option === undefined) return;
    await agreements(act.tx, organisation, { motion: motion.id, option: option.id }).where("member", "=", who.member).execute();
  });
}

/** The handles of those who have agreed to this very result. */
export async function handlesThatAgree(
  tx: Tx,
  organisation: string,
  to: { motion: string; option: string; from: string; text: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom("acceptance")
    .select("handle")
    .where("organisation", "=", organisation)
    .where("motion", "=", to.motion)
    .where("option", "=", to.option)
    .where("from_text", "=", to.from)
    .where("text", "=", to.text)
    .execute();
  return rows.map((row) => row.handle).toSorted();
}

/** What was agreed about an amendment is done, or void. */
export async function forgetAgreements(tx: Tx, organisation: string, at: { motion: string; option: string }): Promise<void> {
  await agreements(tx, organisation, at).execute();
}

function agreements(tx: Tx, organisation: string, at: { motion: string; option: string }) {
  return tx.deleteFrom("acceptance").where("organisation", "=", organisation).where("motion", "=", at.motion).where("option", "=", at.option);
}

/** An amendment that can be taken in now, and how far that is; null where the rules let nobody do it. */
async function acceptable(act: Sitting, at: AboutResult): Promise<{ motion: Motion; option: string; acceptance: Acceptance } | null> {
  const motion = await motionByNumber(act.tx, act.organisation.id, at.number);
  const option = motion === undefined ? undefined : await optionByNumber(act.tx, act.organisation.id, { motion: motion.id, number: at.option });
  if (motion === undefined || option === undefined) return null;
  const standing = options(await situationOf(act.tx, act.organisation, motion.facts), act.now).find((one) => one.option.id === option.id);
  if (standing?.keeps.accept.length !== 0) return null;
  return { motion, option: option.id, acceptance: await acceptanceOf(act.tx, act.organisation.id, { motion, option: option.id }) };
}

function textChangedBy(facts: MotionFacts, option: string): { readonly option: string | null; readonly commitment: string } {
  const amendment = facts.options.find(({ id }) => id === option);
  const text = amendment === undefined ? null : changesTextOf(facts, amendment);
  return { option: text?.id ?? null, commitment: (text ?? facts).text };
}
