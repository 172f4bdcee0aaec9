import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { articleAnchors, articlesOf, headingWords, titleOf } from "./anchors.js";
import { LawContents } from "./contents.js";
import { Law } from "./law.js";

const model = compile(readFileSync(join(import.meta.dirname, "../../../../constitution/texts/model.md"), "utf8"));
const anchors = articleAnchors(model.document, model.rules);
const html = renderToString(<Law document={model.document} anchors={anchors} untitled />);

test("every clause has an anchor under its number, so that a refusal can lead to the sentence it quotes", () => {
  for (const { number } of model.clauses) expect(html).toContain(`id="clause-${number}"`);
});

test("every live value is marked, and what could not be read is marked otherwise", () => {
  expect(html.match(/class="live"/g)?.length).toBe(model.blanks.length);
  expect(html).not.toContain("live--unread");
});

test("an article that another points to can be reached, and no address of live text shows", () => {
  expect(anchors.size).toBe(model.rules.articles.length);
  expect(html).toMatch(/<a href="#[^"]+">Article 4<\/a>/);
  expect(html).not.toMatch(/rule:|procedure:|\]\(/);
});

test("the contents list the articles once each, their numbers apart from their words", () => {
  const contents = renderToString(<LawContents document={model.document} />);
  expect(contents.match(/<li>/g)).toHaveLength(articlesOf(model.document).length);
  expect(articlesOf(model.document).map(headingWords)).toContain("Changing this constitution");
  expect(titleOf(model.document)).toBe("Constitution of the Association");
});

test("what stands beside and under a clause is where the clause is", () => {
  const marked = renderToString(
    <Law
      document={model.document}
      anchors={anchors}
      beside={(number) => (number === "11.3" ? "in the margin" : null)}
      under={(anchor) => (anchor === "clause-11.3" ? "under the words" : null)}
    />,
  );
  expect(marked).toMatch(/id="clause-11.3".*in the margin.*under the words.*id="clause-11.4"/s);
  expect(marked.match(/in the margin|under the words/g)).toHaveLength(2);
});
