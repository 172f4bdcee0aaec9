import { expect, test } from "vitest";
import { countOptions } from "@folkmoot/tally";
import { compared } from "./compared.js";

function tableOf(papers: readonly { readonly mark: string; readonly papers: number }[]) {
  const { table } = countOptions({ options: 3, none: false, papers, method: "schulze", tieOrder: [0, 1, 2] });
  if (table.kind !== "pairs") throw new Error("Schulze's method has pairs");
  return table;
}

test("of two options the numbers of those who put one above the other are told", () => {
  expect(
    compared(
      tableOf([
        { mark: "0>1", papers: 7 },
        { mark: "1>0", papers: 3 },
      ]),
      0,
      1,
    ),
  ).toEqual({ kind: "straight", more: 7, fewer: 3 });
});

test("in a circle the one with the stronger chains stands above although more put the other above it, and both chains are told", () => {
  // 8 put 0 above 1, 7 put 1 above 2, 6 put 2 above 0: the weakest is dropped.
  const table = tableOf([
    { mark: "0>1>2", papers: 5 },
    { mark: "1>2>0", papers: 3 },
    { mark: "2>0>1", papers: 4 },
  ]);
  expect(compared(table, 0, 1)).toEqual({ kind: "straight", more: 9, fewer: 3 });
  expect(compared(table, 0, 2)).toEqual({ kind: "by chains", more: 5, fewer: 7, forth: 8, back: 7 });
});

test("equals are said to be equal", () => {
  expect(
    compared(
      tableOf([
        { mark: "0>1", papers: 4 },
        { mark: "1>0", papers: 4 },
      ]),
      0,
      1,
    ),
  ).toEqual({ kind: "equal", each: 4 });
});
