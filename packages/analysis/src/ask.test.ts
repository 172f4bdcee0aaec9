import fc from "fast-check";
import { expect, test } from "vitest";
import { ballots } from "../testing/brute-force.js";
import { small } from "../testing/small.js";
import { asksOf, isCarried } from "./ask.js";
import { result } from "@folkmoot/procedure";
import { least } from "./least.js";
import { situationOf } from "./situation.js";

test("no fewer can carry a vote however they vote, none that are told can be outvoted, and no fewer votes against stop them", () => {
  fc.assert(
    fc.property(small, ({ rules, members, filled }) => {
      const situation = situationOf(rules, { members, filled: { board: filled } });
      for (const { vote, of, suffices, certainly } of rules.procedures.flatMap((procedure) => asksOf(rules, procedure, situation))) {
        if (vote === null || of === null) continue;
        const carried = (count: { for: number; against: number; abstain: number }): boolean =>
          result(rules, vote, { count, entitled: of, members }).carried;
        for (let people = 1; people <= of; people++) {
          const own = ballots(people);
          const others = ballots(of - people);
          const added = (a: (typeof own)[number], b: (typeof own)[number]) => ({
            for: a.for + b.for,
            against: a.against + b.against,
            abstain: a.abstain + b.abstain,
          });
          expect(suffices(people)).toBe(own.some(carried));
          expect(certainly(people)).toBe(own.some((mine) => others.every((theirs) => carried(added(mine, theirs)))));
          if (!suffices(people)) continue;
          const stopping = others
            .filter((theirs) => !carried(added({ for: people, against: 0, abstain: 0 }, theirs)))
            .map((theirs) => theirs.against + theirs.for + theirs.abstain);
          const told = least(of - people, (against) => !isCarried(rules, vote, { of, situation, inFavour: people, against }));
          expect(told ?? Infinity).toBe(Math.min(Infinity, ...stopping));
        }
      }
    }),
    { numRuns: 60 },
  );
});
