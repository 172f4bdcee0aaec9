import { expect, test } from "vitest";
import { pairwise } from "../ballots/pairwise.js";
import { letters, ranked, said } from "../../testing/papers.js";
import { debian } from "./debian.js";

/** A and B are options, C is the default one. */
const papers = pairwise(ranked(3, "30 A>C>B", "25 B>A>C", "20 C>A>B", "5 B>C>A"));
const rule = { default: 2, quorum: 10, tieOrder: [0, 1, 2] };

test("without any higher majority it is Schulze's method with the default option in it", () => {
  const { order, table } = debian(papers, rule);
  // A before C on 55 papers, behind it on 25; B before C on 30, behind it on 50: B falls out.
  expect(table.dropped).toEqual([{ option: 1, why: "majority", preferred: 30, against: 50 }]);
  expect(said(order)).toBe("A C B");
});

test("an option that needs more than three times as many falls out with exactly three times as many", () => {
  const close = pairwise(ranked(3, "60 A>C>B", "20 C>A>B"));
  const ratios = new Map([[0, { n: 3, d: 1 }]]);
  expect(letters(debian(close, { ...rule, ratios }).winners)).toBe("C");
  expect(letters(debian(pairwise(ranked(3, "61 A>C>B", "20 C>A>B")), { ...rule, ratios }).winners)).toBe("A");
});

test("an option that too few prefer to the default one falls out, however few are against it", () => {
  const { winners, table } = debian(pairwise(ranked(3, "9 A>C", "1 B>C")), rule);
  expect(letters(winners)).toBe("C");
  expect(table.dropped.map(({ why }) => why)).toEqual(["quorum", "quorum"]);
});
