import { compile } from "@folkmoot/constitution";
import { changesTextOf, whatItDecides } from "@folkmoot/procedure";
import type { Command, OptionKind, PutOption } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { motionText, newMotionId } from "../acts/deposit.js";
import { formalAct } from "../acts/formal.js";
import type { Attempt } from "../acts/once.js";
import type { FormalOutcome } from "../acts/outcome.js";
import type { Sitting } from "../acts/sitting.js";
import type { Motion } from "../store.js";
import { keepText, readText, textOfVersion } from "../texts.js";
import { keepMovers } from "./movers.js";
import { insertOption, optionsOf } from "./store.js";

/** What somebody puts to a motion. */
export interface Putting {
  readonly kind: OptionKind;
  /** Of an amendment: the option whose text it changes; null, the motion's own. */
  readonly on: string | null;
  /** Of an amendment: the commitment of the text that it was made from. */
  readonly base: string | null;
  readonly title: string;
  /** The whole text as it would be. */
  readonly text: string;
  readonly theme: string | null;
  readonly place: string | null;
  readonly cost: number | null;
  /** For which of the groups that the text names it is put, where places are kept for them; left out: for none. */
  readonly group?: number;
}

/** Puts a proposal, another text or an amendment to a motion. Its mover has signed it with that. */
export function putOption(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly putting: Putting },
): Promise<FormalOutcome> {
  const { member, putting } = attempt;
  const id = newMotionId();
  let commitment = "";
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const substance = await substanceOf(act, motion, { ...putting, heading: await headingOf(act, motion, putting) });
      commitment = substance.text;
      const { kind: what, on, cost } = putting;
      const ofGroup = putting.group === undefined ? {} : { group: putting.group };
      return (actor): Command => ({ kind: "put-option", motion: motion.id, option: id, what, on, actor, cost, ...ofGroup, ...substance });
    },
    stored: async (act, motion) => {
      const { kind, title, theme, place, cost } = putting;
      await insertOption(act.tx, organisation, {
        motion: motion.id,
        id,
        kind,
        title,
        commitment,
        base: await baseOf(act, motion, putting),
        mover: member,
        theme,
        place,
        cost,
        at: act.now,
      });
      await keepMovers(act, { motion: motion.id, option: id }, [member]);
      await signAsItsMover(act, { motion: motion.id, option: id, member });
    },
  });
}

/**
 * What an amendment was made from: a text that the one it changes has had, else that one as it stands. Whoever could name any text would show people only the
 * changes that they choose.
 */
async function baseOf(act: Sitting, motion: Motion, { kind, on, base }: Putting): Promise<string | null> {
  if (kind !== "amendment") return null;
  const changes = changesTextOf(motion.facts, { on });
  const others = (await optionsOf(act.tx, act.organisation.id, motion.id)).filter((other) => {
    const facts = motion.facts.options.find(({ id }) => id === other.id);
    return facts?.kind === "amendment" && changesTextOf(motion.facts, facts) === changes;
  });
  return base !== null && others.some((other) => other.base === base) ? base : (changes ?? motion.facts).text;
}

/** The heading that the text of an ordinary motion begins with: of an amendment that of the text it changes, of everything else its own title. */
async function headingOf(act: Sitting, motion: Motion, { kind, on, title }: Putting): Promise<string> {
  if (kind !== "amendment") return title;
  const amended = motion.facts.options.find(({ id }) => id === on)?.text ?? motion.facts.text;
  const text = await readText(act.tx, act.organisation.id, amended);
  return text === null ? title : partsOf(text).heading;
}

/** The text of an ordinary motion as `motionText` makes it, taken apart. */
export function partsOf(text: string): { readonly heading: string; readonly body: string } {
  const [, heading = "", body = text] = /^# (.*)\n\n?([^]*)$/u.exec(text) ?? [];
  return { heading, body: body.trim() };
}

/** What the rules need to know of a text: of one that is a constitution, what it compiles to and decides. */
export async function substanceOf(
  act: Sitting,
  motion: Motion,
  { title, heading, text }: { readonly title: string; readonly heading: string; readonly text: string },
): Promise<Pick<PutOption, "matters" | "touches" | "text" | "title" | "rules" | "errors">> {
  const { id } = act.organisation;
  const titled = await keepText(act.tx, id, title);
  if (motion.facts.rules === null)
    return { matters: [], touches: [], text: await keepText(act.tx, id, motionText(heading, text)), title: titled, rules: null, errors: 0 };
  const after = compile(text);
  return {
    ...whatItDecides(compile(await textOfVersion(act.tx, id, motion.facts.version)), after),
    text: await keepText(act.tx, id, text),
    title: titled,
    rules: after.hash,
    errors: after.findings.filter(({ severity }) => severity === "error").length,
  };
}

async function signAsItsMover(act: Sitting, signer: { motion: string; option: string; member: string }): Promise<void> {
  await act.tx
    .insertInto("option_signature")
    .columns(["organisation", "motion", "option", "member", "handle"])
    .expression((eb) =>
      eb
        .selectFrom("roll_place")
        .select((of) => ["organisation", "motion", of.val(signer.option).as("option"), "member", "handle"])
        .where("organisation", "=", act.organisation.id)
        .where("motion", "=", signer.motion)
        .where("member", "=", signer.member)
        .limit(1),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
