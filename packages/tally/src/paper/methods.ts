import type { MarkKind } from "./mark.js";

/** What is known of a way of counting a paper of several options, as data: what a constitution, a form and a decision have to know before anything is counted. */
export interface MethodRow {
  /** What voters write. */
  readonly mark: MarkKind;
  /**
   * "order": it puts all options into an order, and the majorities that the text asks for say which of them are taken.
   * "places": it says itself who has one of the places. "purchase": it says what a budget buys.
   */
  readonly yields: "order" | "places" | "purchase";
  /** How many are taken. "said": the text has to say. The others stand for its silence. */
  readonly places: "one" | "one unless said" | "all unless said" | "said";
  /** Of ticks: the most that one voter may make. */
  readonly ticks: "any" | "one" | "as places";
  /** Ranked: no two may be equal. */
  readonly strict: boolean;
  /** Of grades: whether they are words or numbers. */
  readonly scale: "words" | "numbers" | null;
  /** Whether it can keep places for a group of those who stand. */
  readonly reserves: boolean;
  /** What the text asks of each option by itself is asked before the count, and what misses it is taken out of the papers. Always so of places and purchases. */
  readonly among: "all" | "carried";
}

const ticks = { mark: "approval", strict: false, scale: null, ticks: "any", reserves: false } as const;
const ranks = {
  mark: "ranked",
  strict: false,
  scale: null,
  ticks: "any",
  yields: "order",
  places: "one unless said",
  among: "all",
  reserves: false,
} as const;
const transferred = { ...ranks, strict: true, yields: "places", places: "said", among: "carried" } as const;
const reserving = { ...transferred, reserves: true } as const;
const runoff = { ...transferred, places: "one" } as const;
const words = { ...ranks, mark: "grades", scale: "words" } as const;
const scores = { ...words, scale: "numbers" } as const;
const shared = { ...ticks, mark: "points" } as const;
const basket = { ...ticks, mark: "budget" } as const;
const order = { yields: "order", places: "all unless said", among: "all" } as const;
const places = { yields: "places", places: "said", among: "carried" } as const;
const purchase = { yields: "purchase", places: "all unless said", among: "carried" } as const;

/** Every way of counting a paper of several options that a constitution can name, in the order in which a reader meets them. The ids stand in compiled rules. */
export const OPTIONS_METHODS = {
  plurality: { ...ticks, ...places, ticks: "one", places: "one unless said" },
  block: { ...ticks, ...places, ticks: "as places" },
  approval: { ...ticks, ...order },
  schulze: ranks,
  "schulze-winning-votes": ranks,
  "schulze-margins": ranks,
  "ranked-pairs": ranks,
  "ranked-pairs-margins": ranks,
  "minimax-winning-votes": ranks,
  "minimax-margins": ranks,
  "minimax-opposition": ranks,
  copeland: ranks,
  debian: { ...ranks, among: "carried" },
  irv: runoff,
  "irv-batch": runoff,
  "stv-scottish": reserving,
  "stv-ers97": transferred,
  "stv-meek": transferred,
  "stv-meek-nz": transferred,
  "stv-wigm": reserving,
  "majority-judgment": words,
  score: scores,
  star: { ...scores, ...places, places: "one" },
  "bloc-star": { ...scores, ...places },
  points: { ...shared, ...order },
  phragmen: { ...ticks, ...places },
  harmonic: { ...ticks, ...places },
  "budget-greedy": { ...basket, ...purchase },
  "budget-greedy-stop": { ...basket, ...purchase },
  "budget-greedy-points": { ...shared, ...purchase },
  "budget-equal-shares": { ...basket, ...purchase },
  "budget-equal-shares-alone": { ...basket, ...purchase },
  "budget-equal-shares-each": { ...basket, ...purchase },
  "budget-equal-shares-each-alone": { ...basket, ...purchase },
  "budget-phragmen": { ...basket, ...purchase },
} as const satisfies { readonly [id: string]: MethodRow };

/** How a paper of several options may be counted. */
export type OptionsMethod = keyof typeof OPTIONS_METHODS;

/** What is known of a method. */
export function methodRow(method: OptionsMethod): MethodRow {
  return OPTIONS_METHODS[method];
}
