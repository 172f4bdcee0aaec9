import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { countedSample, type SamplePaper } from "../../../testing/counted.js";
import { words } from "../../../testing/reading.js";
import { Speaking } from "../../../ui/index.js";
import { PaperFields } from "./fields.js";
import { markOf, paperForm } from "./filled.js";
import { MarkInWords } from "./said.js";

const TITLES = ["The weir", "Open banks", "A footbridge"];
const GRADED: SamplePaper = { method: "majority-judgment", titles: TITLES, grades: ["reject", "fair", "good"], papers: ["1 -"] };
const SCORED: SamplePaper = { method: "score", titles: TITLES, top: 5, papers: ["1 -"] };
const ONE: SamplePaper = { method: "plurality", titles: TITLES, papers: ["1 -"] };

function fields(sample: SamplePaper, given: { typed?: Record<string, string>; chosen?: string[]; wrong?: string } = {}): string {
  const errors = given.wrong === undefined ? [] : [{ field: given.wrong, message: "That is none of the grades." }];
  const { on } = countedSample(sample);
  return renderToString(
    <Speaking language="en">
      <PaperFields on={on} texts={[]} typed={given.typed ?? {}} chosen={given.chosen ?? []} errors={errors} />
    </Speaking>,
  );
}

/** Which radio of each name is chosen: its value. */
const chosenIn = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].flatMap(([tag]) => (/\schecked/.test(tag) ? [/\svalue="([^"]*)"/.exec(tag)?.[1] ?? ""] : []));

test("each option has a row of its own with the best grade first, and none is chosen for anybody", () => {
  const html = fields(GRADED);
  expect(html.match(/<fieldset class="grades"/g)).toHaveLength(3);
  expect(words(html)).toMatch(/Grade for “The weir” The weir good fair reject no grade/);
  expect(chosenIn(html)).toEqual(["", "", ""]);
  expect(chosenIn(fields(GRADED, { typed: { "grade-1": "2", "grade-2": "0" } }))).toEqual(["", "2", "0"]);
});

test("what is wrong stands at the row, which says so to those who hear it, and the summary leads to its first choice", () => {
  const html = fields(GRADED, { wrong: "grade-1" });
  expect(html).toContain('<fieldset class="grades" aria-describedby="field-grade-1-error">');
  expect(html).toContain('id="field-grade-1"');
  expect(html).toContain('id="field-grade-1-error"');
});

test("a scale of more steps than fit beside each other is a list to choose from", () => {
  expect(fields(SCORED)).not.toContain("<select");
  const long = fields({ ...SCORED, top: 20 });
  expect(long.match(/<select/g)).toHaveLength(3);
  expect(words(long)).toMatch(/no grade 20 19 .* 1 0/);
});

test("one left out gets the lowest grade once another has one, and a paper without any is blank", () => {
  const { paper } = countedSample(GRADED).on;
  expect(markOf(paper, { "grade-0": "", "grade-1": "2", "grade-2": "" })).toEqual({ ok: true, value: { kind: "grades", grades: [0, 2, 0] } });
  expect(markOf(paper, { "grade-0": "", "grade-1": "", "grade-2": "" })).toEqual({ ok: true, value: { kind: "grades", grades: [] } });
  expect(markOf(paper, { "grade-0": "3" })).toEqual({ ok: false, reason: { mistake: "not a grade", field: "grade-0" } });
});

test("the review says every grade by its name, the lowest ones too", () => {
  const { on } = countedSample(GRADED);
  const html = renderToString(
    <Speaking language="de">
      <MarkInWords on={on} mark={{ kind: "grades", grades: [0, 2, 1] }} />
    </Speaking>,
  );
  expect(words(html).trim()).toBe("The weir: reject Open banks: good A footbridge: fair");
});

test("of one choice only one can be pressed, and it can be given up again for a blank paper", () => {
  const { paper } = countedSample(ONE).on;
  const html = fields(ONE, { chosen: ["1"] });
  expect(html).not.toContain('type="checkbox"');
  expect(chosenIn(html)).toEqual(["1"]);
  expect(chosenIn(fields(ONE))).toEqual([""]);
  expect(words(html)).toContain("No choice You take part and abstain.");
  const read = (posted: object) => markOf(paper, paperForm(paper).parse(posted));
  expect(read({ chosen: "" })).toEqual({ ok: true, value: { kind: "approval", chosen: [] } });
  expect(read({ chosen: "2" })).toEqual({ ok: true, value: { kind: "approval", chosen: [2] } });
  expect(read({ chosen: ["0", "2"] })).toEqual({ ok: false, reason: { mistake: "too many chosen", field: "chosen" } });
});
