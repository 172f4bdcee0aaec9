import type { Matter } from "../rules.js";
import { first, map, maybe, name, seq, words, type Parser } from "./combinators.js";

const thisText = first(words("this constitution"), words("these rules"));
const change = first<unknown>(seq(words("change|changing|amend|amending"), thisText), seq(words("a change to|of"), thisText));
const remove = seq(words("remove|removing the|a|an?"), first<unknown>(name("office", "body", "class", "seats"), words("member|members")));

/** What a procedure may decide, or is barred from deciding. Built-in matters are known as verb and as noun. */
export const matter: Parser<Matter> = map(
  seq(
    maybe(words("to")),
    first<Matter>(
      map(change, () => ({ kind: "change-constitution" })),
      map(words("adopt|adopting a|the constitution"), () => ({ kind: "adopt-constitution" })),
      map(words("change|changing who is a member"), () => ({ kind: "change-membership" })),
      map(words("create|creating or dissolve|dissolving a body"), () => ({ kind: "create-or-dissolve-body" })),
      map(seq(words("dissolve|dissolving the?"), name("organisation", "body")), ([, { kind, id }]) => ({ kind: "dissolve", what: `${kind}:${id}` })),
      map(seq(words("exclude|excluding a|an?"), name("class", "office")), ([, { id }]) => ({ kind: "exclude", who: id })),
      map(seq(remove, words("of the?"), name("body")), ([, , { id }]) => ({ kind: "remove", who: `body:${id}` })),
      map(seq(words("remove|removing the|a|an?"), name("office", "body", "class", "seats")), ([, { kind, id }]) => ({
        kind: "remove",
        who: `${kind}:${id}`,
      })),
      map(seq(words("elect|electing the|a|an?"), name("office", "body", "seats")), ([, { kind, id }]) => ({ kind: "elect", who: `${kind}:${id}` })),
      map(seq(words("any question that the|a|an?"), name("meeting"), words("may decide")), ([, { id }]) => ({
        kind: "whatever a meeting may decide",
        meeting: id,
      })),
      map(seq(words("everything that"), thisText, words("gives|give to nobody else")), () => ({ kind: "residual" })),
      map(words("any matter"), () => ({ kind: "any" })),
      map(seq(words("the|a|an?"), name("meeting")), ([, { id }]) => ({ kind: "meeting", meeting: id })),
      map(seq(words("the|a|an?"), name("matter")), ([, { id }]) => ({ kind: "named", matter: id })),
      // Momentum's own text decides campaign priorities without defining them.
      map(words("a campaign priority"), () => ({ kind: "named", matter: "campaign-priority" })),
    ),
  ),
  ([, value]) => value,
);
