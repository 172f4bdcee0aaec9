import type { JSX } from "preact";
import type { PaperResult } from "@folkmoot/procedure";
import type { Tie, Warning } from "@folkmoot/tally";
import { Notice, useWords } from "../../../ui/index.js";
import type { Names } from "./names.js";

interface NotesProps {
  readonly result: PaperResult;
  readonly names: Names;
}

/** What a reader should know before believing that a result is what people wanted. */
export function Warnings({ result, names }: NotesProps): JSX.Element | null {
  const { counting } = useWords();
  const words = counting.warnings;
  if (result.warnings.length === 0) return null;
  return (
    <Notice title={counting.warningsHeading} tone="wait">
      {result.warnings.map((warning) => (
        <p key={warning.kind}>{said(warning)}</p>
      ))}
    </Notice>
  );

  function said(warning: Warning): string {
    switch (warning.kind) {
      case "condorcet winner lost":
        return words[warning.kind](names.title(warning.option));
      case "no condorcet winner":
        return words[warning.kind];
      case "fewer elected than places":
        return words[warning.kind](warning.elected, warning.places);
      case "a tie decided":
        return words[warning.kind](warning.among.map(names.title));
    }
  }
}

/** Each choice that the votes did not make, and how it was made instead. */
export function Ties({ result, names }: NotesProps): JSX.Element {
  const { counting } = useWords();
  const words = counting.ties;
  const { lots, paper } = result;
  const drawn = lots.map((among) => among.map((id) => names.title(paper.options.indexOf(id))));
  const ties = result.ties.filter((tie) => !isOnlyListed(tie));
  if (ties.length === 0 && drawn.length === 0) return <p class="soft small">{words.none}</p>;
  const byLot = drawn.length > 0 || ties.some(({ by }) => by === "declared order");
  return (
    <section class="flow" aria-labelledby={`${names.scope}-ties`}>
      <h2 id={`${names.scope}-ties`}>{words.heading}</h2>
      <ul>
        {drawn.map((titles) => (
          <li key={titles.join(" ")}>{words.adopted(titles)}</li>
        ))}
        {ties.map((tie, at) => (
          <li key={at}>{said(tie)}</li>
        ))}
      </ul>
      {byLot ? <p class="soft small">{words.lot}</p> : null}
    </section>
  );

  function said({ stage, question, among, by }: Tie): string {
    const sentence = words.of[question](among.map(names.title), counting.settledBy[by]);
    return stage === 0 ? sentence : words.at(stage, sentence);
  }
}

/** Equals of which all or none came in: their order decides nothing, and their place says already that they are equal. What the lot decided is among the lots. */
function isOnlyListed({ question, by }: Tie): boolean {
  return question === "order" && by === "declared order";
}
