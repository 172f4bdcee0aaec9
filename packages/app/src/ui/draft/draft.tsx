import type { JSX } from "preact";
import { Findings } from "../finding/finding.js";
import { Redline } from "../redline/redline.js";
import { Tag } from "../tag/tag.js";
import { ChangedRules } from "./changed-rules.js";
import type { DraftView } from "./draft-view.js";

/** A draft as its author and its readers see it: the redline, the rules that would change, what the machine would do, what is still wrong. */
export function Draft({ view }: { view: DraftView }): JSX.Element {
  return (
    <div class="draft flow">
      <p>
        <Soundness view={view} />
      </p>
      <Findings findings={view.findings} />
      <h2>The change</h2>
      <Redline lines={view.lines} />
      <h2>What it changes in the rules</h2>
      <ChangedRules changes={view.comparison.sentences} />
      {view.printBack.length === 0 ? null : (
        <>
          <h2>What Folkmoot would do with the new words</h2>
          <dl class="print-back">
            {view.printBack.map(({ clause, sentences }) => (
              <div class="print-back__clause" key={clause}>
                <dt>Clause {clause}</dt>
                {sentences.map((sentence, index) => (
                  <dd key={index}>{sentence}</dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
      {view.newDefaults.length === 0 ? null : (
        <>
          <h2>Where the new text is silent</h2>
          <ul>
            {view.newDefaults.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Soundness({ view }: { view: DraftView }): JSX.Element {
  const errors = view.findings.filter((finding) => finding.severity === "error").length;
  if (errors > 0) return <Tag state="bad">{errors === 1 ? "1 finding has to be settled" : `${errors} findings have to be settled`}</Tag>;
  if (view.findings.length > 0) return <Tag state="wait">The checker has no objection; {view.findings.length} worth a look</Tag>;
  return <Tag state="good">The checker has no objection</Tag>;
}
