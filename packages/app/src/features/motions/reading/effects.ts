import type { Clash, Compiled, Rules } from "@folkmoot/constitution";
import { clashIn, type OnMotion } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import type { Viewer } from "../../../platform/web.js";
import { captureEffect, figuresFrom, type EffectsProps } from "../../constitution/index.js";
import { clashesOf, type Drafted } from "./clashes.js";
import { lossesOf } from "./losses.js";

interface Texts {
  readonly before: Compiled;
  readonly after: Compiled;
}

/** What a change that is moved would do beside its words, to the organisation as it is today. */
export async function effectsOfMotion(db: Db, viewer: Viewer, { on, ...texts }: Texts & { readonly on: OnMotion }): Promise<EffectsProps> {
  const { motion } = on;
  return effects(db, viewer, { ...texts, drafted: { motion, version: motion.version, source: texts.after.source, clash: clashIn(on) } });
}

/** The same of one that is being written on the text in force. */
export async function effectsOfDraft(db: Db, viewer: Viewer, texts: Texts): Promise<EffectsProps> {
  const { version } = viewer.organisation.facts;
  return effects(db, viewer, { ...texts, drafted: { motion: null, version, source: texts.after.source, clash: clashUnder(texts.before.rules) } });
}

async function effects(db: Db, viewer: Viewer, { before, after, drafted }: Texts & { readonly drafted: Drafted }): Promise<EffectsProps> {
  const { organisation, language } = viewer;
  return {
    clashes: isOver(drafted) ? { clash: null, overtaken: null, others: [] } : await clashesOf(db, viewer, drafted),
    losses: await lossesOf(db, viewer, { before: before.rules, after: after.rules }),
    capture: {
      effect: captureEffect(before, after, figuresFrom(organisation.facts), language),
      all: `/o/${organisation.id}/constitution/versions/${drafted.version}/capture`,
    },
  };
}

/** What has taken effect, or ended, touches nobody's words any more. */
function isOver({ motion }: Drafted): boolean {
  return motion !== null && (motion.ended !== null || motion.inForceAt !== null);
}

/** What the first way to change the text says. */
function clashUnder({ procedures }: Rules): Clash | null {
  const found = procedures.find(({ decides }) => decides.some(({ value }) => value.kind === "change-constitution"));
  return found?.stages.flatMap((stage) => (stage.kind === "commencement" ? [stage.clash?.value ?? null] : []))[0] ?? null;
}
