import type { JSX } from "preact";
import { clauseAnchor, showHidden, type Compiled, type Finding } from "@folkmoot/constitution";
import { Findings } from "../../../ui/index.js";

/** What keeps a draft from being put in force, first. A text in force has no such finding. */
export function CheckerFindings({ compiled, elsewhere }: { compiled: Compiled; elsewhere: readonly Finding[] }): JSX.Element | null {
  const errors = compiled.findings.filter((finding) => finding.severity === "error");
  if (errors.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="findings">
      <h2 id="findings">This is a draft</h2>
      <p>
        {errors.length === 1 ? "One finding has" : `${errors.length} findings have`} to be settled before it can be put in force. Until then it can be
        read, discussed and changed. Each stands under the words that it is about.
      </p>
      <Findings findings={elsewhere} />
    </section>
  );
}

/** What holds where the text says nothing: the most protective rule, as a sentence. */
export function Silent({ compiled }: { compiled: Compiled }): JSX.Element | null {
  const sentences = [...new Set(compiled.defaults.map((used) => used.sentence))];
  if (sentences.length === 0) return null;
  return (
    <section class="flow column" aria-labelledby="silent">
      <h2 id="silent">Where the text is silent</h2>
      <p>What a text leaves out is not left open. These sentences hold until the text says something else.</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** Sentences that bind people and that no machine carries out. */
export function Unenforced({ compiled }: { compiled: Compiled }): JSX.Element | null {
  if (compiled.unenforced.length === 0 && compiled.unrun.length === 0) return null;
  return (
    <section class="flow column" aria-labelledby="unenforced">
      <h2 id="unenforced">What Folkmoot does not enforce</h2>
      <p>These sentences bind those they speak of. Keeping them is up to people; Folkmoot neither checks nor prevents anything here.</p>
      <Words of={compiled.unenforced} />
      {compiled.unrun.length === 0 ? null : (
        <>
          <h3>Live words that do not run yet</h3>
          <p>
            This version of Folkmoot reads these live words and compares them when the text changes, but does not carry them out. Where a decision
            can't be taken without them, it is not opened.
          </p>
          <Words of={compiled.unrun} />
        </>
      )}
    </section>
  );
}

function Words({ of }: { of: Compiled["unenforced"] }): JSX.Element {
  return (
    <ul class="unenforced">
      {of.map(({ clause, words, line }, index) => (
        <li key={`${line}.${index}`}>
          <a class="unenforced__clause" href={`#${clauseAnchor(clause)}`}>
            {clause}
          </a>
          <q>{showHidden(words)}</q>
        </li>
      ))}
    </ul>
  );
}
