import { expect, test } from "vitest";
import type { GroupVotes } from "@folkmoot/analysis";
import { withoutSmall } from "./ways.js";

const group = (name: string, members: number): GroupVotes => ({ name, members, for: 1, against: 0, abstain: 0 });

test("groups of fewer than five, and members of none, are counted as one, so that no group tells how somebody voted", () => {
  expect(withoutSmall([group("", 1), group("A", 4), group("B", 5), group("C", 9)])).toEqual([
    group("B", 5),
    group("C", 9),
    { name: "", members: 5, for: 2, against: 0, abstain: 0 },
  ]);
  expect(withoutSmall([group("A", 2), group("B", 7), group("C", 9)]).map(({ name, members }) => [name, members])).toEqual([
    ["C", 9],
    ["", 9],
  ]);
  expect(withoutSmall([group("B", 7)])).toEqual([group("B", 7)]);
  expect(withoutSmall([])).toEqual([]);
});
