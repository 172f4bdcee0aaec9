import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { Draft } from "./draft.js";
import { draftView } from "./draft-view.js";

const source = readFileSync(join(import.meta.dirname, "../../../../constitution/texts/model.md"), "utf8");
const before = compile(source);
const draw = (after: string): string => renderToString(<Draft view={draftView(before, compile(after))} />);

test("no change says so, in words and in rules", () => {
  const html = draw(source);
  expect(html).toContain("The words are the same.");
  expect(html).toContain("No rule changes");
  expect(html).toContain("The checker has no objection");
});

test("another number is a redline, a changed rule as a sentence and what the machine would do", () => {
  const html = draw(source.replace("discussion for [21 days]", "discussion for [3 days]"));
  expect(html).toMatch(/<del.*21.*<\/del>.*<ins.*3.*<\/ins>/s);
  expect(html).toMatch(/21 calendar days → 3 calendar days/);
  expect(html).toContain("What Folkmoot would do with the new words");
});

test("live words that are made dead fall back to their default, and that is said in a sentence", () => {
  const html = draw(source.replace("[21 days](rule:lasts)", "21 days"));
  expect(html).toMatch(/No longer said|no longer/);
  expect(html).toContain("has to be settled");
});

test("words that can't be read are a finding that keeps the draft from being put in force", () => {
  const view = draftView(before, compile(source.replace("[21 days](rule:lasts)", "[a fortnight or so](rule:lasts)")));
  expect(view.sound).toBe(false);
  expect(renderToString(<Draft view={view} />)).toContain("a fortnight or so");
});
