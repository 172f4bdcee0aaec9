import type { JSX } from "preact";
import { clauseAnchor, inLanguage, showHidden, type Compiled, type Finding } from "@folkmoot/constitution";
import { Findings, useLanguage, useLawLanguage, useSaidBackLanguage, useWords } from "../../../ui/index.js";

/** What keeps a draft from being put in force, first. A text in force has no such finding. */
export function CheckerFindings({ compiled, elsewhere }: { compiled: Compiled; elsewhere: readonly Finding[] }): JSX.Element | null {
  const { draft: words } = useWords().constitution;
  const errors = compiled.findings.filter((finding) => finding.severity === "error");
  if (errors.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="findings">
      <h2 id="findings">{words.title}</h2>
      <p>{words.body(errors.length)}</p>
      <Findings findings={elsewhere} />
    </section>
  );
}

/** What holds where the text says nothing: the most protective rule, as a sentence. */
export function Silent({ compiled }: { compiled: Compiled }): JSX.Element | null {
  const { silent: words } = useWords().constitution;
  const { defaults } = inLanguage(compiled, useLanguage());
  const saidBack = useSaidBackLanguage();
  const sentences = [...new Set(defaults.map((used) => used.sentence))];
  if (sentences.length === 0) return null;
  return (
    <section class="flow column" aria-labelledby="silent">
      <h2 id="silent">{words.title}</h2>
      <p>{words.body}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} lang={saidBack}>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sentences that bind people and that no machine carries out. */
export function Unenforced({ compiled }: { compiled: Compiled }): JSX.Element | null {
  const { unenforced: words } = useWords().constitution;
  if (compiled.unenforced.length === 0 && compiled.unrun.length === 0) return null;
  return (
    <section class="flow column" aria-labelledby="unenforced">
      <h2 id="unenforced">{words.title}</h2>
      <p>{words.body}</p>
      <Words of={compiled.unenforced} />
      {compiled.unrun.length === 0 ? null : (
        <>
          <h3>{words.unrun}</h3>
          <p>{words.unrunBody}</p>
          <Words of={compiled.unrun} />
        </>
      )}
    </section>
  );
}

function Words({ of }: { of: Compiled["unenforced"] }): JSX.Element {
  const lawLanguage = useLawLanguage();
  return (
    <ul class="unenforced">
      {of.map(({ clause, words, line }, index) => (
        <li key={`${line}.${index}`}>
          <a class="unenforced__clause" href={`#${clauseAnchor(clause)}`}>
            {clause}
          </a>
          <q lang={lawLanguage}>{showHidden(words)}</q>
        </li>
      ))}
    </ul>
  );
}
