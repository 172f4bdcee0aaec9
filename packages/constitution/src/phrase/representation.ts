import type { Representation } from "../rules.js";
import { first, map, maybe, name, seq, words, type Parser } from "./combinators.js";

/** "another member", "somebody else on the roll", "the Chair". */
const holder: Parser<Representation["holder"]> = first<Representation["holder"]>(
  map(seq(words("another"), name("class")), ([, { id }]) => ({ kind: "class", id })),
  map(words("somebody else on the roll"), () => null),
  map(seq(maybe(words("the")), name("office")), ([, { id }]) => ({ kind: "office", id })),
);

/** "appoint another member as proxy": for one vote, and nobody passes it on. */
const proxy: Parser<Representation> = map(seq(words("appoint"), holder, words("as their|a? proxy")), ([, who]) => ({
  by: "proxy",
  holder: who,
  standing: false,
  onward: false,
}));

/** "give their vote to another member, for one vote or for all of its kind, who may give it on". */
const delegate: Parser<Representation> = map(
  seq(words("give their vote to"), holder, maybe(words(",? for one vote or for all of its kind")), maybe(words(",? who may give it on"))),
  ([, who, standing, onward]) => ({ by: "delegate", holder: who, standing: standing !== null, onward: onward !== null }),
);

/** Whom somebody who does not vote may have vote for them. */
export const representation: Parser<Representation> = first(proxy, delegate);
