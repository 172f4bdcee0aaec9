import { describe, expect, it } from "vitest";
import { Lexicon } from "../phrase/lexicon.js";
import { read, readFormal } from "../phrase/read.js";
import { fold } from "../phrase/words.js";
import { kinds } from "../schema/kinds.js";
import { types, type TypeName } from "../schema/types.js";
import { german } from "./german.js";
import { ownWords } from "./own-words.js";
import { spokenIn } from "./tongues.js";

const lexicon = new Lexicon(german.usual, spokenIn("de"));
const among = { lexicon, days: "clear", working: true } as const;

/** All wordings that the language has lists of. */
const wordings = [
  ...new Set(
    Object.values(kinds).flatMap(({ rules }) =>
      Object.values(rules).flatMap(({ type }) => (typeof type === "string" ? [] : type.wordings.filter((one) => one !== german.declared))),
    ),
  ),
];
const phrases = (Object.keys(types) as TypeName[]).flatMap((type) =>
  [...new Set([...types[type].examples, ...types[type].all])].map((formal) => ({ type, formal })),
);

describe("live text in German", () => {
  it("has words for every wording that there is: what is missing goes into tongue/german/wordings.ts", () => {
    expect(wordings.filter((wording) => !(wording in german.wordings))).toEqual([]);
  });

  it("has words for every kind of value: what is missing goes into the tables of tongue/german", () => {
    expect(phrases.filter(({ type, formal }) => ownWords(formal, type, lexicon) === null)).toEqual([]);
  });

  it.each(phrases)("means the same by its words for $formal", ({ type, formal }) => {
    const own = ownWords(formal, type, lexicon) ?? "";
    expect([own, meant(read(types[type].parser, type, own, among))]).toEqual([
      own,
      meant(readFormal(types[type].parser, fold(formal), formal, among)),
    ]);
  });

  it("says nothing in one way that means two things", () => {
    const own = Object.values(german.wordings).flatMap((said) => said.map((one) => (fold(one) ?? []).join(" ")));
    expect(own.filter((one, i) => own.indexOf(one) !== i)).toEqual([]);
  });
});

function meant(reading: ReturnType<typeof read>): unknown {
  return reading.ok ? [reading.value, reading.doubts] : reading.upTo;
}
