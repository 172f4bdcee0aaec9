import type { Deadline, Fact, MemberClass, Need, Right } from "../rules.js";
import type { Span } from "@folkmoot/exact";
import type { Thing } from "../reading/thing.js";
import { fallback, general, named, one, type Building } from "./held.js";

/** Who belongs, what they must be, and what they may do. */
export function memberClass(thing: Thing, building: Building): MemberClass {
  return {
    ...named(thing),
    needs: general<Need>(thing, "needs"),
    may: one<readonly Right[]>(thing, "may"),
    lapse: one<string>(thing, "lapse") ?? fallback(building, thing, "class.lapse", "ends only by a decision"),
    weight: one<string>(thing, "weight"),
    by: one<Deadline>(thing, "by"),
  };
}

/** Something that can be shown of a person. */
export function fact(thing: Thing): Fact {
  return {
    ...named(thing),
    evidence: one<string>(thing, "evidence"),
    lasts: one<Deadline>(thing, "lasts"),
    reminders: one<readonly Span[]>(thing, "reminders"),
  };
}
