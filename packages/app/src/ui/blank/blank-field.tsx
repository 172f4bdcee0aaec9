import type { JSX } from "preact";
import type { Blank } from "@folkmoot/constitution";
import { TextField } from "../form/inputs.js";
import { useComponentWords, useLanguage } from "../language/language.js";
import { ruleName } from "./rule-names.js";

export interface BlankFieldProps {
  readonly name: string;
  readonly blank: Blank;
  /** What stands in it now; the words of the text where nothing was typed yet. */
  readonly value?: string | undefined;
  readonly error: string | null;
}

const MOST_EXAMPLES = 3;

/** One blank of a constitution as a field that says what it is: its rule in plain words, how its words are read, and other words that would be. */
export function BlankField({ name, blank, value, error }: BlankFieldProps): JSX.Element {
  const { blank: words } = useComponentWords().ui;
  const language = useLanguage();
  return (
    <TextField
      name={name}
      label={words.label(ruleName(blank.thing, blank.rule, language), blank.clause)}
      hint={<Hint blank={blank} />}
      value={value ?? blank.words}
      suggestions={blank.wordings}
      error={error}
    />
  );
}

function Hint({ blank }: { blank: Blank }): JSX.Element {
  const { blank: words } = useComponentWords().ui;
  const examples = blank.offers.filter((offer) => offer !== blank.words).slice(0, MOST_EXAMPLES);
  return (
    <>
      {blank.meaning === "" || blank.meaning === blank.words ? null : <span class="blank__meaning">{words.readAs(blank.meaning)}</span>}
      {examples.length === 0 ? null : <span class="blank__examples">{words.examples(examples)}</span>}
    </>
  );
}
