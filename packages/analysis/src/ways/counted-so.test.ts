import fc from "fast-check";
import { expect, test } from "vitest";
import type { SeatRules } from "@folkmoot/tally";
import { countedSo, type GroupVotes } from "./counted-so.js";

/** One delegate for every hundred members or part of a hundred. */
const seats: SeatRules = {
  apportionment: { kind: "formula", first: null, every: { seats: 1, members: 100 }, part: true, least: null, most: null },
  steps: [],
  bonus: [],
};
const half = { n: 1, d: 2, strict: true };
const group = (name: string, members: number, yes: number, no: number): GroupVotes => ({ name, members, for: yes, against: no, abstain: 0 });

test("three groups that are narrowly for, and one that is clearly against: delegates carry what the members reject", () => {
  const groups = [group("North", 300, 110, 90), group("South", 300, 105, 95), group("East", 300, 102, 98), group("West", 300, 20, 280)];
  const { ways, agree, delegates } = countedSo(groups, { seats, majority: half });
  expect(delegates.map((one) => one.seats)).toEqual([3, 3, 3, 3]);
  expect(ways).toEqual([
    { way: "members", for: 337, against: 563, abstain: 0, carried: false },
    { way: "delegates", for: 9, against: 3, abstain: 0, carried: true },
    { way: "shared delegates", for: 6, against: 6, abstain: 0, carried: false },
    { way: "groups", for: 3, against: 1, abstain: 0, carried: true },
    { way: "delegates and members", for: 337, against: 563, abstain: 0, carried: false },
    { way: "groups and members", for: 337, against: 563, abstain: 0, carried: false },
  ]);
  expect(agree).toBe(false);
});

test("one large group outvotes ten small ones by members and by delegates, and not by groups", () => {
  const groups = [group("City", 2_000, 1_200, 300), ...Array.from({ length: 10 }, (_, n) => group(`Village ${n}`, 50, 10, 30))];
  expect(countedSo(groups, { seats, majority: half }).ways.map(({ way, carried }) => [way, carried])).toEqual([
    ["members", true],
    ["delegates", true],
    ["shared delegates", true],
    ["groups", false],
    ["delegates and members", true],
    ["groups and members", false],
  ]);
});

test("a group in which as many are for as against has no voice, and a third of the votes is no majority of two thirds", () => {
  const even = [group("A", 100, 10, 10), group("B", 100, 20, 10)];
  expect(countedSo(even, { seats, majority: half }).ways.find(({ way }) => way === "groups")).toMatchObject({
    for: 1,
    against: 0,
    abstain: 1,
    carried: true,
  });
  expect(countedSo(even, { seats, majority: { n: 2, d: 3, strict: false } }).ways[0]).toMatchObject({ for: 30, against: 20, carried: false });
});

test("whatever the votes, nobody is counted twice or lost, and one group alone decides as its members do", () => {
  const any = fc.record({
    name: fc.constant("G"),
    members: fc.nat({ max: 5_000 }),
    for: fc.nat({ max: 500 }),
    against: fc.nat({ max: 500 }),
    abstain: fc.nat({ max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (groups) => {
      const { ways, delegates } = countedSo(groups, { seats, majority: half });
      const sent = delegates.reduce((sum, one) => sum + one.seats, 0);
      for (const { way, ...votes } of ways) {
        const all = votes.for + votes.against + votes.abstain;
        if (way === "delegates" || way === "shared delegates") expect(all).toBe(sent);
        if (way === "groups") expect(all).toBe(groups.length);
      }
      const alone = countedSo(
        groups.slice(0, 1).map((one) => ({ ...one, members: 1_000 })),
        { seats, majority: half },
      );
      if (groups.length > 0) expect(alone.ways[1]?.carried).toBe(alone.ways[0]?.carried);
    }),
  );
});
