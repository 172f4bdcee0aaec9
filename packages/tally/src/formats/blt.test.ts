import { expect, test } from "vitest";
import { problem, read, said } from "../../testing/reading.js";
import { readBlt } from "./blt.js";

test("BLT: quoted names, with the party after them, a title, weights, comments, a mark of byte order", () => {
  const { names, title, seats, ballots, withdrawn } = read(
    readBlt,
    "\uFEFF3 1, # three for one place",
    "-2",
    "2 1 3 0",
    "(17) 1 2 0",
    "1 0",
    "0",
    '"Ann LEE ""Labour"""',
    '"Ben"',
    '"Cyd" "Green"',
    '"A ward"',
  );
  expect([names, title, seats, withdrawn]).toEqual([['Ann LEE "Labour"', "Ben", 'Cyd" "Green'], "A ward", 1, [1]]);
  expect(said(ballots)).toEqual(["2 0>2", "1 1", "1 "]);
});

test("BLT: names without quotes, Windows' line ends, no end of the last line", () => {
  const { names, title } = read(readBlt, "2 1\r", "1 1 0\r", "0\r", "Ann (Ind)\r", "Ben (SNP)\r", "A ward");
  expect([names, title]).toEqual([["Ann (Ind)", "Ben (SNP)"], "A ward"]);
});

test("BLT: nicknames, an order for ties, equal and skipped ranks", () => {
  const { ballots, tieOrder } = read(readBlt, "3 2", "[nick ann ben cyd]", "[tie cyd ann ben]", "1 ann=cyd - ben 0", "0", "A", "B", "C");
  expect([said(ballots), tieOrder]).toEqual([["1 0=2>1"], [2, 0, 1]]);
});

test("BLT: who withdrew, in brackets, by number or nickname", () => {
  expect(read(readBlt, "3 1", "[withdrawn 2]", "1 2 1 0", "0", "A", "B", "C").withdrawn).toEqual([1]);
  expect(read(readBlt, "3 1", "[nick a b c]", "[withdrawn c]", "1 a 0", "0", "A", "B", "C").withdrawn).toEqual([2]);
  expect(problem(readBlt, "3 1", "[withdrawn 4]", "1 1 0", "0", "A", "B", "C")).toMatchObject({ line: 2, column: 1 });
});

test("BLT: all names in one line", () => {
  expect(read(readBlt, "2 1", "1 1 0", "0", '"Ann" "Ben"  "Title"')).toMatchObject({ names: ["Ann", "Ben"], title: "Title" });
});

test.each([
  ["no number at the start", ["x 2"], { line: 1, column: 1 }],
  ["more seats than candidates", ["2 3"], { line: 1, column: 4 }],
  ["a candidate who isn't there", ["2 1", "1 1 0", "1 3 0"], { line: 3, column: 3 }],
  ["a candidate twice on a paper", ["2 1", "1 1 2 1 0"], { line: 2, column: 7 }],
  ["a weight that isn't whole", ["2 1", "1.5 1 0"], { line: 2, column: 1, expected: "a whole number of papers, or 0 after the last one" }],
  ["a word among the papers", ["2 1", "1 1 0", "one 2 0"], { line: 3, column: 1 }],
  ["too few names", ["2 1", "1 1 0", "0", '"Ann"'], { line: 3, column: 2 }],
  ["an order for ties that names somebody twice", ["2 1", "[tie 1 1]", "0", "A", "B"], { line: 2, column: 1 }],
  ["papers that never end", ["2 1", "1 1 0"], { line: 2, column: 6 }],
])("BLT: %s is refused with the place", (_, lines, place) => {
  expect(problem(readBlt, ...lines)).toMatchObject(place);
});

test("BLT: three papers may be written 3.0", () => {
  expect(said(read(readBlt, "2 1", "3.0 1 2 0", "2.000 2 0", "0", "Ann", "Ben").ballots)).toEqual(["3 0>1", "2 1"]);
});
