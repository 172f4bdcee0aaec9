import { read, readFormal, type Reading } from "../phrase/read.js";
import { fold } from "../phrase/words.js";
import { remembered } from "../remembered.js";
import type { RuleSpec } from "../schema/rule.js";
import { types } from "../schema/types.js";
import type { Thing } from "../reading/thing.js";
import type { Spoken } from "../tongue/tongues.js";
import type { Understood } from "./understood.js";

/** Where live words stand. */
export interface Context {
  readonly owner: Thing;
  readonly rule: string;
  readonly spec: RuleSpec;
  readonly among: Understood;
}

/** What words say as a value of a rule: in the language of the text, or as formal words. */
export function whatSays(text: string, { type }: RuleSpec, among: Understood, as: "own" | "formal" = "own"): Reading<unknown> {
  const spoken = as === "own" ? among.lexicon.spoken : null;
  if (type === "prose") return text === "" ? UNREAD : ok(wordingOf(text, spoken, null) ?? text);
  if (typeof type !== "string") {
    const wording = wordingOf(text, spoken, type.wordings);
    return wording === null ? UNREAD : ok(wording);
  }
  const { parser } = types[type];
  if (as === "own") return read(parser, type, text, among);
  return readFormal(parser, fold(text), text, among);
}

const UNREAD = { ok: false, upTo: "" } as const;

function ok(wording: string): Reading<string> {
  return { ok: true, value: wording, doubts: [], formal: wording };
}

/** The wording that says the same as `text`, whatever its capitals, quotes and spaces; of any rule that a language has a wording for where there is no list. */
function wordingOf(text: string, spoken: Spoken | null, wordings: readonly string[] | null): string | null {
  const said = fold(text)?.join(" ") ?? "";
  if (spoken !== null) {
    const formal = spoken.wordings.get(said) ?? null;
    return formal !== null && (wordings === null || wordings.includes(formal)) ? formal : null;
  }
  return wordings?.find((wording) => folded(wording) === said) ?? null;
}

/** The wordings of the schema are few and always the same. */
const folded = remembered(1024, (wording) => fold(wording)?.join(" ") ?? "");
