import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { compile, WAYS } from "@folkmoot/constitution";
import { BlankField } from "./blank-field.js";
import { isNamed } from "./rule-names.js";

const text = (name: string) => compile(readFileSync(join(import.meta.dirname, `../../../../constitution/texts/${name}.md`), "utf8"));
const model = text("model");

test.each(["model", "day-zero", "momentum-2017", "momentum-2017-settled", "offered"])("every blank of %s says in plain words what it is", (name) => {
  const { blanks } = text(name);
  expect([...new Set(blanks.filter(({ thing, rule }) => !isNamed(thing, rule)).map(({ thing, rule }) => `${thing} ${rule}`))]).toEqual([]);
});

test("a blank is a field with its rule, its clause, how it is read and other words, each on a line of its own", () => {
  const blank = model.blanks.find(({ rule, clause }) => rule === "period" && clause === "9.2");
  if (blank === undefined) throw new Error("the model constitution has a notice period in clause 9.2");
  const html = renderToString(<BlankField name="blank.x" blank={blank} error={null} />);
  expect(html).toContain("Notice period (clause 9.2)");
  expect(html).toContain('<span class="blank__meaning">Read as: 14 clear days</span>');
  expect(html).toMatch(/<span class="blank__examples">Or for example: “[^”]+”/);
  expect(html).toContain("14 days");
});

test("where there is a list of wordings, each can be chosen without typing it", () => {
  const blank = model.blanks.find(({ rule, clause }) => rule === "several" && clause === "14D.3");
  if (blank === undefined) throw new Error("the model constitution has an election in clause 14D.3");
  const html = renderToString(<BlankField name="blank.x" blank={blank} error={null} />);
  const [, list = ""] = /<input[^>]* list="([^"]+)"/.exec(html) ?? [];
  const [, options = ""] = new RegExp(`<datalist id="${list}">([^]*)</datalist>`).exec(html) ?? [];
  expect([...options.matchAll(/<option>([^<]+)</g)].map(([, words]) => words)).toEqual(Object.values(WAYS));
});
