import type { How, Otherwise, Secrecy } from "../rules.js";
import { first, map, maybe, name, oneOf, seq, words, type Parser } from "./combinators.js";
import { length } from "./duration.js";

/** How a vote is taken: in a way that the text describes once, or in writing, or at a meeting of those who vote. */
export const how: Parser<How> = first<How>(
  map(words("in writing"), () => ({ kind: "writing" })),
  map(words("at a meeting"), () => ({ kind: "meeting", meeting: null })),
  map(seq(maybe(words("at|by|in")), maybe(words("a|an|the")), maybe(words("next")), name("meeting", "ballot")), ([, , , { kind, id }]) =>
    kind === "meeting" ? { kind: "meeting", meeting: id } : { kind: "ballot", ballot: id },
  ),
);

/** Another procedure, whose line this one takes over. */
export const procedureName: Parser<string> = map(seq(maybe(words("a|an|the")), name("procedure")), ([, { id }]) => id);

export const secrecy: Parser<Secrecy> = oneOf<Secrecy>([
  ["in secret", "secret"],
  ["secret , and published without names after the close", "secret"],
  ["by name", "named"],
  ["openly", "open"],
]);

/** What happens when somebody has not done what they must. */
export const otherwise: Parser<Otherwise> = first(
  oneOf<Otherwise>([
    ["it counts as agreed", "agreed"],
    ["it counts as refused", "refused"],
    ["it is sent without them", "sent without them"],
    ["any member may do it", "any member may"],
    ["the matter goes on the agenda of the next general meeting", "next general meeting's agenda"],
    ["the decision challenged does not take effect", "no effect"],
  ]),
  map(
    seq(
      words("those who asked may call it"),
      maybe(seq(words("within"), length, words("of the request"))),
      maybe(seq(words("at the expense of the?"), name("organisation"))),
    ),
    () => "those who asked may call it",
  ),
);
