import type { Rules } from "../rules.js";
import { kinds } from "../schema/kinds.js";

const WORDINGS: ReadonlySet<string> = new Set(
  Object.values(kinds).flatMap(({ rules }) => Object.values(rules).flatMap(({ type }) => (typeof type === "string" ? [] : type.wordings))),
);
/** Roles that people are narrowed by and that are no names of a text. */
const ROLES =
  /^(present|at the same time|seats|(except those )?who (hold no office|brought the charge|called the meeting|required the meeting|ask for it))$/u;

/** What rules say without the words that say it: two texts in two languages have the same. Names, prose and what is quoted are words; ids, clauses and values are not. */
export function meaningOf(rules: Rules): unknown {
  return bare(rules);
}

function bare(value: unknown, at = ""): unknown {
  if (Array.isArray(value))
    return value.map((one: unknown) => (at === "but" && typeof one === "string" && !ROLES.test(one) ? "those of whom a fact is so" : bare(one, at)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]: [string, unknown]) => entry(key, one, value)));
}

function entry(key: string, one: unknown, of: object): [string, unknown][] {
  if (key === "words" || key === "name" || key === "hash" || key === "lang") return [];
  if (key === "where" && "thing" in of) return [[key, one !== null]];
  if (key === "group" && "places" in of) return [];
  if (key === "opens" && Array.isArray(one)) return [[key, one.filter((opened) => !String(opened).startsWith("article:"))]];
  if (key === "id" && "kind" in of && of.kind === "described") return [];
  if (key === "value" && typeof one === "string" && "words" in of && !WORDINGS.has(one)) return [[key, "prose"]];
  return [[key, bare(one, key)]];
}
