import type { JSX } from "preact";
import type { PaperResult } from "@folkmoot/procedure";
import { warningInWords } from "../../../platform/report/in-words.js";
import { Notice, useWords } from "../../../ui/index.js";
import { tiesInWords } from "./in-words.js";
import type { Names } from "./names.js";

interface NotesProps {
  readonly result: PaperResult;
  readonly names: Names;
}

/** What a reader should know before believing that a result is what people wanted. */
export function Warnings({ result: { warnings }, names }: NotesProps): JSX.Element | null {
  const words = useWords();
  if (warnings.length === 0) return null;
  return (
    <Notice title={words.counting.warningsHeading} tone="wait">
      {warnings.map((warning, at) => (
        <p key={at}>{warningInWords(warning, names.title, words)}</p>
      ))}
    </Notice>
  );
}

/** Each choice that the votes did not make, and how it was made instead. */
export function Ties({ result, names }: NotesProps): JSX.Element {
  const words = useWords();
  const { heading, none, lot } = words.counting.ties;
  const { said, byLot } = tiesInWords({ result, names }, words);
  if (said.length === 0) return <p class="soft small">{none}</p>;
  return (
    <section class="flow" aria-labelledby={`${names.scope}-ties`}>
      <h2 id={`${names.scope}-ties`}>{heading}</h2>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {byLot ? <p class="soft small">{lot}</p> : null}
    </section>
  );
}
