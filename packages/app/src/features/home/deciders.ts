import type { Range, Rules } from "@folkmoot/constitution";
import type { OrganisationFacts } from "@folkmoot/procedure";
import { capitalised, whole } from "../../ui/index.js";
import { matterInWords } from "../motions/index.js";

/** A way of deciding, for people who have never read the rules. */
export interface Decider {
  readonly name: string;
  readonly clause: string;
  /** What may be decided this way: "exclude a member". */
  readonly decides: readonly string[];
  /** What it is barred from deciding, even where it decides any matter. */
  readonly barred: readonly string[];
}

/** A body and how many of its seats are filled. */
export interface Seated {
  readonly name: string;
  readonly clause: string;
  readonly seats: string;
}

/** Who decides what: every procedure of the rules in force, in the order of the text. */
export function deciders(rules: Rules): Decider[] {
  return rules.procedures.map(({ name, clause, decides, bars }) => ({
    name: capitalised(name),
    clause,
    decides: [...new Set(decides.map(({ value }) => matterInWords(rules, value)))],
    barred: [...new Set(bars.map(({ value }) => matterInWords(rules, value)))],
  }));
}

/** The bodies of the rules in force, with their seats. */
export function bodies(rules: Pick<Rules, "bodies">, facts: OrganisationFacts): Seated[] {
  return rules.bodies.map(({ id, name, clause, size }) => ({
    name: capitalised(name),
    clause,
    seats: seatsInWords(size?.value ?? null, facts.seated[id]),
  }));
}

function seatsInWords(size: Range | null, filled: number | undefined): string {
  const all = size === null ? null : rangeInWords(size);
  const held = filled === undefined ? null : `${whole(filled)} ${all === null ? (filled === 1 ? "seat " : "seats ") : ""}filled`;
  return [all, held].filter((part) => part !== null).join(", ");
}

function rangeInWords({ least, most }: Range): string | null {
  if (least !== null && least === most) return `${whole(least)} seats`;
  if (least !== null && most !== null) return `${whole(least)} to ${whole(most)} seats`;
  if (most !== null) return `up to ${whole(most)} seats`;
  return least === null ? null : `at least ${whole(least)} seats`;
}
