import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeatFormula, SeatRules } from "./apportionment.js";
import { seatFlaws } from "./flaws.js";
import { ownSeats, seatsFor } from "./seats-for.js";
import { shareSeats } from "./share-seats.js";

const formula = (every: [number, number], more: Partial<SeatFormula> = {}): SeatFormula => ({
  kind: "formula",
  first: null,
  every: { seats: every[0], members: every[1] },
  part: true,
  least: null,
  most: null,
  ...more,
});
const rules = (apportionment: SeatRules["apportionment"], more: Partial<SeatRules> = {}): SeatRules => ({
  apportionment,
  steps: [],
  bonus: [],
  ...more,
});

describe("seats by the figures of real rule books", () => {
  it.each([
    [99, 2],
    [100, 2],
    [101, 4],
    [1, 2],
    [0, 0],
  ])("2 for every 100 or part of it: %i members have %i", (members, seats) => expect(ownSeats(rules(formula([2, 100])), members)).toBe(seats));

  it.each([
    [50, 2],
    [51, 4],
    [249, 10],
    [251, 10],
    [5_000, 10],
  ])("2 for every 50 or part of it, at most 10: %i members have %i", (members, seats) => {
    expect(ownSeats(rules(formula([2, 50], { most: 10 })), members)).toBe(seats);
  });

  it.each([
    [250_000, 5],
    [250_001, 10],
    [1, 5],
  ])("5, or 10 above 250,000: %i members have %i", (members, seats) => {
    const union = rules(null, {
      steps: [
        { seats: 5, from: 0, to: 250_000 },
        { seats: 10, from: 250_001, to: null },
      ],
    });
    expect(ownSeats(union, members)).toBe(seats);
    expect(seatFlaws(union)).toEqual([]);
  });

  const labour = rules(formula([1, 250], { first: { seats: 1, members: 749 }, most: 6 }), {
    bonus: [
      { seats: 1, least: 100, of: "women" },
      { seats: 1, least: 30, of: "members under 27" },
    ],
  });
  it.each([
    [749, 1],
    [750, 2],
    [999, 2],
    [1_000, 3],
    [1_999, 6],
    [20_000, 6],
  ])("1 for the first 749, 1 for each 250 or part of it, at most 6: %i members have %i", (members, seats) =>
    expect(ownSeats(labour, members)).toBe(seats),
  );

  it("bonus seats come over and above the most", () => {
    const given = seatsFor(labour, [
      { name: "North", members: 5_000, of: { women: 100, "members under 27": 30 } },
      { name: "South", members: 700, of: { women: 99, "members under 27": 30 } },
      { name: "Nobody", members: 0, of: {} },
    ]);
    expect(given.groups.map(({ name, own, seats }) => [name, own, seats])).toEqual([
      ["North", 6, 8],
      ["South", 1, 2],
      ["Nobody", 0, 0],
    ]);
    expect(given.sum).toBe(10);
  });
});

describe("a table of seats", () => {
  it("that speaks twice of one size, of no size, or takes seats from a larger group is found", () => {
    const steps = (...list: [number, number | null, number][]) => rules(null, { steps: list.map(([from, to, seats]) => ({ from, to, seats })) });
    expect(seatFlaws(steps([0, 100, 1], [100, null, 2]))).toEqual([{ kind: "overlap", members: 100 }]);
    expect(seatFlaws(steps([0, 100, 1], [102, null, 2]))).toEqual([{ kind: "gap", members: 101 }]);
    expect(seatFlaws(steps([10, null, 1]))).toEqual([{ kind: "gap", members: 1 }]);
    expect(seatFlaws(steps([0, 100, 3], [101, null, 2]))).toEqual([{ kind: "falls", members: 101, from: 3, to: 2 }]);
    expect(seatFlaws({ ...steps([0, 100, 3]), apportionment: formula([1, 100]) })).toEqual([{ kind: "falls", members: 101, from: 3, to: 2 }]);
  });

  it("without a flaw at its edges has none anywhere", () => {
    const step = fc.record({ from: fc.nat(40), to: fc.option(fc.nat(40)), seats: fc.nat(6) });
    const every = fc.record({ seats: fc.integer({ min: 1, max: 3 }), members: fc.integer({ min: 1, max: 9 }) });
    const any = fc.record({ steps: fc.array(step, { maxLength: 4 }), every: fc.option(every), part: fc.boolean() });
    fc.assert(
      fc.property(any, ({ steps, every: each, part }) => {
        const all = rules(each === null ? null : formula([each.seats, each.members], { part }), { steps });
        const flaws = seatFlaws(all).map(({ kind }) => kind);
        const sizes = Array.from({ length: 100 }, (_, n) => n + 1);
        const seats = sizes.map((members) => ownSeats(all, members));
        if (each === null && steps.length > 0) expect(flaws.includes("gap")).toBe(seats.includes(null));
        if (!flaws.includes("gap")) expect(flaws.includes("falls")).toBe(seats.some((one, at) => at > 0 && (one ?? 0) < (seats[at - 1] ?? 0)));
      }),
    );
  });
});

describe("a fixed number of seats", () => {
  const groups = [
    { name: "A", members: 53_000 },
    { name: "B", members: 24_000 },
    { name: "C", members: 23_000 },
  ];

  it("is shared by the method that the text names", () => {
    expect(shareSeats({ kind: "shared", seats: 7, method: "sainte-lague" }, groups).seats).toEqual([3, 2, 2]);
    expect(shareSeats({ kind: "shared", seats: 7, method: "d-hondt" }, groups).seats).toEqual([4, 2, 1]);
  });

  it("gives a seat that several have an equal claim to nobody", () => {
    expect(
      shareSeats({ kind: "shared", seats: 1, method: "d-hondt" }, [
        { name: "A", members: 5 },
        { name: "B", members: 5 },
      ]),
    ).toEqual({
      seats: [0, 0],
      tied: { seats: 1, groups: ["A", "B"] },
    });
  });

  it("is shared out whole but for what is tied, and more members never have fewer", () => {
    const sizes = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.nat(40), fc.constantFrom("sainte-lague" as const, "d-hondt" as const), (members, seats, method) => {
        const given = shareSeats(
          { kind: "shared", seats, method },
          members.map((size, at) => ({ name: String(at), members: size })),
        );
        const sum = given.seats.reduce((all, one) => all + one, 0);
        expect(sum + (given.tied?.seats ?? 0)).toBe(members.some((size) => size > 0) ? seats : 0);
        for (const [a, one] of members.entries())
          for (const [b, other] of members.entries()) if (one > other) expect(given.seats[a]).toBeGreaterThanOrEqual(given.seats[b] ?? 0);
      }),
    );
  });
});
