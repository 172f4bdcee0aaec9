import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { safeAddress } from "./address.js";
import { MarkdownText } from "./markdown.js";

const draw = (text: string): string => renderToString(<MarkdownText>{text}</MarkdownText>);
const inside = (text: string): string =>
  draw(text)
    .replace(/^<div class="markdown flow">/, "")
    .replace(/<\/div>$/, "");

test("CommonMark becomes paragraphs, emphasis, lists, quotations and links", () => {
  expect(inside("Some **strong** and *soft* words")).toBe("<p>Some <strong>strong</strong> and <em>soft</em> words</p>");
  expect(inside("1. one\n2. two")).toBe('<ol start="1"><li>one</li><li>two</li></ol>');
  expect(inside("- one\n- two")).toBe("<ul><li>one</li><li>two</li></ul>");
  expect(inside("> said")).toBe('<blockquote class="markdown__quote flow"><p>said</p></blockquote>');
  expect(inside("# Big")).toBe('<p class="markdown__heading">Big</p>');
});

test("a link leads to http, https and mailto, and says that we don't vouch for it", () => {
  expect(inside("[minutes](https://example.org/a?b=1&c=2)")).toBe(
    '<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc noopener noreferrer">minutes</a></p>',
  );
  expect(inside("[write](mailto:a@example.org)")).toContain('href="mailto:a@example.org"');
  expect(inside("[m][1]\n\n[1]: https://example.org/")).toContain('href="https://example.org/"');
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "//example.org",
  "/o/movement/sign-out",
  "file:///etc/passwd",
  "https://user:pass@example.org",
  "blob:https://example.org/1",
])("%s is no address, so that the words stand alone", (address) => {
  expect(safeAddress(address)).toBeNull();
  expect(inside(`[words](<${address}>)`)).toBe("<p>words</p>");
});

test("a picture is a link to it", () => {
  expect(inside("![the river](https://example.org/r.png)")).toBe(
    '<p><a href="https://example.org/r.png" rel="nofollow ugc noopener noreferrer">the river</a></p>',
  );
});

test("HTML stands there as its letters", () => {
  expect(inside("<b>x</b>")).toBe("<p>&lt;b>x&lt;/b></p>");
  expect(inside("<script>alert(1)</script>")).toBe("&lt;script>alert(1)&lt;/script>");
});

test("very deep and very long texts are shown as plain letters, quickly", () => {
  const start = process.cpuUsage();
  expect(draw(`${"> ".repeat(2_000)}deep`)).toContain("deep");
  expect(draw("x".repeat(200_000))).toContain("markdown--plain");
  expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
});

test("a link to a survey says beside it that it is no authority, whatever its words claim", () => {
  const link = "https://vote.example.org/o/riverside/surveys/AAAAAAAAAAAAAAAAAAAAAA";
  const html = renderToString(<MarkdownText>{`[The members have decided](${link})`}</MarkdownText>);
  expect(html).toContain("The members have decided</a><small> (a survey, no authority)</small>");
  expect(renderToString(<MarkdownText>{"[elsewhere](https://example.org/surveys)"}</MarkdownText>)).not.toContain("authority");
});
