import { mergeTexts, settle, takesAll, type Merge, type Settled } from "@folkmoot/constitution";
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
import { agreeToResult, forgetAgreements, handlesThatAgree } from "./acceptance.js";
import { partsOf, substanceOf } from "./put.js";
import { optionByNumber, type Option } from "./store.js";

/** An amendment beside the text as it stands now: the text that it was made from, what it makes of it, and what was accepted meanwhile. */
export interface Merging {
  readonly option: Option;
  /** The commitment of the text as it stands. */
  readonly from: string;
  /** The text that the amendment was made from, and the amendment. */
  readonly base: string;
  readonly theirs: string;
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
  return { option, from, base, theirs, merge: mergeTexts(base, mine, theirs) };
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

/** Whether everything that an amendment asks for stands in a result; else it goes on for the rest. */
export function takesEverything({ base, theirs }: Merging, result: string): boolean {
  return takesAll(base, result, theirs);
}

export type AcceptOutcome = FormalOutcome | { readonly kind: "others have to agree"; readonly missing: number };

/** Those who move a text take an amendment into it, as the text that they have looked at: at once where one person moves it, else with the last who agrees. */
export async function acceptAmendment(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly option: number; readonly from: string; readonly text: string },
): Promise<AcceptOutcome> {
  const missing = await agreeToResult(services, organisation, attempt);
  if (missing > 0) return { kind: "others have to agree", missing };
  let id = "";
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const merging = await mergingOf(act.tx, organisation, { motion, option: attempt.option });
      id = merging?.option.id ?? "";
      const { text, rules, matters, touches, errors } = await substanceOf(act, motion, bodyOf(attempt.text, motion));
      const { from } = attempt;
      const agreed = await handlesThatAgree(act.tx, organisation, { motion: motion.id, option: id, from, text: attempt.text });
      return (actor): Command => ({
        kind: "accept-amendment",
        motion: motion.id,
        option: id,
        actor,
        agreed,
        ...(merging === null || takesEverything(merging, attempt.text) ? {} : { takes: "part" as const }),
        from,
        text,
        rules,
        matters,
        touches,
        errors,
      });
    },
    stored: (act, motion) => forgetAgreements(act.tx, organisation, { motion: motion.id, option: id }),
  });
}

/** The stored text of an ordinary motion begins with its heading; that of a constitution is itself. */
function bodyOf(text: string, { title, facts }: Motion): { readonly title: string; readonly heading: string; readonly text: string } {
  if (facts.rules !== null) return { title, heading: title, text };
  const { heading, body } = partsOf(text);
  return { title, heading, text: body };
}
