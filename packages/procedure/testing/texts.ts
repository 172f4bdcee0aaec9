import { readFileSync } from "node:fs";
import { type Compiled, compile } from "@folkmoot/constitution";

/** A text that ships with Folkmoot, compiled. */
export function shipped(name: "day-zero" | "model", change: (source: string) => string = (source) => source): Compiled {
  return compile(change(readFileSync(new URL(`../../constitution/texts/${name}.md`, import.meta.url), "utf8")));
}

/** The model constitution as an organisation has it that votes openly. */
export function votingOpenly(source: string): string {
  return source
    .replace("[in secret](rule:secrecy). A", "[openly](rule:secrecy). A")
    .replace("may vote, [in secret](rule:secrecy)", "may vote, [openly](rule:secrecy)");
}

/** The model constitution as it has it whose changes are put as they are: nobody puts amendments to them. */
export function withoutAmendments(source: string): string {
  return source.replace(/^\d+\. \*\*\[(?:Amendments|Mediation|Out of order)\.\].*\n/gmu, "");
}

/** Silent about changes that touch the same words: of two that are carried the second lapses. To put one on the other takes their words. */
export function withoutClash(source: string): string {
  return source.replace(/ Where two changes [^\n]*\(rule:clash\)\./u, "");
}

/** Both: one text, for or against, openly. */
export function puttingOneText(source: string): string {
  return withoutAmendments(votingOpenly(source));
}
