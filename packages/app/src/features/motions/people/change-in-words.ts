import { firstLanguage, wordsOf as wordsIn, type Language, type Words } from "../../../languages/index.js";
import { compareTexts, compile, redline, showHidden, type RedlineLine, type RedlinePart } from "@folkmoot/constitution";

/** A change of the constitution as plain text, for a mail: the rules that become others, each a sentence, then each clause as it is and as it would be. */
export function changeInWords(before: string, after: string, language: Language = firstLanguage): string {
  const { change: words } = wordsIn(language).motionLetters;
  const sentences = compareTexts(compile(before), compile(after))
    .sentences.filter(({ kind }) => kind !== "dead")
    .map(({ clause, sentence }) => `- ${sentence}${clause === null || clause === "" ? "" : words.inClause(clause)}`);
  const lines = redline(before, after).filter((line) => line.change !== "same");
  return [sentences.length === 0 ? words.none : `${words.rules}\n${sentences.join("\n")}`, ...lines.map((line) => changedLine(line, words))].join(
    "\n\n",
  );
}

function changedLine({ clause, change, parts }: RedlineLine, words: Words["motionLetters"]["change"]): string {
  const name = clause === null ? words.outside : words.clause(clause);
  const [was, is] = [wordsOf(parts, "gone"), wordsOf(parts, "new")];
  if (change === "new") return `${words.new(name)}\n${is}`;
  if (change === "gone") return `${words.gone(name)}\n${was}`;
  return was === is ? words.same(name) : `${words.asItIs(name)}\n${was}\n\n${words.asItWouldBe(name)}\n${is}`;
}

function wordsOf(parts: readonly RedlinePart[], side: "gone" | "new"): string {
  return showHidden(
    parts
      .filter(({ kind }) => kind === "same" || kind === side)
      .map(({ text }) => text)
      .join(""),
  );
}
