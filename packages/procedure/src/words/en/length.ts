import type { Requirement } from "../../requirement.js";
import { text, whole } from "../evidence.js";
import { date } from "./when.js";

type Evidence = Requirement["evidence"];

const COUNTED: { readonly [days: string]: string } = { clear: "clear ", working: "working " };

/** "clear days", "week". */
export function lengthWords(evidence: Evidence): string {
  return `${COUNTED[text(evidence["days"])] ?? ""}${text(evidence["unit"])}${whole(evidence["needed"]) === 1 ? "" : "s"}`;
}

/** Which holidays were left out of the count, with a space before it; nothing where none were. */
export function holidays({ holidays: days }: Evidence): string {
  if (days === undefined) return "";
  return ` Not counted, as holidays: ${text(days).split(" ").map(date).join(", ")}.`;
}
