import { methodRow, type MethodRow } from "@folkmoot/tally";
import { WAYS } from "./phrase/several.js";
import type { SeveralMethod } from "./rules.js";
import { PRIMITIVES } from "./primitives.js";
import { DEFAULTS } from "./schema/defaults.js";
import { kinds } from "./schema/kinds.js";
import { STAGES } from "./schema/stages.js";
import type { RuleSpec } from "./schema/rule.js";
import { howFar } from "./schema/runs.js";
import { types } from "./schema/types.js";
import { exampleOf } from "./primitives/example.js";

/** The tables of docs/reference/live-text.md, drawn from the data that runs. A test holds the two together. `sourceOf` gives a rule book by its name, "reference" for the examples of the page. */
export const TABLES: { readonly [name: string]: (sourceOf: (text: string) => string) => string } = {
  kinds: kindsTable,
  rules: rulesTable,
  types: typesTable,
  ways: waysTable,
  wordings: wordingsTable,
  lead: leadTable,
  defaults: defaultsTable,
  primitives: primitivesTable,
};

function kindsTable(): string {
  const rows = Object.entries(kinds).map(([kind, spec]) => [code(kind), places(spec.in), Object.keys(spec.rules).map(code).join(" ") || "none"]);
  return table(["kind", "may be opened in", "rules"], rows);
}

function places(kindsIn: readonly string[]): string {
  if (kindsIn.length === 0) return "the title";
  if (kindsIn.includes("*")) return "anything";
  return kindsIn.join(", ");
}

function rulesTable(): string {
  const stages: readonly string[] = STAGES;
  const kindsOf = new Map<string, string[]>();
  for (const [kind, spec] of Object.entries(kinds))
    for (const [rule, one] of Object.entries(spec.rules))
      append(kindsOf, `${rule}\t${typeOf(one)}\t${joinedOf(one)}\t${howFar(kind, rule)}`, stages.includes(kind) ? `*${kind}*` : kind);
  return table(
    ["rule", "of", "its words are", "may be said", "runs"],
    [...kindsOf].map(([key, owners]) => rowOf(key, owners)),
  );
}

function rowOf(key: string, owners: readonly string[]): string[] {
  const [rule = "", type = "", joined = "", runs = ""] = key.split("\t");
  return [code(rule), owners.join(", "), type, joined, runs];
}

function typeOf({ type }: RuleSpec): string {
  if (type === "prose") return "prose";
  return typeof type === "string" ? code(type) : "a fixed wording";
}

function joinedOf({ joined }: RuleSpec): string {
  if (joined === null) return "once";
  return joined === "and" ? "several times, all hold" : "several times, any suffices";
}

function typesTable(): string {
  return table(
    ["type", "examples"],
    Object.entries(types).map(([name, { examples }]) => [code(name), examples.join(" · ")]),
  );
}

/** How a paper with several options is filled in and counted. */
function waysTable(): string {
  return table(
    ["words of `several`", "what it yields", "how many", "needs", "takes"],
    (Object.entries(WAYS) as [SeveralMethod, string][]).map(([method, wording]) => {
      const row = methodRow(method);
      const needs = [
        ...(row.places === "said" ? ["most"] : []),
        ...(row.mark === "points" ? ["points"] : []),
        ...(row.yields === "purchase" ? ["budget"] : []),
      ];
      const takes = [
        ...(row.places === "one unless said" || row.places === "all unless said" ? ["most"] : []),
        ...(row.reserves ? ["reserved"] : []),
        ...(row.scale === null ? ["none"] : ["scale"]),
      ];
      return [wording, row.yields, HOW_MANY[row.places], needs.map(code).join(" "), takes.map(code).join(" ")];
    }),
  );
}

const HOW_MANY: Readonly<Record<MethodRow["places"], string>> = {
  one: "one",
  "one unless said": "one, or as said",
  "all unless said": "every one, or as said",
  said: "as said",
};

function wordingsTable(): string {
  const found = new Map<string, string[]>();
  for (const [kind, spec] of Object.entries(kinds))
    for (const [rule, { type }] of Object.entries(spec.rules))
      if (typeof type !== "string") append(found, `${rule}\t${type.wordings.join(" · ")}`, kind);
  return table(
    ["rule", "of", "wordings"],
    [...found].map(([key, owners]) => [code(key.split("\t")[0] ?? ""), owners.join(", "), key.split("\t")[1] ?? ""]),
  );
}

function leadTable(): string {
  const found = new Map<string, string[]>();
  for (const [kind, spec] of Object.entries(kinds))
    for (const [rule, { before, after }] of Object.entries(spec.rules)) {
      if (before.length + after.length === 0) continue;
      const words = [...before.map((said) => `${said} **[…]**`), ...after.map((said) => `**[…]**${/^[,:]/u.test(said) ? "" : " "}${said}`)].join(
        " · ",
      );
      append(found, `${rule}\t${words}`, kind);
    }
  return table(
    ["rule", "of", "may stand beside it"],
    [...found].map(([key, owners]) => [code(key.split("\t")[0] ?? ""), owners.join(", "), key.split("\t")[1] ?? ""]),
  );
}

function defaultsTable(): string {
  return table(
    ["rule", "where the text is silent"],
    Object.entries(DEFAULTS).map(([key, sentence]) => [code(key), sentence]),
  );
}

/** What real rule books say: how it is said here, where it stands in a rule book, how far it runs. */
function primitivesTable(sourceOf: (text: string) => string): string {
  return table(
    ["", "what rule books say", "construct", "example", "what comes of it", "runs", "code", "what is left"],
    PRIMITIVES.map(({ what, construct, example, worked, modules, left }, i) => [
      `R${i + 1}`,
      what,
      construct.map(code).join(" "),
      example === null ? "" : `${code(example.words.replaceAll(/\n\s*/gu, " ⏎ "))} (${textLink(example.text)})`,
      worked,
      example === null ? "can't be said" : exampleOf(example, sourceOf).runs,
      modules.map((path) => `[${path.replace("/src/", "/").replace(/\.ts$/u, "")}](../../packages/${path})`).join(" "),
      left,
    ]),
  );
}

function textLink(name: string): string {
  return name === "reference" ? "above" : `[${name}](../../packages/constitution/texts/${name}.md)`;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
