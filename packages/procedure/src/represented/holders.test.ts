import { describe, expect, it } from "vitest";
import { type Appointed, chainFrom, holders, type Reach } from "./holders.js";

const FREE: Reach = { onward: true, most: null };
const sorted = (found: ReadonlyMap<string, string>) => [...found].map(([from, to]) => `${from}→${to}`);
const voices = (voted: string, appointed: string, reach: Reach = FREE) =>
  sorted(holders(new Set(voted), appointed === "" ? [] : appointed.split(" ").map(([from = "", to = ""]): Appointed => [from, to]), reach));

describe("whose vote counts for whom (H-41)", () => {
  it("goes to whoever was appointed, if they have voted", () => {
    expect(voices("b", "ab")).toEqual(["a→b"]);
    expect(voices("", "ab")).toEqual([]);
  });

  it("is one's own where one has voted after all, and whoever has appointed such a person goes by that vote", () => {
    expect(voices("ab", "ab")).toEqual([]);
    expect(voices("bc", "ab bc")).toEqual(["a→b"]);
  });

  it("goes on only where the text lets it", () => {
    expect(voices("c", "ab bc")).toEqual(["a→c", "b→c"]);
    expect(voices("c", "ab bc", { onward: false, most: null })).toEqual(["b→c"]);
  });

  it("counts for nobody in a circle, until one of the circle votes", () => {
    expect(voices("d", "ab bc ca")).toEqual([]);
    expect(voices("c", "ab bc ca")).toEqual(["a→c", "b→c"]);
  });

  it("counts for nobody who leads into a circle or to somebody who does nothing", () => {
    expect(voices("e", "da ab ba")).toEqual([]);
    expect(voices("e", "ab bc")).toEqual([]);
  });

  it("is of so many in one hand as the text says: of those who were lodged first, however far they have come", () => {
    expect(voices("x", "ax bx cx", { onward: false, most: 2 })).toEqual(["a→x", "b→x"]);
    expect(voices("x", "ab cx bx", { onward: true, most: 2 })).toEqual(["a→x", "c→x"]);
  });

  it("does not tire of a chain of twenty thousand", () => {
    const chain = Array.from({ length: 20_000 }, (_, n): Appointed => [String(n), String(n + 1)]);
    expect(holders(new Set(["20000"]), chain, FREE).size).toBe(20_000);
  });
});

describe("where a vote goes", () => {
  const next = new Map("ab bc ca da".split(" ").map(([from = "", to = ""]) => [from, to]));
  it("is told step by step, and that it is a circle", () => {
    expect(chainFrom("a", next, FREE)).toEqual({ to: ["b", "c", "a"], circle: true });
    expect(chainFrom("d", next, FREE)).toEqual({ to: ["a", "b", "c", "a"], circle: true });
    expect(chainFrom("a", next, { onward: false })).toEqual({ to: ["b"], circle: false });
  });
});

/** What the text means, said as plainly as it can be: walk on from somebody for as many steps as there are people. */
function plainly(people: readonly number[], voted: ReadonlySet<string>, to: readonly (number | null)[], onward: boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const person of people) {
    if (voted.has(String(person))) continue;
    let at = to[person] ?? null;
    for (let steps = onward ? people.length : 0; steps > 0 && at !== null && !voted.has(String(at)); steps--) at = to[at] ?? null;
    if (at !== null && voted.has(String(at))) found.set(String(person), String(at));
  }
  return found;
}

describe("in every way in which up to five people can appoint each other, whoever of them votes", () => {
  it.each([1, 2, 3, 4, 5])("%i people: as walking from each of them finds it", (size) => {
    const people = Array.from({ length: size }, (_, n) => n);
    let wrong = 0;
    for (let graph = 0; graph < size ** size; graph++) {
      // Whoever "appoints themselves" appoints nobody.
      const to = people.map((person) => Math.floor(graph / size ** person) % size).map((at, person) => (at === person ? null : at));
      const appointed = to.flatMap((at, person): Appointed[] => (at === null ? [] : [[String(person), String(at)]]));
      for (let ballots = 0; ballots < 2 ** size; ballots++) {
        const voted = new Set(people.filter((person) => (ballots >> person) % 2 === 1).map(String));
        for (const onward of [true, false]) {
          const all = plainly(people, voted, to, onward);
          wrong += differs(holders(voted, appointed, { onward, most: null }), all);
          if (size < 5) wrong += differs(holders(voted, appointed, { onward, most: 1 }), firstOfEach(all));
        }
      }
    }
    expect(wrong).toBe(0);
  });
});

/** One in each hand, whoever was lodged first; here they were lodged in the order of their names. */
function firstOfEach(all: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set<string>();
  return new Map([...all].filter(([, holder]) => !taken.has(holder) && taken.add(holder)));
}

function differs(found: ReadonlyMap<string, string>, meant: ReadonlyMap<string, string>): 0 | 1 {
  return found.size === meant.size && [...meant].every(([from, to]) => found.get(from) === to) ? 0 : 1;
}
