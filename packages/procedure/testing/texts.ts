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
