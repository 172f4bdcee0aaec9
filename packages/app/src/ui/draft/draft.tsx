import type { JSX } from "preact";
import { Findings, type FindingActs } from "../finding/finding.js";
import { LawIn, useComponentWords, useLanguage, useSaidBackLanguage } from "../language/language.js";
import { Redline } from "../redline/redline.js";
import { Tag } from "../tag/tag.js";
import { ChangedRules } from "./changed-rules.js";
import type { DraftView } from "./draft-view.js";

/** A draft as its author and its readers see it: the redline, the rules that would change, what the machine would do, what is still wrong. */
export function Draft({ view, acts }: { view: DraftView; acts?: FindingActs | null }): JSX.Element {
  const { draft: words, clause: clauseWords } = useComponentWords().ui;
  const { printBack, newDefaults } = view.said(useLanguage());
  const saidBack = useSaidBackLanguage();
  return (
    <LawIn language={view.law}>
      <div class="draft flow">
        <p>
          <Soundness view={view} />
        </p>
        <Findings findings={view.findings} acts={acts ?? null} />
        <h2>{words.change}</h2>
        <Redline lines={view.lines} />
        <h2>{words.rules}</h2>
        <ChangedRules changes={view.comparison.sentences} />
        {printBack.length === 0 ? null : (
          <>
            <h2>{words.newWords}</h2>
            <dl class="print-back">
              {printBack.map(({ clause, sentences }) => (
                <div class="print-back__clause" key={clause}>
                  <dt>{clauseWords(clause)}</dt>
                  {sentences.map((sentence, index) => (
                    <dd key={index} lang={saidBack}>
                      {sentence}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </>
        )}
        {newDefaults.length === 0 ? null : (
          <>
            <h2>{words.silent}</h2>
            <ul>
              {newDefaults.map((sentence) => (
                <li key={sentence} lang={saidBack}>
                  {sentence}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </LawIn>
  );
}

function Soundness({ view }: { view: DraftView }): JSX.Element {
  const { draft: words } = useComponentWords().ui;
  const errors = view.findings.filter((finding) => finding.severity === "error").length;
  if (errors > 0) return <Tag state="bad">{words.toSettle(errors)}</Tag>;
  if (view.findings.length > 0) return <Tag state="wait">{words.worthALook(view.findings.length)}</Tag>;
  return <Tag state="good">{words.sound}</Tag>;
}
