import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { MarkdownText } from "../markdown/markdown.js";
import { HostilePage } from "./hostile.js";
import { payloads } from "./payloads.js";
import { outline, structureOf } from "./structure.js";

const harmless = outline(renderToString(<HostilePage words="Notice of an amendment" />));

test("there are at least sixty of them", () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
});

test.each(payloads)("a page in which everything is called %j has the elements and attributes of any other page", (words) => {
  expect(outline(renderToString(<HostilePage words={words} />))).toEqual(harmless);
});

test.each(payloads)("no name, title or label %j becomes an address", (words) => {
  const addresses = structureOf(renderToString(<HostilePage words={words} />)).flatMap(({ attributes }) =>
    ["href", "src", "action", "formaction"].flatMap((name) => attributes.get(name) ?? []),
  );
  for (const address of addresses) expect(address).toMatch(/^(\/|#|\?)/);
});

const allowed: { readonly [element: string]: readonly string[] } = {
  div: ["class"],
  p: ["class"],
  strong: [],
  em: [],
  code: [],
  pre: ["class"],
  blockquote: ["class"],
  ul: [],
  ol: ["start"],
  li: [],
  br: [],
  hr: [],
  a: ["href", "rel"],
};

test.each(payloads)("written as Markdown, %j becomes nothing but words, lists, quotations and links outwards", (words) => {
  for (const text of [
    words,
    `before ${words} after`,
    `- ${words}`,
    `> ${words}`,
    `[${words}](https://example.org)`,
    `![${words}](https://example.org/x.png)`,
  ]) {
    for (const { name, attributes } of structureOf(renderToString(<MarkdownText>{text}</MarkdownText>))) {
      expect(Object.keys(allowed)).toContain(name);
      for (const attribute of attributes.keys()) expect(allowed[name]).toContain(attribute);
      if (name === "a") expect(attributes.get("href")).toMatch(/^(https?:\/\/|mailto:)/);
    }
  }
});
