import { error, type Note } from "../reading/notes.js";
import type { Piece } from "../reading/passage.js";
import type { Setting } from "../reading/setting.js";
import type { Checked } from "./checked.js";

/** What the dead words of a sentence have to say for a rule to mean what it is, or must not say. The machine runs the rule whatever they say. */
interface Sense {
  readonly must?: RegExp;
  readonly never?: RegExp;
  readonly means: string;
}

/** By kind and rule, or by the rule alone. */
const SENSES: { readonly [rule: string]: Sense } = {
  bars: { must: /\b(barred|may not|must not|but (not )?to)\b/u, means: "what may not be decided in this way" },
  carried: { never: /\b(lost|rejected|refused|defeated|fails?|failed|void)\b/u, means: "when a question is carried" },
  quorum: { never: /\b(may|can|could|should|might|need)\b/u, means: "how many must be present" },
  opens: { must: /\bopen(s|ed)?\b/u, never: /\bcloses?\b/u, means: "when the vote opens" },
  when: { must: /\b(effect|force|begins?|starts?)\b/u, never: /\b(ends?|ceases?|expires?)\b/u, means: "when a decision takes effect" },
  stands: { must: /\bstands?\b/u, never: /\b(until|not)\b/u, means: "how long what was decided stands" },
  adopted: { must: /\btake[ns]? .{0,20}\bon\b|\btaken on\b/u, means: "how long somebody else may take on what was withdrawn" },
  decided: { must: /\bdecide[sd]?\b/u, means: "how long those who hear an appeal have" },
  most: { must: /\b(adopted|taken|chosen|elected)\b/u, never: /\b(lost|rejected|refused|dropped)\b/u, means: "how many are adopted" },
  "proposals.starts": { must: /\b(puts?|proposes?|moves?|nominates?|stands?)\b/u, means: "who may put a proposal, or nominate" },
  "amendments.starts": { must: /\b(puts?|proposes?|moves?)\b/u, means: "who may put an amendment" },
  "mediation.by": { must: /\b(helps?|mediates?)\b/u, means: "who helps people to agree, and decides nothing" },
  "order.by": { must: /\brules?\b/u, means: "who may rule something out of order" },
  "order.to": { must: /\bappeals?\b/u, means: "who hears an appeal against the ruling" },
  "order.within": { must: /\bappeals?\b/u, means: "how long an appeal may be brought" },
  closes: { never: /\b(opens?)\s*$/u, means: "when a vote closes early" },
};

/** Sentences whose dead words say the opposite of the rule that runs: “It is lost if [at least two thirds …]”. */
export function polarity({ text, settings }: Checked): Note[] {
  return text.reading.passages.flatMap(({ sentences, inHeading }) =>
    inHeading ? [] : sentences.flatMap((sentence) => ofSentence(sentence, settings)),
  );
}

function senseOf({ owner, rule }: Setting): Sense | undefined {
  return SENSES[`${owner.kind}.${rule}`] ?? (owner.kind === "amendments" ? undefined : SENSES[rule]);
}

function ofSentence(sentence: readonly Piece[], settings: ReadonlyMap<number, Setting>): Note[] {
  const live = new Map<string, readonly [Setting, Sense]>();
  for (const piece of sentence) {
    const setting = piece.kind === "link" ? settings.get(piece.from) : undefined;
    const sense = setting === undefined ? undefined : senseOf(setting);
    if (setting !== undefined && sense !== undefined && !live.has(setting.rule)) live.set(setting.rule, [setting, sense]);
  }
  if (live.size === 0) return [];
  const dead = sentence
    .map((piece) => (piece.kind === "text" ? piece.text : " "))
    .join("")
    .toLowerCase();
  return [...live.values()].flatMap(([setting, sense]) => {
    const wrong = sense.never?.exec(dead)?.[0] ?? null;
    if (wrong === null && sense.must?.test(dead) !== false) return [];
    const because = wrong === null ? "the words of the sentence don't say so" : `“${wrong.trim()}” says something else`;
    return [error(setting.use.link, "other-sense", `“${setting.words}” is ${sense.means}, whatever stands around it, and ${because}.`)];
  });
}
