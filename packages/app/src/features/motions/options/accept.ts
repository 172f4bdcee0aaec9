import { mergeTexts, settle, type Merge, type Settled } from "@folkmoot/constitution";
import { err, ok, type Result } from "@folkmoot/exact";
import { changesTextOf } from "@folkmoot/procedure";
import type { Command } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import type { Db, Tx } from "../../../platform/database.js";
import { formalAct } from "../acts/formal.js";
import type { Attempt } from "../acts/once.js";
import type { FormalOutcome } from "../acts/outcome.js";
import type { Motion } from "../store.js";
import { readText } from "../texts.js";
import { partsOf, substanceOf } from "./put.js";
import { optionByNumber, type Option } from "./store.js";

/** An amendment beside the text as it stands now: the text that it was made from, what it makes of it, and what was accepted meanwhile. */
export interface Merging {
  readonly option: Option;
  /** The commitment of the text as it stands. */
  readonly from: string;
  readonly merge: Merge;
}

/** How an amendment goes together with the text as it stands; null where a text was withheld or there is no such amendment. */
export async function mergingOf(db: Db | Tx, organisation: string, at: { motion: Motion; option: number }): Promise<Merging | null> {
  const { motion } = at;
  const option = await optionByNumber(db, organisation, { motion: motion.id, number: at.option });
  const facts = motion.facts.options.find(({ id }) => id === option?.id);
  if (option === undefined || facts === undefined || option.base === null) return null;
  const from = (changesTextOf(motion.facts, facts) ?? motion.facts).text;
  const [base, mine, theirs] = await Promise.all([option.base, from, facts.text].map((text) => readText(db, organisation, text)));
  if (base === null || mine === null || theirs === null || base === undefined || mine === undefined || theirs === undefined) return null;
  return { option, from, merge: mergeTexts(base, mine, theirs) };
}

export type Unsettled =
  /** These parts still need somebody. */
  | { readonly kind: "open"; readonly parts: readonly number[] }
  /** The text has changed since the page was made. */
  | { readonly kind: "changed" }
  | { readonly kind: "nothing to merge" };

/** The whole text that comes of it, with what the person settled by hand; nothing is chosen for them. */
export function mergedText(merging: Merging | null, settled: readonly Settled[], from: string): Result<string, Unsettled> {
  if (merging === null) return err({ kind: "nothing to merge" });
  if (merging.from !== from) return err({ kind: "changed" });
  const text = settle(merging.merge, settled);
  return text.ok ? ok(text.value) : err({ kind: "open", parts: text.reason });
}

/** A mover of the text takes an amendment into it, as the text that they have looked at. */
export function acceptAmendment(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly option: number; readonly from: string; readonly text: string },
): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const option = await optionByNumber(act.tx, organisation, { motion: motion.id, number: attempt.option });
      const { text, rules, matters, touches, errors } = await substanceOf(act, motion, bodyOf(attempt.text, motion));
      const { from } = attempt;
      return (actor): Command => ({
        kind: "accept-amendment",
        motion: motion.id,
        option: option?.id ?? "",
        actor,
        from,
        text,
        rules,
        matters,
        touches,
        errors,
      });
    },
  });
}

/** The stored text of an ordinary motion begins with its heading; that of a constitution is itself. */
function bodyOf(text: string, { title, facts }: Motion): { readonly title: string; readonly heading: string; readonly text: string } {
  if (facts.rules !== null) return { title, heading: title, text };
  const { heading, body } = partsOf(text);
  return { title, heading, text: body };
}
