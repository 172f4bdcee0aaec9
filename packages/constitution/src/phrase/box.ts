import type { KeyHolders, Registrar } from "../rules.js";
import { first, map, maybe, name, seq, where, words, type Parser } from "./combinators.js";
import { integer } from "./number.js";

const platform: Parser<{ readonly kind: "platform" }> = map(words("the? platform"), () => ({ kind: "platform" }));

/** "any two of the Tellers": each of them holds a part of the key, and that many parts open the box. Or "the platform". */
export const keyHolders: Parser<KeyHolders> = first<KeyHolders>(
  platform,
  map(
    where(seq(maybe(words("any")), integer, maybe(words("members|people")), words("of the?"), name("body")), ([, needed]) => needed >= 1),
    ([, needed, , , { id }]) => ({ kind: "trustees", body: id, needed }),
  ),
);

/** "the platform", or an office: "the Secretary". */
export const registrar: Parser<Registrar> = first<Registrar>(
  platform,
  map(seq(maybe(words("the|a|an")), name("office")), ([, { id }]) => ({ kind: "office", office: id })),
);

/** More would not fit into one entry of the record. */
export const MOST_SPARES = 1_000;

/** "at most five spare credentials", "no spare credentials": at most so many are made beside those of the roll. */
export const spares: Parser<number> = map(
  where(
    seq(
      first(
        map(words("no"), () => 0),
        map(seq(maybe(words("at most")), integer), ([, n]) => n),
      ),
      words("spare"),
      words("credentials|credential"),
    ),
    ([n]) => n <= MOST_SPARES,
  ),
  ([n]) => n,
);

/** "twenty of those on the roll": so many are drawn and asked whether they exist. */
export const sampled: Parser<number> = map(
  where(seq(integer, maybe(first(words("of those on the roll"), words("of them"), words("members|people")))), ([n]) => n >= 1 && n <= MOST_SAMPLED),
  ([n]) => n,
);

/** Nobody telephones more people than that. */
const MOST_SAMPLED = 300;

/** "two", "two of them": how many of those who hold the key mix the papers. */
export const shuffles: Parser<number> = map(
  where(seq(integer, maybe(first(words("of them"), words("of the?"), words("of those who hold the key")))), ([n]) => n >= 1),
  ([n]) => n,
);
