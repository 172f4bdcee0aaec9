import { readFileSync, readdirSync, writeFileSync } from "node:fs";
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
const rows = [...reference.matchAll(/^\| `(?<code>[a-z-]+)` \| (?<severity>error|warning) \| [^|]+ \| (?<from>.*?) \| (?<to>.*) \|$/gmu)].map(
  ({ groups }) => ({
    code: groups?.["code"] ?? "",
    severity: groups?.["severity"] ?? "",
    from: unquoted(groups?.["from"] ?? ""),
    to: unquoted(groups?.["to"] ?? ""),
  }),
);
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

  it("lists every finding that there is, and none that there isn't", () => {
    expect(new Set(rows.map(({ code }) => code))).toEqual(codesInSource());
  });

  it.each(rows.filter(({ from }) => from !== ""))(
    "shows $code by a change of the first example that brings it about",
    ({ code, severity, from, to }) => {
      expect(club).toContain(from);
      expect(compile(club.replace(from, to.replaceAll("⏎", "\n"))).findings).toContainEqual(expect.objectContaining({ code, severity }));
    },
  );

  it("leaves without an example only what no line of text can show", () => {
    expect(rows.filter(({ from }) => from === "").map(({ code }) => code)).toEqual(["not-read", "too-long", "too-tangled"]);
  });
});

/** A fragment stands in the club of the first example. */
function findingsOf(text: string): { code: string; words: string }[] {
  const source = text.startsWith("# ") ? text : `${club}\n${text}`;
  return compile(source).findings.map(({ code, words }) => ({ code, words }));
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^(`+) ?([^]*?) ?\1$/u, "$2");
}

function withTables(text: string): string {
  return text.replace(
    /(<!-- table: (\w+) -->\n)[^]*?(<!-- end -->)/gu,
    (_, start: string, name: string, end: string) => `${start}\n${TABLES[name]?.() ?? `no table ${name}`}\n\n${end}`,
  );
}

/** The codes that the compiler can give: the first words after a place in `error(` and `warning(`, and the doubts of the phrase grammar. */
function codesInSource(): Set<string> {
  const codes = new Set<string>();
  for (const folder of ["findings", "markdown", "reading", "resolve", "."])
    for (const file of readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith(".ts") && !name.includes(".test."))) {
      const source = readFileSync(new URL(`${folder}/${file}`, import.meta.url), "utf8");
      for (const [, code = ""] of source.matchAll(/\b(?:error|warning)\([^"`]*?"([a-z-]+)",/gu)) codes.add(code);
      if (file === "marks.ts") for (const [, code = ""] of source.matchAll(/\[\s*"(?:error|warning)",\s+"([a-z-]+)"/gu)) codes.add(code);
      if (file === "doubts.ts") for (const [, code = ""] of source.matchAll(/^ {2}"?([a-z-]+)"?: \{/gmu)) codes.add(code);
      if (file === "doubts.ts") for (const [, code = ""] of source.matchAll(/doubt === "([a-z-]+)"/gu)) codes.add(code);
    }
  for (const severity of ["error", "warning"]) codes.delete(severity);
  return codes;
}
