import type { Fraction } from "@folkmoot/exact";
import type { Base, Counts, Test } from "../rules.js";
import { amount } from "./amount.js";
import { doubtful, first, map, maybe, oneOf, seq, words, type Parser } from "./combinators.js";
import { fraction, rounding } from "./number.js";
import { people } from "./people.js";

/** What is measured against a share. */
const base: Parser<Base> = first<Base>(
  oneOf<Base>([
    ["all|the? votes cast", { kind: "cast" }],
    ["all|the? ballots cast", { kind: "answered" }],
    ["all|the? those|members present", { kind: "present" }],
    ["all|the? those entitled to vote", { kind: "entitled" }],
    ["all|the? those eligible", { kind: "entitled" }],
    ["all|the? those in office", { kind: "in office" }],
    ["all|the? seats", { kind: "seats" }],
  ]),
  map(people, (who) => ({ kind: "who", who })),
);

/** A turnout test and an approval test differ only by this, so it must stand inside the brackets. */
const verb: Parser<Counts> = oneOf<Counts>([
  ["must? be|are|is in favour", "in favour"],
  ["agree|agrees", "in favour"],
  ["vote|votes in favour", "in favour"],
  ["take|takes part", "taking part"],
  ["must? vote|votes|voted", "taking part"],
  ["must? are|is|be? present", "present"],
]);

const strict = oneOf([
  ["more than", true],
  ["at least", false],
  ["not less than", false],
]);
/** "at most two thirds are in favour": a ceiling where a majority is meant. Read as a floor, and an error. */
const ceiling: Parser<boolean> = doubtful(
  map(first(words("at most"), words("no more than"), words("up to"), words("fewer|less than")), () => false),
  "ceiling",
);
/** "half of the votes cast": exactly half, or at least, or more? */
const bare: Parser<boolean> = doubtful(
  map(words("a?"), () => false),
  "bare-share",
);
const orMore: Parser<{ strict: boolean; share: Fraction }> = map(seq(fraction, words("or more")), ([f]) => ({ strict: false, share: f }));

const bounded: Parser<{ strict: boolean; share: Fraction }> = first(
  map(seq(first(strict, ceiling), fraction), ([s, f]) => ({ strict: s, share: f })),
  orMore,
  map(seq(bare, fraction), ([s, f]) => ({ strict: s, share: f })),
);

const share: Parser<Test> = map(seq(bounded, words("of"), base, rounding, maybe(verb)), ([{ strict: s, share: f }, , of, round, counts], input) => {
  if (round !== null && (s || round !== "up")) input.doubts.push("rounding-unused");
  if (counts === null && needsVerb(of)) input.doubts.push("no-verb");
  const test: Test = { kind: "share", strict: s, share: f, of, counts: counts ?? "in favour" };
  if (tieCarries(test)) input.doubts.push("tie-carries");
  return test;
});

/** "all those entitled to vote agree". */
const everybody: Parser<Test> = map(seq(words("all"), maybe(words("the")), base, maybe(verb)), ([, , of, counts], input) => {
  if (counts === null) input.doubts.push("no-verb");
  return { kind: "share", strict: false, share: { n: 1, d: 1 }, of, counts: counts ?? "in favour" };
});

const number: Parser<Test> = map(seq(amount, maybe(verb)), ([value, counts], input) => {
  if (counts === null) input.doubts.push("no-verb");
  return { kind: "amount", amount: value, counts: counts ?? "taking part" };
});

const HALF: Test = { kind: "share", strict: true, share: { n: 1, d: 2 }, of: { kind: "cast" }, counts: "in favour" };
const majority: Parser<Test> = doubtful(
  map(seq(words("a? simple? majority"), maybe(seq(words("("), fraction, words(")")))), () => HALF),
  "majority-of-what",
);
const none: Parser<Test> = map(first(words("no quorum is required"), words("no quorum")), () => ({ kind: "none" }));

/** What must be so for a question to be carried: "at least two thirds of the votes cast are in favour". */
export const carried: Parser<Test> = first(majority, none, share, everybody, number);

/** How many must take part: "the higher of 5% of the members and 10 members", "more than half of the seats". The verb may be left out where people meet. */
export const quorum: Parser<Test> = map(carried, (test, input) =>
  test.kind === "none" || !input.doubts.includes("no-verb") ? test : { ...test, counts: "taking part" },
);

function needsVerb(of: Base): boolean {
  return of.kind !== "cast" && of.kind !== "answered" && of.kind !== "present";
}

function tieCarries(test: Test): boolean {
  if (test.kind !== "share" || test.strict || test.counts !== "in favour" || needsVerb(test.of)) return false;
  return 2 * test.share.n <= test.share.d;
}
