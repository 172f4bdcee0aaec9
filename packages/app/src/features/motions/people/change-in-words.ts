import { compareTexts, compile, redline, showHidden, type RedlineLine, type RedlinePart } from "@folkmoot/constitution";

/** A change of the constitution as plain text, for a mail: the rules that become others, each a sentence, then each clause as it is and as it would be. */
export function changeInWords(before: string, after: string): string {
  const sentences = compareTexts(compile(before), compile(after))
    .sentences.filter(({ kind }) => kind !== "dead")
    .map(({ clause, sentence }) => `- ${sentence}${clauseIn(clause)}`);
  const lines = redline(before, after).filter((line) => line.change !== "same");
  return [
    sentences.length === 0 ? "No rule changes, only words." : `What it changes in the rules:\n${sentences.join("\n")}`,
    ...lines.map(changedLine),
  ].join("\n\n");
}

function clauseIn(clause: string | null): string {
  return clause === null || clause === "" ? "" : ` (clause ${clause})`;
}

function changedLine({ clause, change, parts }: RedlineLine): string {
  const name = clause === null ? "A line outside the clauses" : `Clause ${clause}`;
  const [was, is] = [wordsOf(parts, "gone"), wordsOf(parts, "new")];
  if (change === "new") return `${name}, new:\n${is}`;
  if (change === "gone") return `${name}, taken out:\n${was}`;
  return was === is ? `${name}: the same words, another rule or another place.` : `${name} as it is:\n${was}\n\n${name} as it would be:\n${is}`;
}

function wordsOf(parts: readonly RedlinePart[], side: "gone" | "new"): string {
  return showHidden(
    parts
      .filter(({ kind }) => kind === "same" || kind === side)
      .map(({ text }) => text)
      .join(""),
  );
}
