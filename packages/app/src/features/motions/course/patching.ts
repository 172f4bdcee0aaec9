import { clashIn, patch, type OnMotion, type Patch } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import { keepText } from "../texts.js";
import { besideOf } from "./beside.js";

/**
 * Puts a change of the text on the text in force, at the instant of its turn. Under the organisation's lock: no other change can take effect meanwhile. What came of it
 * is kept as a text of its own, unless it is the one that was voted on. A text that is needed and is not here lets nothing come into force.
 */
export async function patched({ tx, organisation }: Act, on: OnMotion, at: string): Promise<Patch> {
  const clash = clashIn(on);
  if (clash === null) throw new Error(`the text of motion ${on.motion.id} does not say what becomes of a clash`);
  const put = patch(on, clash, { beside: await besideOf(tx, organisation.id, { motion: on.motion, version: on.motion.version }), at });
  if (put === null) return { version: on.organisation.version, clashes: [], set: null };
  const { version, clashes, set } = put;
  if (set === null) return { version, clashes, set };
  return { version, clashes, set: { text: set.text ?? (await keepText(tx, organisation.id, set.source)), rules: set.rules } };
}
