import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile, type Rules } from "@folkmoot/constitution";
import { losses, lostBy, newConditions, type Group } from "./lost.js";

const text = (name: string): string => readFileSync(new URL(`../../../constitution/texts/${name}.md`, import.meta.url), "utf8");
const model = text("model");
const rulesOf = (...changes: readonly (readonly [string, string])[]): Rules =>
  compile(
    changes.reduce((source, [from, to]) => {
      expect(source).toContain(from);
      return source.replace(from, to);
    }, model),
  ).rules;
const today = rulesOf();

const groups: readonly Group[] = [
  { holds: [], members: 1_825 },
  { holds: ["committee"], members: 11 },
  { holds: ["committee", "secretary"], members: 1 },
  { holds: ["panel"], members: 3 },
];

test("a text that changes nothing, and one that asks for other numbers, take nothing from anybody", () => {
  const stricter = rulesOf([
    "[at least two thirds of the votes cast are in favour](rule:carried)",
    "[at least four fifths of the votes cast are in favour](rule:carried)",
  ]);
  expect(losses(today, today, groups)).toEqual([]);
  expect(losses(today, stricter, groups)).toEqual([]);
});

test("where the Committee decides in place of the members everybody else loses the vote on that matter, by the clause that gives it", () => {
  const club = compile(CLUB).rules;
  const board = compile(CLUB.replace("[The members](rule:roll) vote", "[The Committee](rule:roll) votes")).rules;
  expect(losses(club, board, groups)).toMatchObject([
    { members: 1_828, right: { kind: "vote", what: "change-constitution", clause: "3.2", words: "The members" } },
  ]);
  expect(lostBy(club, board, { holds: ["committee"] })).toEqual([]);
});

test("who may no longer propose is told apart from who may no longer vote", () => {
  const club = compile(CLUB).rules;
  const few = compile(CLUB.replace("[Any 5 members](rule:starts)", "[Any member of the Committee](rule:starts)")).rules;
  expect(losses(club, few, groups)).toMatchObject([{ members: 1_828, right: { kind: "propose", what: "change-constitution" } }]);
});

test("those who sit in a body that is no more lose their seats, and the votes that went with them", () => {
  const momentum = compile(text("momentum-2017")).rules;
  const seats = momentum.bodies.map(({ id }) => id);
  const found = losses(today, momentum, groups).filter(({ right }) => right.kind === "seat");
  expect(found.map(({ right }) => right.what).every((id) => !seats.includes(id))).toBe(true);
});

test("a condition of membership that is new is told; who meets it nobody knows", () => {
  const club = compile(CLUB).rules;
  const older = compile(CLUB.replace("[without more](rule:needs)", "who [is at least 16 years old](rule:needs)")).rules;
  expect(newConditions(club, older)).toMatchObject([{ value: { kind: "age", years: 16 }, clause: "2.1" }]);
  expect(newConditions(older, club)).toEqual([]);
});

test("whatever the groups, as many lose a right as are in the groups that lose it", () => {
  const momentum = compile(text("momentum-2022")).rules;
  const holds = fc.subarray([...today.bodies, ...today.offices].map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(fc.record({ holds, members: fc.nat({ max: 100 }) }), { maxLength: 6 }), (some) => {
      for (const { right, members } of losses(today, momentum, some)) {
        const losing = some.filter((group) => lostBy(today, momentum, group).some(({ kind, what }) => kind === right.kind && what === right.what));
        expect(losing.reduce((sum, group) => sum + group.members, 0)).toBe(members);
      }
    }),
    { numRuns: 10 },
  );
});

const CLUB = `# Rules of [the Club](organisation:club)

## 1. [Purpose](article:purpose)

1. The Club plays chess. These rules are written as [Folkmoot live text 1](rule:language).

## 2. Members and the Committee

1. A **[member](class:member)** is somebody [without more](rule:needs).
2. The **[Committee](body:committee)** has [twelve](rule:size) members, elected by [the members](rule:roll) for [2 years](rule:term).

## 3. [Changing these rules](procedure:amendment)

1. Only this procedure may [change these rules](rule:decides). [Any 5 members](rule:starts) may propose a change.
2. **[Ballot.](vote:ballot)** [The members](rule:roll) vote [openly](rule:secrecy), [in writing](rule:how), for [7 days](rule:lasts).
3. **[Commencement.](commencement:commencement)** It takes effect [14 days after the result is declared](rule:when).
`;
