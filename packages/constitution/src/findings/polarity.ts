import { error, type Note } from "../reading/notes.js";
import type { Piece } from "../reading/passage.js";
import type { Setting } from "../reading/setting.js";
import type { DeadWords } from "../tongue/dead-words.js";
import type { Checked } from "./checked.js";
import { deadWordsOf } from "./dead-words.js";

/** What rules are whose sentence has to say it, by kind and rule or by the rule alone. */
const MEANS: Readonly<Record<string, string>> = {
  bars: "what may not be decided in this way",
  carried: "when a question is carried",
  quorum: "how many must be present",
  opens: "when the vote opens",
  when: "when a decision takes effect",
  stands: "how long what was decided stands",
  adopted: "how long somebody else may take on what was withdrawn",
  decided: "how long those who hear an appeal have",
  most: "how many are adopted",
  "proposals.starts": "who may put a proposal, or nominate",
  "amendments.starts": "who may put an amendment",
  "mediation.by": "who helps people to agree, and decides nothing",
  "order.by": "who may rule something out of order",
  "order.to": "who hears an appeal against the ruling",
  "order.within": "how long an appeal may be brought",
  closes: "when a vote closes early",
};

/** Sentences whose dead words say the opposite of the rule that runs: “It is lost if [at least two thirds …]”. */
export function polarity({ text, settings }: Checked): Note[] {
  const { senses } = deadWordsOf(text.lexicon);
  return text.reading.passages.flatMap(({ sentences, inHeading }) =>
    inHeading ? [] : sentences.flatMap((sentence) => ofSentence(sentence, settings, senses)),
  );
}

/** The key of what a rule means. */
function keyOf({ owner, rule }: Setting): string | null {
  const own = `${owner.kind}.${rule}`;
  if (own in MEANS) return own;
  return owner.kind !== "amendments" && rule in MEANS ? rule : null;
}

function ofSentence(sentence: readonly Piece[], settings: ReadonlyMap<number, Setting>, senses: DeadWords["senses"]): Note[] {
  const live = new Map<string, readonly [Setting, string]>();
  for (const piece of sentence) {
    const setting = piece.kind === "link" ? settings.get(piece.from) : undefined;
    const key = setting === undefined ? null : keyOf(setting);
    if (setting !== undefined && key !== null && !live.has(setting.rule)) live.set(setting.rule, [setting, key]);
  }
  if (live.size === 0) return [];
  const dead = sentence
    .map((piece) => (piece.kind === "text" ? piece.text : " "))
    .join("")
    .toLowerCase();
  return [...live.values()].flatMap(([setting, key]) => {
    const wrong = senses[key]?.never?.exec(dead)?.[0] ?? null;
    if (wrong === null && senses[key]?.must?.test(dead) !== false) return [];
    const because = wrong === null ? "the words of the sentence don't say so" : `“${wrong.trim()}” says something else`;
    return [error(setting.use.link, "other-sense", `“${setting.words}” is ${MEANS[key]}, whatever stands around it, and ${because}.`)];
  });
}
