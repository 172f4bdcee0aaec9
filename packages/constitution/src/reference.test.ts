import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import { exampleOf } from "./primitives/example.js";
import { PRIMITIVES } from "./primitives.js";
import { TABLES } from "./reference-tables.js";
import { kinds } from "./schema/kinds.js";

const path = new URL("../../../docs/reference/live-text.md", import.meta.url);
const before = readFileSync(path, "utf8");
const examples = [...before.matchAll(/^```markdown(?: (?<code>[a-z-]+))?\n(?<text>[^]*?)^```$/gmu)].map(({ groups }) => ({
  code: groups?.["code"],
  text: groups?.["text"] ?? "",
}));
const club = examples[0]?.text ?? "";
if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, withTables(before));
const reference = readFileSync(path, "utf8");

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

const packages = new URL("../../", import.meta.url);

describe("the kinds of rules that real rule books have", () => {
  it("are the forty-four of the catalogue", () => expect(PRIMITIVES).toHaveLength(44));

  it.each(PRIMITIVES.filter((one) => one.example !== null))(
    "$what: the example stands in a rule book, and every live word of it is read",
    ({ example }) => {
      const found = exampleOf(example, sourceOf);
      expect(found.live.length).toBeGreaterThan(0);
      expect(found.live.filter(({ meaning }) => meaning === "")).toEqual([]);
    },
  );

  it("name kinds and rules that there are, and modules that there are", () => {
    for (const { construct, modules } of PRIMITIVES) {
      for (const path of construct) {
        const [kind = "", rule] = path.split(".");
        expect([path, kind === "after" || (kind in kinds && (rule === undefined || rule in (kinds[kind]?.rules ?? {})))]).toEqual([path, true]);
      }
      for (const path of modules) expect([path, existsSync(new URL(path, packages))]).toEqual([path, true]);
    }
  });

  it("have an example that is worked, and code that decides it", () => {
    for (const { what, example, worked, modules } of PRIMITIVES)
      expect([what, example === null || (worked !== "" && modules.length > 0)]).toEqual([what, true]);
  });

  it("say plainly what is left where not everything runs", () => {
    for (const { what, example, left } of PRIMITIVES)
      expect([what, left !== "" || exampleOf(example, sourceOf).runs === "yes"]).toEqual([what, true]);
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
    (_, start: string, name: string, end: string) => `${start}\n${TABLES[name]?.(sourceOf) ?? `no table ${name}`}\n\n${end}`,
  );
}

/** A rule book that comes with Folkmoot; "reference": the club of the page with its examples of chambers, votes for others, working days, delegates and standing orders. */
function sourceOf(name: string): string {
  if (name === "reference")
    return `${club}\n${["vote:juniors", "procedure:moving", "procedure:repairs", "calendar:bank", "seats:branches", "matter:orders"].map((said) => examples.find(({ text }) => text.includes(said))?.text ?? "").join("\n")}`;
  return readFileSync(new URL(`../texts/${name}.md`, import.meta.url), "utf8");
}
