import type { Context } from "hono";
import { wordsOf } from "../../../languages/index.js";
import type { Web } from "../../../platform/web.js";
import type { DraftView } from "../../../ui/index.js";
import { compared, compiledText, type EffectsProps } from "../../constitution/index.js";
import { committedText, readText } from "../texts.js";
import { effectsOfMotion } from "./effects.js";
import type { MotionView } from "./view.js";

/** What is decided, to be read: a change of the constitution beside the version it was written against, or the text of an ordinary motion. */
export type Content =
  | { readonly kind: "change"; readonly draft: DraftView; readonly effects: EffectsProps }
  | { readonly kind: "text"; readonly text: string };

export async function contentOf(c: Context<Web>, view: MotionView): Promise<Content> {
  const { motion } = view;
  const { db } = c.get("services");
  const { organisation, language } = c.get("viewer");
  const { id } = organisation;
  const text = await readText(db, id, motion.facts.text);
  if (text === null) return { kind: "text", text: wordsOf(language).motions.withheld };
  if (motion.facts.rules === null) return { kind: "text", text };
  const before = await committedText(db, id, motion.facts.version);
  const after = { commitment: motion.facts.text, source: text };
  return {
    kind: "change",
    draft: compared(before, after),
    effects: await effectsOfMotion(db, c.get("viewer"), {
      on: { ...view.situation, motion: motion.facts },
      before: compiledText(before),
      after: compiledText(after),
    }),
  };
}
