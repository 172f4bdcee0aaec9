import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { MarkdownText } from "./markdown.js";

const length = 50_000;
const of = (part: string): string => part.repeat(length / part.length);

test.each<[string, string]>([
  ["quotations in quotations", of("> ")],
  ["lists in lists", of("- ")],
  ["open brackets", of("[")],
  ["open pictures", of("![")],
  ["open links", of("[a](")],
  ["links without end", of("[a](http://x.example) ")],
  ["emphasis that never closes", of("*a_")],
  ["stars", of("*")],
  ["strong without end", of("a**b")],
  ["back quotes", of("`")],
  ["half tags", of("<a ")],
  ["half comments", of("<!--")],
  ["entities", of("&#x41;")],
  ["references", of("[a]: b\n")],
  ["underlined headings", of("a\n=\n")],
  ["brackets in brackets", `${"[".repeat(length / 2)}a${"]".repeat(length / 2)}`],
  ["indented items", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}- a`).join("\n")],
])("50 kB of %s are shown within a moment (H-57)", (_, hostile) => {
  const start = process.cpuUsage();
  const html = renderToString(<MarkdownText>{hostile}</MarkdownText>);
  expect(process.cpuUsage(start).user).toBeLessThan(1_500_000);
  expect(html.length).toBeGreaterThan(20);
});
