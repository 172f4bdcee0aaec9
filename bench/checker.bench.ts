import { readFileSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { compile } from "../packages/constitution/src/index.js";
import { draftView } from "../packages/app/src/ui/draft/draft-view.js";
import { bench, medianMilliseconds } from "./harness.js";

/** What somebody types into a clause, letter by letter; and words of a rule that they replace meanwhile. */
const TYPED = " The Committee reports on this to the annual meeting, and answers what members ask about it.";
const CLAUSE = "Nobody may take a share of what it owns.";
const NOTICE = "[5 days' notice]";

const model = readFileSync("packages/constitution/texts/model.md", "utf8");
for (const words of [CLAUSE, NOTICE]) if (!model.includes(words)) throw new Error(`the model constitution no longer says: ${words}`);
const before = compile(model);

/** The text after so many keystrokes. No two in a row are the same, so nothing can be remembered of the whole. */
function afterKeystroke(n: number): string {
  return model
    .replace(CLAUSE, CLAUSE + TYPED.slice(0, 1 + (n % TYPED.length)))
    .replace(NOTICE, `[${1 + (Math.floor(n / TYPED.length) % 27)} days' notice]`);
}

const KEYSTROKES = TYPED.length + 20;
const floor = {
  name: "reading it as CommonMark and no more",
  measure: () => Promise.resolve(medianMilliseconds(KEYSTROKES, (n) => fromMarkdown(afterKeystroke(n)))),
};

await bench({
  name: "checker: the model constitution compiled after a keystroke",
  unit: "ms",
  better: "less",
  limit: 5,
  ours: () => Promise.resolve(medianMilliseconds(KEYSTROKES, (n) => compile(afterKeystroke(n)))),
  floor,
});

await bench({
  name: "draft: compiled, compared and redlined after a keystroke",
  unit: "ms",
  better: "less",
  ours: () => Promise.resolve(medianMilliseconds(KEYSTROKES, (n) => draftView(before, compile(afterKeystroke(n))))),
  floor,
});
