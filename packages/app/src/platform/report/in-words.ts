import type { Tie, Warning } from "@folkmoot/tally";
import type { Words } from "../../languages/index.js";

type TitleOf = (option: number) => string;

/** A choice that the votes did not make, and how it was made instead. */
export function tieInWords({ stage, question, among, by }: Tie, titleOf: TitleOf, { counting }: Words): string {
  const sentence = counting.ties.of[question](among.map(titleOf), counting.settledBy[by]);
  return stage === 0 ? sentence : counting.ties.at(stage, sentence);
}

/** What a reader should know before believing that a result is what people wanted. */
export function warningInWords(warning: Warning, titleOf: TitleOf, { counting: { warnings } }: Words): string {
  switch (warning.kind) {
    case "condorcet winner lost":
      return warnings[warning.kind](titleOf(warning.option));
    case "no condorcet winner":
      return warnings[warning.kind];
    case "fewer elected than places":
      return warnings[warning.kind](warning.elected, warning.places);
    case "a tie decided":
      return warnings[warning.kind](warning.among.map(titleOf));
  }
}
