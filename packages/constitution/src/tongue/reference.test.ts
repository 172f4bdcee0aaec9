import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { tablesOf } from "./reference.js";
import { spokenIn } from "./tongues.js";

const path = new URL("../../../../docs/reference/live-text.de.md", import.meta.url);
const german = spokenIn("de");
const tables = german === null ? {} : tablesOf(german);
if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, withTables(readFileSync(path, "utf8")));
const reference = readFileSync(path, "utf8");
const examples = [...reference.matchAll(/^```markdown(?: (?<code>[a-z-]+))?\n(?<text>[^]*?)^```$/gmu)].map(({ groups }) => ({
  code: groups?.["code"],
  text: groups?.["text"] ?? "",
}));
const club = examples[0]?.text ?? "";

describe("the page about live text in German", () => {
  it("has the tables of the data that runs (UPDATE_DOCS=1 draws them again)", () => {
    expect(reference).toBe(withTables(reference));
  });

  it.each(examples.filter(({ code }) => code === undefined))("has examples that the checker has nothing against: %#", ({ text }) => {
    expect(compile(inClub(text)).findings.map(({ code, words }) => ({ code, words }))).toEqual([]);
  });

  it.each(examples.filter(({ code }) => code !== undefined))("shows $code by an example that has it", ({ code, text }) => {
    expect(compile(inClub(text)).findings.map((finding) => finding.code)).toContain(code);
  });
});

/** A fragment stands in the club of the first example. */
function inClub(text: string): string {
  return text.startsWith("# ") ? text : `${club}\n${text}`;
}

function withTables(text: string): string {
  return text.replace(
    /(<!-- table: (\w+) -->\n)[^]*?(<!-- end -->)/gu,
    (_, start: string, name: string, end: string) => `${start}\n${tables[name] ?? ""}\n\n${end}`,
  );
}
