import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { redline } from "@folkmoot/constitution";
import { Redline, type RedlineLine } from "./redline.js";

const same = (clause: string): RedlineLine => ({ clause, parts: [{ kind: "same", text: `Clause ${clause} stays.` }] });
const change: RedlineLine = {
  clause: "11.3",
  parts: [
    { kind: "same", text: "open for " },
    { kind: "gone", text: "21 days" },
    { kind: "new", text: "3 days" },
  ],
};

test("what goes and what comes is said in words to those who only hear it", () => {
  const html = renderToString(<Redline lines={[change]} />);
  expect(html).toContain(
    '<del class="redline__gone"><span class="visually-hidden"> [taken out: </span>21 days<span class="visually-hidden">] </span></del>',
  );
  expect(html).toContain(
    '<ins class="redline__new"><span class="visually-hidden"> [put in: </span>3 days<span class="visually-hidden">] </span></ins>',
  );
});

test("lines far from any change are left out, with their number", () => {
  const html = renderToString(<Redline lines={[same("1"), same("2"), same("3"), change, same("4"), same("5")]} />);
  expect(html).toContain("2 unchanged lines");
  expect(html).toContain("Clause 3 stays.");
  expect(html).toContain("Clause 4 stays.");
  expect(html).toContain("1 unchanged line<");
  expect(html).not.toContain("Clause 2 stays.");
});

test("the same words twice are said to be the same", () => {
  expect(renderToString(<Redline lines={[same("1")]} />)).toContain("The words are the same.");
});

test("words that lose their rule are a change even though not one letter differs", () => {
  const lines = redline("1. It takes [14 days](rule:period).", "1. It takes 14 days.");
  expect(renderToString(<Redline lines={lines} />)).toContain("“14 days” no longer sets a rule (rule:period).");
});

test("what turns words round or hides in them is printed by its name (H-57)", () => {
  const lines = redline("1. carried by the Committee", "1. carried \u202eby the Committee\u200b");
  const html = renderToString(<Redline lines={lines} />);
  expect(html).toContain("U+202E");
  expect(html).toContain("U+200B");
  expect(html).not.toContain("\u202e");
});
