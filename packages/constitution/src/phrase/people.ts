import type { Anchor, Who } from "../rules.js";
import { anchor } from "./anchor.js";
import { first, list, map, maybe, name, oneOf, seq, words, type Parser } from "./combinators.js";
import type { Name } from "./lexicon.js";

export type Quantifier = Who["quantifier"];

const WHO_KINDS = ["class", "body", "seats", "office", "outside", "division"] as const;
const person = name(...WHO_KINDS);

/** The quantifier is law: "any" starts alone, "the" acts together. */
const quantifier: Parser<Quantifier | null> = maybe(
  oneOf<Quantifier>([
    ["all of the", "all"],
    ["all the", "all"],
    ["all|every|each", "all"],
    ["any|a|an", "any"],
    ["the next", "the"],
    ["the", "the"],
  ]),
);

function who(found: Name, q: Quantifier | null, more: Partial<Who> = {}): Who {
  return { kind: kindOf(found), id: found.id, quantifier: q ?? "all", memberOf: false, asOf: null, but: [], ...more };
}

function kindOf(found: Name): Who["kind"] {
  return WHO_KINDS.find((kind) => kind === found.kind) ?? "described";
}

/** "all who were members on the day notice was given": the roll with its day. */
const dated: Parser<Who> = map(
  seq(quantifier, maybe(words("those|persons|people")), words("who were|are"), person, maybe(words("on|when|at")), anchor),
  ([q, , , found, , day]) => who(found, q, { asOf: day }),
);

/** "the member concerned". */
const concerned: Parser<Who> = map(seq(quantifier, name("class", "office", "body", "seats"), words("concerned")), ([q, found]) => ({
  ...who(found, q),
  kind: "concerned",
}));

/** "any member of the Committee": one of those who sit in the body. */
const seated: Parser<Who> = map(
  seq(quantifier, first<unknown>(words("member|members"), name("class")), words("of the?"), name("body", "outside")),
  ([q, , , body]) => who(body, q, { memberOf: true }),
);

const named: Parser<Who> = map(seq(quantifier, person), ([q, found]) => who(found, q));

/** "those who asked": the signatories of a request. */
const askers: Parser<Who> = map(words("those who asked|signed"), () => ({
  kind: "askers",
  id: "askers",
  quantifier: "the",
  memberOf: false,
  asOf: null,
  but: [],
}));

const predicate: Parser<unknown> = first<unknown>(
  words("hold no office"),
  words("brought the charge"),
  words("required|called the meeting"),
  name("fact"),
  words("ask|asks for it"),
);

/** What narrows people further; kept in the author's words. */
const narrowing: Parser<string> = map(
  first<unknown>(
    words("present"),
    words("at the same time"),
    seq(words("who"), predicate),
    seq(words(",? except those who"), predicate, maybe(words(","))),
    seq(maybe(words("living")), words("in|of|for that|the|each division|region")),
    seq(words("chosen by the?"), person),
  ),
  (_, input, { at, next }) =>
    input.words
      .slice(at, next)
      .join(" ")
      .replace(/ ,|, ?/g, "")
      .trim(),
);

/** A day behind the people: "the members on the day notice was given". */
const asOf: Parser<Anchor | null> = maybe(map(seq(words("on|when|at"), anchor), ([, day]) => day));

/** One kind of people, in the text's own names. */
export const people: Parser<Who> = map(seq(first(dated, concerned, seated, named, askers), asOf, many(narrowing)), ([found, day, but]) => ({
  ...found,
  asOf: found.asOf ?? day,
  but,
}));

/** People of several kinds, or a meeting: somebody whom something is sent or put to. Kept in the author's words where it is more than one name. */
export const recipients: Parser<Who> = first(
  end(people),
  map(seq(quantifier, name("meeting")), ([q], input, { at, next }) => described(input.words.slice(at, next), q)),
  map(list(people, first(words(", and"), words("and"), words(","))), (_, input, { at, next }) => described(input.words.slice(at, next), "all")),
  map(words("everybody who may vote"), (said) => described([said], "all")),
);

/** People outside the names of the text, "those who held them when these rules began". Only where nothing is counted from them. */
export const holders: Parser<Who> = first(end(people), (input, at) => {
  if (input.words[at] !== "those" || input.words[at + 1] !== "who") return null;
  return { value: described(input.words.slice(at), "the"), next: input.words.length };
});

function described(said: readonly string[], q: Quantifier | null): Who {
  return { kind: "described", id: said.join(" ").replaceAll(" ,", ","), quantifier: q ?? "all", memberOf: false, asOf: null, but: [] };
}

function many<Value>(parser: Parser<Value>): Parser<Value[]> {
  return map(maybe(list(parser, (_, at) => ({ value: null, next: at }))), (values) => values ?? []);
}

/** Only where the phrase ends with it. */
function end<Value>(parser: Parser<Value>): Parser<Value> {
  return (input, at) => {
    const match = parser(input, at);
    return match !== null && match.next === input.words.length ? match : null;
  };
}
