import type { JSX } from "preact";
import type { Block } from "@folkmoot/constitution";
import { useComponentWords, useLawLanguage } from "../language/language.js";
import { articlesOf, headingWords } from "./anchors.js";

/** The contents of a rule book: its articles. */
export function LawContents({ document }: { document: readonly Block[] }): JSX.Element | null {
  const { ui } = useComponentWords();
  const lawLanguage = useLawLanguage();
  const articles = articlesOf(document);
  if (articles.length < 2) return null;
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 class="contents__title" id="contents-title">
        {ui.contents}
      </h2>
      <ol class="contents__list" lang={lawLanguage}>
        {articles.map((heading) => (
          <li key={heading.anchor}>
            <a href={`#${heading.anchor}`}>
              <span class="contents__number">{heading.number}</span>
              {headingWords(heading)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
