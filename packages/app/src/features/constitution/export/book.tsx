import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { inLanguage, type Compiled } from "@folkmoot/constitution";
import { wordsOf, type Language } from "../../../languages/index.js";
import {
  articleAnchors,
  Law,
  LawTitle,
  Speaking,
  titleOf,
  When,
  useLanguage,
  useLawLanguage,
  useSaidBackLanguage,
  useWords,
} from "../../../ui/index.js";
import type { Version } from "../store.js";
import type { Of } from "./identification.js";

interface Written {
  readonly of: Of & { readonly mode: "rehearsal" | "real" };
  readonly version: Version;
  readonly compiled: Compiled;
}

/**
 * A version as one file that needs nothing else: reads in any browser, prints on A4 with the numbers in the margin. Under each clause is what Folkmoot
 * does with it, and at the end what it does not enforce.
 */
export function bookHtml(written: Written, language: Language): string {
  const title = `${titleOf(written.compiled.document)} · ${wordsOf(language).constitution.version(written.version.number)}`;
  const html = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <Speaking language={language} law={written.compiled.rules.lang}>
          <Book {...written} />
        </Speaking>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

function Book({ of, version, compiled }: Written): JSX.Element {
  const { constitution: words, ui } = useWords();
  const lawLanguage = useLawLanguage();
  const saidBack = useSaidBackLanguage();
  const does = new Map(
    inLanguage(compiled, useLanguage())
      .clauses.filter(({ printBack }) => printBack.length > 0)
      .map(({ number, printBack }) => [
        number,
        printBack.map((sentence, index) => (
          <p key={index} lang={saidBack}>
            {sentence}
          </p>
        )),
      ]),
  );
  return (
    <main>
      <LawTitle>{titleOf(compiled.document)}</LawTitle>
      <p>{of.name}</p>
      <p>
        <strong>{of.mode === "rehearsal" ? ui.banner.rehearsal : ui.banner.notYetConfirmedByMembers}.</strong>{" "}
        {of.mode === "rehearsal" ? null : ui.banner.notAdopted}
      </p>
      <p>
        {words.takeAway.inForceFrom(version.number, <When at={version.inForceAt} zone={of.zone} />)}{" "}
        {version.motion === null ? words.foundedWith : words.takeAway.setBy(version.motion.number, version.motion.title)}
      </p>
      <p class="soft">{words.takeAway.fingerprint(version.commitment)}</p>
      <Law
        document={compiled.document}
        anchors={articleAnchors(compiled.document, compiled.rules)}
        untitled
        beside={(clause) => does.get(clause) ?? null}
      />
      {compiled.unenforced.length === 0 ? null : (
        <section>
          <h2>{words.unenforced.title}</h2>
          <p>{words.unenforced.body}</p>
          <ul lang={lawLanguage}>
            {compiled.unenforced.map(({ clause, words: said }, index) => (
              <li key={index}>
                {clause}: {said}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** Constant, and the only style of the file. */
const STYLE = `
:root { color-scheme: light dark; --soft: light-dark(#57534a, #b3aea3); --line: light-dark(#d8d3c7, #46423b); }
body { margin: 0; font: 1.0625rem/1.6 Georgia, serif; background: light-dark(#fdfcf9, #171614); color: light-dark(#1d1b17, #ece8df); }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem 4.5rem; }
h1, h2, h3 { font-weight: 400; line-height: 1.2; break-after: avoid; }
ol { list-style: none; margin: 0; padding: 0; }
.law__clause { position: relative; margin: .8rem 0; break-inside: avoid-page; }
.law__number { color: var(--soft); text-decoration: none; font: .75rem/1.7rem system-ui, sans-serif; }
a.law__number { position: absolute; left: -3.75rem; width: 3.25rem; text-align: right; }
.law__article .law__number { margin-right: .6rem; font: inherit; }
.law__under .law__clause { padding-left: 1.25rem; }
.law__text, .law__paragraph { margin: 0; }
.law__beside { font: .8125rem/1.45 system-ui, sans-serif; color: var(--soft); border-left: 2px solid var(--line); padding-left: .6rem; margin-top: .3rem; }
.law__beside p { margin: 0; }
.live { text-decoration: underline dotted .075em; text-underline-offset: .22em; }
.term { font-style: normal; }
.soft { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
section { border-top: 1px solid var(--line); margin-top: 3rem; }
@media (max-width: 30rem) { main { padding-left: 1.25rem; } a.law__number { position: static; } }
@media print { @page { size: A4; margin: 18mm 16mm; } body { font-size: 10pt; background: none; color: #000; } main { max-width: none; padding: 0 0 0 16mm; } a.law__number { left: -15mm; width: 13mm; } }
`;
