import type { After, Condition } from "../rules.js";
import { date } from "./deadline.js";
import { first, list, map, name, seq, words, type Input, type Match, type Parser } from "./combinators.js";
import { length } from "./duration.js";
import { integer } from "./number.js";
import { matter } from "./matter.js";
import { people } from "./people.js";

const or = first(words(", or"), words("or"), words(","));

/** What may stand after "it changes": an article by its number, the article itself, or a thing, whose article is meant. Put as `number:4`, `this`, `body:group`. */
const touched: Parser<string> = first(
  map(seq(words("article"), integer), ([, n]) => `number:${n}`),
  map(words("this article"), () => "this"),
  map(seq(words("the|a|an?"), name()), ([, { kind, id }]) => `${kind}:${id}`),
);

const bare: Parser<Condition> = first<Condition>(
  map(seq(words("it changes"), list(touched, or)), ([, articles]) => ({ kind: "touches", articles })),
  map(words("the meeting was adjourned"), () => ({ kind: "adjourned" })),
  map(seq(words("the meeting was called by"), people), ([, who]) => ({ kind: "called-by", who })),
  map(seq(words("no"), name(), words("has been held for"), length), ([, { kind, id }, , span]) => ({
    kind: "dormant",
    thing: `${kind}:${id}`,
    span,
  })),
  map(seq(words("the first"), name()), ([, { kind, id }]) => ({ kind: "until", event: `first ${kind}:${id}` })),
  map(seq(words("the?"), name("office", "body"), first(words("has ruled it"), words("has ruled that it is")), name("ruling")), ([, , , { id }]) => ({
    kind: "ruled",
    ruling: id,
  })),
  onADay,
  map(date, (day) => ({ kind: "on", date: day, words: "" })),
  map(list(matter, or), (matters) => ({ kind: "decides", matters })),
);

/** "a person was paying the subscription on 10 January 2017": something that was so on a day, in words that only a person can judge. */
function onADay(input: Input, at: number): Match<Condition> | null {
  for (let on = input.words.length - 4; on > at; on--) {
    if (input.words[on] !== "on") continue;
    const day = date(input, on + 1);
    if (day !== null) return { value: { kind: "on", date: day.value, words: input.words.slice(at, on).join(" ") }, next: day.next };
  }
  return null;
}

/** The words of a `where:` link. */
export const condition: Parser<Condition> = map(seq(words("where|for|until"), bare), ([, value]) => value);

/** The words of an `after:` link: "If the NCG refuses it or has not decided in time". */
export const outcomes: Parser<After["outcomes"]> = map(
  seq(
    words("if the?"),
    name(),
    list(
      first<After["outcomes"][number]>(
        map(words("refuses|refused it"), () => "refused"),
        map(words("has not decided in time"), () => "silent"),
        map(words("does not decide in time"), () => "silent"),
      ),
      words("or"),
    ),
  ),
  ([, , all]) => all,
);
