import type { JSX } from "preact";
import { useComponentWords, useLawLanguage } from "../language/language.js";

export interface ClauseQuoteProps {
  /** Null: the text is silent and `words` is the sentence that holds instead. */
  readonly clause: string | null;
  readonly words: string;
  readonly constitution: string;
}

/** The sentence that makes something a requirement. A machine never says "must" without it. */
export function ClauseQuote({ clause, words, constitution }: ClauseQuoteProps): JSX.Element | null {
  const { ui } = useComponentWords();
  const lawLanguage = useLawLanguage();
  if (clause === null && words === "") return null;
  return (
    <p class="clause-quote">
      {clause === null ? <span class="clause-quote__source">{ui.textIsSilent}</span> : <ClauseLink clause={clause} constitution={constitution} />}
      {words === "" ? null : (
        <>
          {clause === null ? "" : ": "}
          <q class="clause-quote__words" lang={lawLanguage}>
            {words}
          </q>
        </>
      )}
    </p>
  );
}

/** "Clause 11.4", leading to the sentence. */
export function ClauseLink({ clause, constitution }: { clause: string; constitution: string }): JSX.Element {
  const { ui } = useComponentWords();
  return (
    <a class="clause-quote__source" href={`${constitution}#clause-${clause}`}>
      {ui.clause(clause)}
    </a>
  );
}
