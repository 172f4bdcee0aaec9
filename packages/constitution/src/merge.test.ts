import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTexts, needsSomebody, settle, takesAll } from "./merge.js";

const BASE = `# Rules

## 1. Ballots

1. A ballot is open for [14 days](rule:lasts).
2. It is carried by [more than half of the votes cast](rule:carried).
3. Nobody votes twice.

## 2. Meetings

1. The Committee meets every month.
`;

/** Two changes of the base put together where nothing clashes. */
function merged(mine: string, theirs: string): string {
  const made = settle(mergeTexts(BASE, mine, theirs), []);
  if (!made.ok) throw new Error(`parts ${made.reason.join()} clash`);
  return made.value;
}

test("changes of different clauses are both taken", () => {
  const mine = BASE.replace("14 days", "21 days");
  const theirs = BASE.replace("every month", "every week");
  expect(merged(mine, theirs)).toBe(BASE.replace("14 days", "21 days").replace("every month", "every week"));
});

test("changes of neighbouring clauses don't clash", () => {
  const mine = BASE.replace("14 days", "21 days");
  const theirs = BASE.replace("more than half", "at least two thirds");
  expect(merged(mine, theirs)).toContain("21 days](rule:lasts).\n2. It is carried by [at least two thirds");
});

test("a clause that one puts in does not clash with what the other changes behind it, and all are counted anew", () => {
  const mine = BASE.replace("2. It is", "2. It opens on a Monday.\n3. It is").replace("3. Nobody", "4. Nobody");
  const theirs = BASE.replace("Nobody votes twice", "Nobody has two votes");
  expect(merged(mine, theirs)).toContain(
    "2. It opens on a Monday.\n3. It is carried by [more than half of the votes cast](rule:carried).\n4. Nobody has two votes.",
  );
});

test("two that take out the same clause agree", () => {
  const without = BASE.replace("3. Nobody votes twice.\n", "");
  expect(merged(without, without)).toBe(without);
});

test("two changes of one clause at different words are put together and marked for somebody to look at", () => {
  const mine = BASE.replace("A ballot", "Every ballot");
  const theirs = BASE.replace("14 days", "21 days");
  const merge = mergeTexts(BASE, mine, theirs);
  const at = merge.parts.findIndex(needsSomebody);
  expect(merge.parts[at]).toEqual({
    kind: "combined",
    base: "1. A ballot is open for [14 days](rule:lasts).\n",
    mine: "1. Every ballot is open for [14 days](rule:lasts).\n",
    theirs: "1. A ballot is open for [21 days](rule:lasts).\n",
    text: "1. Every ballot is open for [21 days](rule:lasts).\n",
  });
  expect(settle(merge, [])).toEqual({ ok: false, reason: [at] });
});

test("two changes of the same words clash, and nothing is chosen for anybody", () => {
  const mine = BASE.replace("14 days", "21 days");
  const theirs = BASE.replace("14 days", "7 days");
  const merge = mergeTexts(BASE, mine, theirs);
  const at = merge.parts.findIndex(({ kind }) => kind === "clash");
  expect(settle(merge, [])).toEqual({ ok: false, reason: [at] });
  expect(settle(merge, [{ part: at, text: "1. A ballot is open for [10 days](rule:lasts).\n" }])).toEqual({
    ok: true,
    value: BASE.replace("14 days", "10 days"),
  });
});

test("a live word is one word: the words of one and the address of the other are never put together", () => {
  const mine = BASE.replace("[14 days](rule:lasts)", "[21 days](rule:lasts)");
  const theirs = BASE.replace("[14 days](rule:lasts)", "14 days");
  expect(mergeTexts(BASE, mine, theirs).parts.some(({ kind }) => kind === "clash")).toBe(true);
});

test("both put something in at the same place: somebody says in which order", () => {
  const mine = BASE.replace("3. Nobody", "3. Votes are secret.\n4. Nobody");
  const theirs = BASE.replace("3. Nobody", "3. Votes are counted by lot.\n4. Nobody");
  expect(mergeTexts(BASE, mine, theirs).parts.filter(needsSomebody)).toEqual([
    { kind: "clash", base: "", mine: "3. Votes are secret.\n", theirs: "3. Votes are counted by lot.\n" },
  ]);
});

const line = fc.constantFrom("1. one", "2. two", "1. three", "   1. four", "## head", "", "words", "- dash", "7. seven");
const anyText = fc.array(line, { maxLength: 12 }).map((some) => some.join("\n"));

test("what only one side changes is that side's text, to the letter", () => {
  fc.assert(
    fc.property(anyText, anyText, (base, changed) => {
      expect(settle(mergeTexts(base, changed, base), [])).toEqual({ ok: true, value: changed });
      expect(settle(mergeTexts(base, base, changed), [])).toEqual({ ok: true, value: changed });
    }),
  );
});

test("the parts join up to the base, and nothing of either side is lost", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
      const { parts } = mergeTexts(base, mine, theirs);
      const joined = (side: "base" | "mine" | "theirs"): string =>
        parts
          .map((part) => {
            if (part.kind === "same") return part.text;
            if (side === "base") return part.base;
            if (needsSomebody(part)) return part[side];
            return part.kind === side || part.kind === "both" ? part.text : part.base;
          })
          .join("");
      const withoutNumbers = (text: string): string => text.replaceAll(/^(\s*)\d+\./gmu, "$1#.");
      for (const [side, text] of [
        ["base", base],
        ["mine", mine],
        ["theirs", theirs],
      ] as const)
        expect(withoutNumbers(joined(side))).toBe(withoutNumbers(`${text}\n`));
    }),
  );
});

test("two texts that have nothing in common are put beside each other in a moment, and nothing is lost: one member can't keep a server busy", () => {
  const words = (of: string): string => Array.from({ length: 20_000 }, (_, index) => `${of}${index}`).join(" ");
  const clauses = (of: string): string => Array.from({ length: 4_000 }, (_, index) => `${of}${index} is a clause`).join("\n");
  const longClauses = (of: string): string => Array.from({ length: 400 }, () => `${of} `.repeat(250)).join("\n");
  for (const long of [words, clauses, longClauses]) {
    const started = process.cpuUsage();
    const { parts } = mergeTexts(`same\n${long("a")}\nend`, `same\n${long("b")}\nend`, `same\n${long("c")}\nend`);
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
    expect(parts.filter(({ kind }) => kind === "clash").length).toBeGreaterThan(0);
    const texts = (side: "mine" | "theirs"): string =>
      parts.map((part) => (part.kind === "clash" ? part[side] : part.kind === "same" ? part.text : "")).join("");
    expect(texts("mine")).toBe(`same\n${long("b")}\nend\n`);
    expect(texts("theirs")).toBe(`same\n${long("c")}\nend\n`);
  }
});

test("a result takes all of a change when nothing of it is left to take, whatever else it changes, and not where something is left or can't be told", () => {
  const change = BASE.replace("14 days", "21 days").replace("every month", "every week");
  expect(takesAll(BASE, change, change)).toBe(true);
  expect(takesAll(BASE, change.replace("Nobody votes twice", "Nobody has two votes"), change)).toBe(true);
  expect(takesAll(BASE, change.replace("The Committee", "The whole Committee"), change)).toBe(true);
  expect(takesAll(BASE, BASE, change)).toBe(false);
  expect(takesAll(BASE, BASE.replace("14 days", "21 days"), change)).toBe(false);
  expect(takesAll(BASE, change.replace("21 days", "18 days"), change)).toBe(false);
  expect(takesAll(BASE, BASE, BASE)).toBe(true);
});
