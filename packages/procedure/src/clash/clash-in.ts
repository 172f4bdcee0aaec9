import type { Clash, CommencementStage } from "@folkmoot/constitution";
import { governing } from "../governing.js";
import type { OnMotion } from "../position.js";

/** What becomes of a change that touches the words of another, by the text that governs it; null where that text is silent. */
export function clashIn({ rules, motion }: OnMotion): Clash | null {
  const { stages } = governing(rules, motion.procedure, motion);
  return stages.find((stage): stage is CommencementStage => stage.kind === "commencement")?.clash?.value ?? null;
}
