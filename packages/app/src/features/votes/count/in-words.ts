import { methodRow, type Tie } from "@folkmoot/tally";
import { sayOption, type OptionResult, type PaperResult } from "@folkmoot/procedure";
import type { Language, Words } from "../../../languages/index.js";
import { tieInWords } from "../../../platform/report/in-words.js";
import { methodReasons } from "./explained.js";
import type { Names } from "./names.js";
import type { Say } from "./say.js";

interface Told {
  readonly result: PaperResult;
  readonly names: Pick<Names, "title">;
  readonly say: Say;
}

/** Why an option is adopted or not: what the text asked of it, then what the method says. */
export function whyInWords({ result, names, say }: Told, index: number, language: Language): string {
  const { options } = result.paper;
  const row = result.options[index];
  const titleOf = (option: string): string => names.title(options.indexOf(option));
  const text = row === undefined || isSaidByMethod(result, row) ? "" : sayOption(row, titleOf, { language, as: result.paper.fate });
  const method = methodReasons(result, index).map((reason) => say.reason(index, reason));
  return [text, ...method].join(" ").trim();
}

/** Of an election and of a budget the method says itself who is in and who isn't; the text adds only what it asks of each. */
function isSaidByMethod({ paper }: PaperResult, { why, requirements }: OptionResult): boolean {
  if (methodRow(paper.method).yields === "order") return false;
  return why.kind === "no place" || why.kind === "no money" || (why.kind === "adopted" && requirements.every(({ clause }) => clause === null));
}

/** Each choice that the votes did not make, and whether a lot made one of them. */
export function tiesInWords({ result, names }: Omit<Told, "say">, words: Words): { readonly said: readonly string[]; readonly byLot: boolean } {
  const { lots, paper } = result;
  const drawn = lots.map((among) => words.counting.ties[paper.fate](among.map((id) => names.title(paper.options.indexOf(id)))));
  const ties = result.ties.filter((tie) => !isOnlyListed(tie));
  return {
    said: [...drawn, ...ties.map((tie) => tieInWords(tie, names.title, words))],
    byLot: drawn.length > 0 || ties.some(({ by }) => by === "declared order"),
  };
}

/** Equals of which all or none came in: their order decides nothing, and their place says already that they are equal. What the lot decided is among the lots. */
function isOnlyListed({ question, by }: Tie): boolean {
  return question === "order" && by === "declared order";
}
