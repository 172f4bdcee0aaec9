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

/** Sixty pages: the shipped rule books one behind the other, each with names of its own, until there are 150 kB. No two rounds are the same text. */
const BOOKS = ["model", "momentum-2022", "party-branch", "worker-coop", "cio", "momentum-2017-settled", "debian-gr"].map((name) =>
  readFileSync(`packages/constitution/texts/${name}.md`, "utf8").replace(/^# .*$/mu, ""),
);
const TITLE = "# Rules of [the Association](organisation:association)\n";
/** Ids that name a thing, as they are opened and as other clauses point to them. */
const ID =
  /(?<=\((?:procedure|vote|body|seats|office|meeting|ballot|fact|class|outside|division|matter|article|see|after|where|challenge):)[a-z0-9.-]+/gu;
let sixties = 0;

function sixtyPages(): string {
  sixties++;
  let text = TITLE;
  let article = 0;
  for (let n = 0; text.length < 150_000; n++) {
    const own = (BOOKS[n % BOOKS.length] ?? "").replace(ID, (id) => `${id}-${n}-${sixties}`);
    text += own.replace(/^## \d+\./gmu, () => `## ${++article}.`);
  }
  return text.slice(0, 150_000);
}

await bench({
  name: "checker: sixty pages (150 kB) read and checked, never seen before",
  unit: "ms",
  better: "less",
  limit: 50,
  ours: () => {
    const texts = Array.from({ length: 5 }, sixtyPages);
    return Promise.resolve(medianMilliseconds(texts.length, (n) => compile(texts[n] ?? "")));
  },
  floor: {
    name: "reading them as CommonMark and no more",
    measure: () => {
      const texts = Array.from({ length: 3 }, sixtyPages);
      return Promise.resolve(medianMilliseconds(texts.length, (n) => fromMarkdown(texts[n] ?? "")));
    },
  },
});

/** 50 kB that somebody would paste to keep the checker busy: one shape of each kind that made it slow once. Every round is a text of its own, so nothing is remembered. */
const HOSTILE: readonly ((n: number) => string)[] = [
  (n) => `\n\n${n}. [14 days](rule:lasts) or [${n} days](rule:lasts)`,
  (n) => `\n\n1. **[Thing ${n}](body:b${n})** is [Thing ${n + 1}](rule:roll).`,
  (n) => `\n## ${n}. [Way ${n}](procedure:p${n})\n\n1. Only this procedure may [change these rules](rule:decides), as [Way ${n + 1}](rule:as).\n`,
  (n) =>
    `\n   1. [Where it changes this article](where:w${n}), it is carried if [at least ${n % 90}% of the votes cast are in favour](rule:carried).`,
  (n) => `\n# ${n} *a*`,
  (n) => `\n\n> ${n} [a](b) *c*`,
  (n) => `\n\n${n} days or ${n % 90}% of the members. Nobody may.`,
];
let round = 0;

function hostile(shape: (n: number) => string): string {
  round += 1000;
  let text = model.slice(0, 8000);
  for (let n = round; text.length < 50_000; n++) text += shape(n);
  return text;
}

await bench({
  name: "checker: 50 kB of a hostile text, the slowest of seven shapes, never seen before",
  unit: "ms",
  better: "less",
  limit: 100,
  ours: () => Promise.resolve(Math.max(...HOSTILE.map((shape) => medianMilliseconds(1, () => compile(hostile(shape)))))),
  floor: {
    name: "reading them as CommonMark and no more",
    measure: () => Promise.resolve(Math.max(...HOSTILE.map((shape) => medianMilliseconds(1, () => fromMarkdown(hostile(shape)))))),
  },
});
