import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import { TABLES } from "./reference-tables.js";

const path = new URL("../../../docs/reference/live-text.md", import.meta.url);
if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, withTables(readFileSync(path, "utf8")));
const reference = readFileSync(path, "utf8");
const examples = [...reference.matchAll(/^```markdown(?: (?<code>[a-z-]+))?\n(?<text>[^]*?)^```$/gmu)].map(({ groups }) => ({
  code: groups?.["code"],
  text: groups?.["text"] ?? "",
}));
const club = examples[0]?.text ?? "";

describe("the reference of live text", () => {
  it("has the tables of the data that runs (UPDATE_DOCS=1 draws them again)", () => {
    expect(reference).toBe(withTables(reference));
  });

  it.each(examples.filter(({ code }) => code === undefined))("has examples that the checker has nothing against: %#", ({ text }) => {
    expect(findingsOf(text)).toEqual([]);
  });

  it.each(examples.filter(({ code }) => code !== undefined))("shows $code by an example that has it", ({ code, text }) => {
    expect(findingsOf(text).map((finding) => finding.code)).toContain(code);
  });
});

/** A fragment stands in the club of the first example. */
function findingsOf(text: string): { code: string; words: string }[] {
  const source = text.startsWith("# ") ? text : `${club}\n${text}`;
  return compile(source).findings.map(({ code, words }) => ({ code, words }));
}

function withTables(text: string): string {
  return text.replace(
    /(<!-- table: (\w+) -->\n)[^]*?(<!-- end -->)/gu,
    (_, start: string, name: string, end: string) => `${start}\n${TABLES[name]?.() ?? `no table ${name}`}\n\n${end}`,
  );
}
