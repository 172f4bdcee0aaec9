import type { Matter, Rules } from "@folkmoot/constitution";
import { matterCode } from "@folkmoot/procedure";
import type { Language } from "../../languages/index.js";
import { matterInWords } from "../motions/index.js";

/** Something that the rules let somebody decide. */
export interface Subject {
  readonly code: string;
  readonly words: string;
  readonly matter: Matter;
}

/** What an act could be about: everything that the text names, and what it leaves to any decision. */
export function subjectsUnder(rules: Rules, language: Language): readonly Subject[] {
  const named = rules.procedures.flatMap(({ decides }) => decides.map(({ value }) => value)).filter(({ kind }) => !OPEN.has(kind));
  const all: readonly Matter[] = [{ kind: "residual" }, ...named];
  const byCode = new Map(all.map((matter) => [matterCode(matter), matter]));
  return [...byCode].map(([code, matter]) => ({ code, words: matterInWords(rules, matter, language), matter }));
}

const OPEN: ReadonlySet<Matter["kind"]> = new Set(["any", "whatever a meeting may decide"]);
