import type { Finding } from "@folkmoot/constitution";
import type { Terminal } from "./terminal.js";

/** A finding as an editor can jump to it, with what it costs and wording that would settle it. */
export function show(file: string, { line, column, code, severity, message, why, suggestions, example }: Finding, { out }: Terminal): void {
  out(`${file}:${line}:${column} ${code} ${severity === "warning" ? "(warning) " : ""}${message}`);
  out(`    why: ${why}`);
  for (const suggestion of suggestions) out(suggestion === "" ? "    take it out" : `    try: ${onOneLine(suggestion)}`);
  if (suggestions.length === 0 && example !== null) out(`    as in another text: ${onOneLine(example)}`);
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/gu, " ");
}
