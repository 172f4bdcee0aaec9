import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { block } from "./convert.js";
import { parse, pieces } from "./parse.js";
import type { Block } from "./tree.js";
import { quickly } from "./quick.js";

const whole = (source: string) => fromMarkdown(source).children.map((node) => block(node));
const model = readFileSync(new URL("../../texts/model.md", import.meta.url), "utf8");
const articles = model.slice(0, 4_000);

const LINES =
  "# Title|## 1. [A](article:a)|## a *b|## 2. x ##|### B|####### seven|#no heading|#|  # indented|    # code|\t# tab|1. one|   1. sub|   text|2. two|- # in a list|> quoted|> # quoted heading|lazy|**[x](body:b)** [14 days](rule:period)|a *b|b* c|a\\|===|---|***|`a|b`|![i](j)|[r]|\\# no|&#35; no|||   - sub|- b|      1. deep|         2. deeper|10. ten|    in ten|7. late|1. 1. x|1.  wide|   and so on|ends in a space |ends in two  |**a**, **[b](c:d)**, e|x**y** z|**“q”** |*a*.|5 & 6|a < b|a_b|_c_|Well!|é — **ö**—|[a ](b:c)|[a](b)(c)|[**a**](b:c)|```|<b>|<!-- a|b -->|<!-- a -->|<div>|`` `a``|~~~|\ttab|a\tb|a\t| ".split(
    "|",
  );
const lines = fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 8 })), { maxLength: 24 });

/** What is defined in one piece isn't known in another; and what the library makes of HTML right below words hangs on what comes after it. */
function defines(blocks: readonly Block[]): boolean {
  return blocks.some((one) =>
    one.kind === "list" ? one.items.some((item) => defines(item.children)) : one.kind === "odd" && one.what === "definition",
  );
}

test("read in pieces a text is what it is when it is read whole, with the same places", () => {
  fc.assert(
    fc.property(lines, fc.constantFrom("\n", "\n", "\r\n", "\n\n"), (parts, end) => {
      const source = parts.join(end);
      const expected = whole(source);
      fc.pre(!defines(expected) && !/\S[^\S\n]*\n[-\s\d.]*</u.test(source));
      expect(parse(source)).toEqual(expected);
    }),
    { numRuns: process.env["FOLKMOOT_LONG"] === "1" ? 30_000 : 400 },
  );
});

test("so is a text that was read a moment ago with other words before and in it", () => {
  fc.assert(
    fc.property(fc.nat(articles.length), fc.nat(60), fc.string({ maxLength: 6 }), (at, length, put) => {
      const source = articles.slice(0, at) + put + articles.slice(at + length);
      expect(parse(source)).toEqual(whole(source));
    }),
    { numRuns: 20 },
  );
  expect(parse(model)).toEqual(whole(model));
});

test("every text that ships is read without the Markdown library", () => {
  const folder = new URL("../../texts/", import.meta.url);
  const shipped = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const left = shipped.filter((name) => pieces(readFileSync(new URL(name, folder), "utf8")).some(({ text }) => quickly(text)?.unread.length !== 0));
  expect(shipped).toContain("layers/charities-act.md");
  expect(left).toEqual([]);
});
