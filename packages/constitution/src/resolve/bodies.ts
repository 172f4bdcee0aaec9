import type { Span } from "@folkmoot/exact";
import type { Apportionment, BonusSeats, SeatStep } from "@folkmoot/tally";
import type { Thing } from "../reading/thing.js";
import type { Body, Deadline, Duty, Office, Otherwise, Range, Ruled, Seats, Test, Who } from "../rules.js";
import { firstOf, general, named, one } from "./held.js";
import { withSeatsOf } from "./seats-of.js";

/** A body: its seats, who fills them, and how many must be there. */
export function body(thing: Thing, divisions: number): Body {
  const places = thing.inside.filter((inner) => inner.kind === "seats").map((inner) => seats(inner, divisions));
  return {
    ...named(thing),
    size: one<Range>(thing, "size"),
    seats: places,
    quorum: general<Test>(thing, "quorum").map((test) => withSeatsOf(thing.id, test)),
    filledBy: one<Who>(thing, "roll"),
    method: one<string>(thing, "method"),
    term: one<Span>(thing, "term"),
  };
}

function seats(thing: Thing, divisions: number): Seats {
  const number = one<{ n: number; each: boolean }>(thing, "number");
  const holders = thing.holder === null ? [thing] : [thing, thing.holder];
  return {
    ...named(thing),
    number:
      number === null
        ? null
        : ({ ...number, value: number.value.each ? number.value.n * Math.max(1, divisions) : number.value.n } satisfies Ruled<number>),
    filledBy: one<Who>(thing, "roll"),
    method: one<string>(thing, "method"),
    term: firstOf<Span>(holders, "term"),
    ...bySize(thing),
  };
}

/** Left out where seats don't follow from the size of groups, so that the hash of other texts stays what it was. */
function bySize(thing: Thing): Pick<Seats, "apportioned" | "steps" | "bonus"> {
  const apportioned = one<Apportionment>(thing, "apportioned");
  const [steps, bonus] = [general<SeatStep>(thing, "step"), general<BonusSeats>(thing, "bonus")];
  return {
    ...(apportioned === null ? {} : { apportioned }),
    ...(steps.length === 0 ? {} : { steps }),
    ...(bonus.length === 0 ? {} : { bonus }),
  };
}

export function office(thing: Thing): Office {
  return {
    ...named(thing),
    filledBy: firstOf<Who>([thing], "roll") ?? one<Who>(thing, "filled"),
    eligible: one<Who>(thing, "eligible"),
    term: one<Span>(thing, "term"),
  };
}

export function duty(thing: Thing): Duty {
  return {
    ...named(thing),
    by: one<Who>(thing, "by"),
    act: one<string>(thing, "act"),
    within: one<Deadline>(thing, "within"),
    every: one<Span>(thing, "every"),
    otherwise: one<Otherwise>(thing, "otherwise"),
  };
}
