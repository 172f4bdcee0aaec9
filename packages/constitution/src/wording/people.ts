import { printAnchor } from "../print/time.js";
import { byKey } from "../print/matter.js";
import { plural } from "../print/people.js";
import type { Names } from "../print/names.js";
import type { Who } from "../rules.js";

/** "any member", "the Board", "all who were members on the day notice was given". */
export function sayWho(who: Who, names: Names): string {
  const day = who.asOf === null ? "" : ` on the day ${printAnchor(who.asOf)}`;
  const narrowed = who.but.map((part) => ` ${part}`).join("");
  return isSeats(who) ? "the seats" : head(who, names) + day + narrowed;
}

/** The same behind a number: "10 members". */
export function sayMany(who: Who, names: Names): string {
  if (who.quantifier !== "all" || isSeats(who)) return sayWho(who, names);
  return sayWho(who, names).replace(/^(every|all) /u, "");
}

/** The seats of the body that a rule is about. */
function isSeats({ id, but }: Who): boolean {
  return id === "" && but.includes("seats");
}

const EACH = { any: "any", all: "every", the: "the" } as const;

function head(who: Who, names: Names): string {
  const { kind, id, quantifier, memberOf } = who;
  if (kind === "described") return id;
  if (kind === "askers") return "those who asked";
  if (kind === "concerned") return `${EACH[quantifier]} ${bare(names("", id))} concerned`;
  if (memberOf) return quantifier === "any" ? `any member of ${theOne(kind, id, names)}` : `${quantifier} members of ${theOne(kind, id, names)}`;
  const name = bare(names(kind, id));
  if (kind !== "class") return quantifier === "the" ? `the ${name}` : `${EACH[quantifier]} ${name}`;
  if (quantifier === "any") return `any ${name}`;
  if (quantifier === "the") return `the ${plural(name)}`;
  return who.asOf === null ? `all ${plural(name)}` : `all who were ${plural(name)}`;
}

/** "the Board", whatever article its own name has. */
export function theOne(kind: string, id: string, names: Names): string {
  return `the ${bare(byKey(`${kind}:${id}`, names))}`;
}

export function bare(name: string): string {
  return name.replace(/^(the|a|an) /iu, "");
}
