import type { Matter } from "@folkmoot/constitution";
import { DEFAULT } from "./default-rule.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** A question that sets a new text carries one that the checker has read without errors. Other questions carry none. */
export function soundText(matters: readonly Matter[], text: { errors: number; compiled: boolean }): Requirement[] {
  const setsText = matters.some((matter) => matter.kind === "change-constitution" || matter.kind === "adopt-constitution");
  if (!setsText && !text.compiled && text.errors === 0) return [];
  const sound = text.errors === 0 && text.compiled === setsText;
  return [(sound ? met : unmet)("sound-text", DEFAULT.soundText, { errors: text.errors, compiled: text.compiled ? 1 : 0 })];
}
