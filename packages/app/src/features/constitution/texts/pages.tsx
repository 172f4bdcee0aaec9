import type { JSX } from "preact";
import { inLanguage, type Compiled } from "@folkmoot/constitution";
import { articleAnchors, Breadcrumb, Findings, Law, LawContents, LawIn, LawLink, LawTitle, useLanguage, useWords } from "../../../ui/index.js";
import { placed } from "../findings-in-place.js";
import { besideClause } from "../pages/beside.js";
import { CheckerFindings, Silent, Unenforced } from "../pages/margin.js";
import type { ShippedText } from "./shipped.js";

export function ShippedTextsPage({ texts }: { texts: readonly ShippedText[] }): JSX.Element {
  const { texts: words } = useWords().constitution;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead column">{words.lead}</p>
      <ul class="cards">
        {texts.map((text) => (
          <li class="card" key={text.id}>
            <h2 class="card__title">
              <LawIn language={text.law}>
                <LawLink href={`/texts/${text.id}`}>{text.title}</LawLink>
              </LawIn>
            </h2>
            <p>{words.about[text.id]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ShippedTextPage({ text, compiled }: { text: ShippedText; compiled: Compiled }): JSX.Element {
  const { constitution } = useWords();
  const words = constitution.texts;
  const printBack = new Map(inLanguage(compiled, useLanguage()).clauses.map((clause) => [clause.number, clause.printBack]));
  const { inPlace, elsewhere } = placed(compiled);
  return (
    <LawIn language={compiled.rules.lang}>
      <Breadcrumb items={[{ href: "/texts", words: words.title }]} />
      <LawTitle>{text.title}</LawTitle>
      <p class="lead column">{words.about[text.id]}</p>
      <p>
        <a href={`/texts/${text.id}/text.md`}>{constitution.download}</a>
      </p>
      <CheckerFindings compiled={compiled} elsewhere={elsewhere} />
      <LawContents document={compiled.document} />
      <Law
        document={compiled.document}
        anchors={articleAnchors(compiled.document, compiled.rules)}
        untitled
        beside={(clause) => besideClause({ sentences: printBack.get(clause) ?? [], set: null, base: "" })}
        under={(anchor) => (inPlace.has(anchor) ? <Findings findings={inPlace.get(anchor) ?? []} /> : null)}
      />
      <Silent compiled={compiled} />
      <Unenforced compiled={compiled} />
    </LawIn>
  );
}
