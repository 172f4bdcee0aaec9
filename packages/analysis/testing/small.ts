import fc from "fast-check";
import { compile, type Rules } from "@folkmoot/constitution";

const long = process.env["FOLKMOOT_LONG"] === "1";

const MAJORITIES = [
  "more than half of the votes cast are in favour",
  "at least two thirds of the votes cast are in favour",
  "more than half of those entitled to vote are in favour",
  "at least a quarter of those entitled to vote are in favour",
  "at least 2 members are in favour",
  "all those entitled to vote are in favour",
];
const ROLLS = ["All who are members when the vote opens", "The Board"];
const STARTERS = ["any member", "any 2 members", "any member of the Board"];

/** One procedure: who starts it, who votes, by which majority, for how many hours, and whether it closes when all have answered. */
const procedure = fc.record({
  starts: fc.constantFrom(...STARTERS),
  votes: fc.array(
    fc.record({
      roll: fc.constantFrom(...ROLLS),
      carried: fc.constantFrom(...MAJORITIES),
      hours: fc.integer({ min: 1, max: 9 }),
      early: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
type Written = typeof procedure extends fc.Arbitrary<infer Value> ? Value : never;

/** Small organisations with one body: how their text is changed, perhaps an exception that protects that, and perhaps how people are excluded or removed. */
export const small = fc
  .record({
    members: fc.integer({ min: 1, max: long ? 4 : 3 }),
    seats: fc.integer({ min: 1, max: 3 }),
    change: procedure,
    other: fc.option(procedure, { nil: null }),
    protectedBy: fc.option(fc.constantFrom(...MAJORITIES), { nil: null }),
    /** A second way where the first vote of the change is lost. */
    ladder: fc.option(procedure, { nil: null }),
    exclude: fc.option(procedure, { nil: null }),
    remove: fc.option(procedure, { nil: null }),
    lighterDoor: fc.boolean(),
  })
  .map((drawn) => ({ ...drawn, filled: Math.min(drawn.seats, drawn.members), rules: rulesOf(drawn) }));

interface Drawn {
  readonly seats: number;
  readonly change: Written;
  readonly other: Written | null;
  readonly protectedBy: string | null;
  readonly ladder: Written | null;
  readonly exclude: Written | null;
  readonly remove: Written | null;
}

function rulesOf({ seats, change, other, protectedBy, ladder, exclude, remove }: Drawn): Rules {
  const text = [
    "# Rules of [the Club](organisation:club)",
    "## 1. Members\n\n1. A **[member](class:member)** is anybody in the register, [without more](rule:needs).",
    `## 2. [The Board](body:board "Board")\n\n1. It has [${String(seats)}](rule:size) seats.`,
    section("3", "Changing", "change", "change this constitution", change, protectedBy),
    other === null ? "" : section("4", "Another way", "other", "change this constitution", other, null),
    ladder === null
      ? ""
      : section("7", "Against it", "ladder", "change this constitution", ladder, null).replace(
          "1. Whoever",
          "1. [If the Board refuses it](after:change.change-a) whoever",
        ),
    exclude === null ? "" : section("5", "Excluding", "exclusion", "exclude a member", exclude, null),
    remove === null ? "" : section("6", "Removing", "removal", "remove a member of the Board", remove, null),
  ];
  return compile(text.filter((part) => part !== "").join("\n\n")).rules;
}

function section(article: string, name: string, id: string, matter: string, { starts, votes }: Written, protectedBy: string | null): string {
  const lines = votes.map(({ roll, carried, hours, early }, i) => {
    const words = `${String(i + 2)}. **[Vote ${"AB"[i] ?? ""}.](vote:${id}-${"ab"[i] ?? ""})** [${roll}](rule:roll) may vote [in writing](rule:how) and [openly](rule:secrecy). [No quorum is required](rule:quorum). The vote is open for [${String(hours)} hours](rule:lasts)${early ? " and closes early only [when everybody has answered](rule:closes)" : ""}. It is carried if [${carried}](rule:carried).`;
    return protectedBy === null
      ? words
      : `${words}\n   1. [Where it changes this article](where:protected-${"ab"[i] ?? ""}), it is carried if [${protectedBy}](rule:carried).`;
  });
  return `## ${article}. [${name}](procedure:${id})\n\n1. Whoever may start it may propose to [${matter}](rule:decides): [${starts}](rule:starts).\n${lines.join("\n")}`;
}
