import type { Range, Rules } from "@folkmoot/constitution";
import type { OrganisationFacts } from "@folkmoot/procedure";
import type { Language, Words } from "../../languages/index.js";
import { capitalised } from "../../ui/index.js";
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
export function deciders(rules: Rules, language: Language): Decider[] {
  return rules.procedures.map(({ name, clause, decides, bars }) => ({
    name: capitalised(name),
    clause,
    decides: [...new Set(decides.map(({ value }) => matterInWords(rules, value, language)))],
    barred: [...new Set(bars.map(({ value }) => matterInWords(rules, value, language)))],
  }));
}

/** The bodies of the rules in force, with their seats. */
export function bodies(rules: Pick<Rules, "bodies">, facts: OrganisationFacts, { home }: Words): Seated[] {
  return rules.bodies.map(({ id, name, clause, size }) => ({
    name: capitalised(name),
    clause,
    seats: seatsInWords(size?.value ?? null, facts.seated[id], home.seats),
  }));
}

type SeatWords = Words["home"]["seats"];

function seatsInWords(size: Range | null, filled: number | undefined, words: SeatWords): string {
  const all = size === null ? null : rangeInWords(size, words);
  const held = filled === undefined ? null : all === null ? words.seatsFilled(filled) : words.filled(filled);
  return [all, held].filter((part) => part !== null).join(", ");
}

function rangeInWords({ least, most }: Range, words: SeatWords): string | null {
  if (least !== null && least === most) return words.exactly(least);
  if (least !== null && most !== null) return words.between(least, most);
  if (most !== null) return words.upTo(most);
  return least === null ? null : words.atLeast(least);
}
