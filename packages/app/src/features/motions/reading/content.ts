import type { Context } from "hono";
import { wordsOf } from "../../../languages/index.js";
import type { Web } from "../../../platform/web.js";
import type { DraftView } from "../../../ui/index.js";
import { captureEffect, compared, compiledText, figuresFrom, type CaptureEffectProps } from "../../constitution/index.js";
import { committedText, readText } from "../texts.js";
import type { MotionView } from "./view.js";

/** What is decided, to be read: a change of the constitution beside the version it was written against, or the text of an ordinary motion. */
export type Content =
  | { readonly kind: "change"; readonly draft: DraftView; readonly capture: CaptureEffectProps }
  | { readonly kind: "text"; readonly text: string };

export async function contentOf(c: Context<Web>, { motion }: MotionView): Promise<Content> {
  const { db } = c.get("services");
  const { organisation, language } = c.get("viewer");
  const { id } = organisation;
  const text = await readText(db, id, motion.facts.text);
  if (text === null) return { kind: "text", text: wordsOf(language).motions.withheld };
  if (motion.facts.rules === null) return { kind: "text", text };
  const before = await committedText(db, id, motion.facts.version);
  const after = { commitment: motion.facts.text, source: text };
  const effect = captureEffect(compiledText(before), compiledText(after), figuresFrom(organisation.facts), language);
  return {
    kind: "change",
    draft: compared(before, after),
    capture: { effect, all: `/o/${id}/constitution/versions/${motion.facts.version}/capture` },
  };
}
