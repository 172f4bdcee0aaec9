import { compile, redline, type RedlineLine } from "@folkmoot/constitution";
import { changesTextOf } from "@folkmoot/procedure";
import type { MotionFacts, OptionFacts } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { draftView } from "../../../ui/index.js";
import type { DraftView } from "../../../ui/index.js";
import type { Motion } from "../store.js";
import { compared } from "../../constitution/index.js";
import { committedText, readText } from "../texts.js";
import { partsOf } from "./put.js";
import type { Option } from "./store.js";

/** The text of an option, to be read: a change of the constitution beside the text in force, words beside those that they change, or a text by itself. */
export type OptionContent =
  | { readonly kind: "change"; readonly draft: DraftView }
  | { readonly kind: "words"; readonly lines: readonly RedlineLine[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "withheld" };

/**
 * An amendment is read beside the text in whose place it would stand, as that is now: whoever votes for it sees what it takes back of what was accepted meanwhile.
 * One that was accepted is read beside the text that it was made from; any other constitution beside the one that the motion was written against.
 */
export async function optionContent(
  services: Services,
  organisation: string,
  of: { motion: Motion; row: Option; option: OptionFacts },
): Promise<OptionContent> {
  const { motion, row, option } = of;
  const text = await readText(services.db, organisation, option.text);
  if (text === null) return { kind: "withheld" };
  const beside = row.kind !== "amendment" ? null : option.acceptedAt === null ? textInWhosePlace(motion.facts, option) : row.base;
  const base = beside === null ? null : await readText(services.db, organisation, beside);
  const after = { commitment: option.text, source: text };
  if (base !== null && beside !== null)
    return option.rules === null
      ? { kind: "words", lines: redline(base, text) }
      : { kind: "change", draft: compared({ commitment: beside, source: base }, after) };
  if (option.rules === null) return { kind: "text", text: partsOf(text).body };
  return { kind: "change", draft: compared(await committedText(services.db, organisation, motion.facts.version), after) };
}

/** The commitment of the text that is not decided where an amendment is adopted: of one to an amendment that of the text behind it. */
function textInWhosePlace(motion: MotionFacts, option: OptionFacts): string {
  const text = changesTextOf(motion, option);
  return text?.kind === "amendment" ? textInWhosePlace(motion, text) : (text ?? motion).text;
}

/** What makes one text into another, as a page shows it. */
export function contentBetween({ constitution, before, after }: { constitution: boolean; before: string; after: string }): OptionContent {
  return constitution ? { kind: "change", draft: draftView(compile(before), compile(after)) } : { kind: "words", lines: redline(before, after) };
}
