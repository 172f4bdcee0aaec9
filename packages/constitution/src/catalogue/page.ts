import { CHAPTERS } from "../catalogue.js";
import { shown } from "./shown.js";
import type { FindingSpec } from "./spec.js";

/** The chapters of docs/reference/findings.md, drawn from the catalogue. A test holds the two together. */
export function findingsPage(): string {
  return CHAPTERS.map(([title, findings]) => `## ${title}\n\n${Object.entries(findings).map(entry).join("\n\n")}`).join("\n\n");
}

const SEVERITY = { error: "Error", warning: "Warning", either: "Error or warning" } as const;

function entry([code, { severity, what, why, example }]: [string, FindingSpec]): string {
  const head = `### ${code}\n\n**${SEVERITY[severity]}.** ${what} ${why}`;
  if (example === null) return head;
  const { to, instead } = shown(example);
  return `${head}\n\n- sent back: ${quoted(to)}\n- passes: ${quoted(instead)}`;
}

function quoted(words: string): string {
  const visible = words.replaceAll("\u200b", "‹U+200B›").replaceAll("\u0301", "‹U+0301›").trim();
  const ticks = visible.includes("`") ? "``" : "`";
  return visible === "" ? "nothing in its place" : ticks + (ticks.length > 1 ? ` ${visible} ` : visible) + ticks;
}
