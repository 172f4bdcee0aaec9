import type { Compiled } from "@folkmoot/constitution";
import type { Words } from "../../../languages/index.js";
import { capitalised } from "../../../ui/index.js";
import { speaksOf, wordsIn } from "./search.js";
import type { OfferedWay } from "./ways.js";
import type { Wish, WishKind } from "./wishes.js";

/** A wish with the ways to it. */
export interface Offer {
  readonly wish: Wish;
  readonly ways: readonly OfferedWay[];
}

/** What a search brings: what fits, what stays open to every subject, and where the constitution speaks of it. */
export interface Found {
  readonly fitting: readonly Offer[];
  readonly general: readonly Offer[];
  readonly clauses: readonly { readonly number: string; readonly words: string }[];
}

const CLAUSES_FOUND = 5;
/** Open to every subject, whatever it is called. */
const GENERAL: ReadonlySet<WishKind> = new Set(["ordinary", "priority", "survey", "constitution", "founding"]);

/** What fits the words that somebody typed. Nothing is lost by them: what fits every subject is offered beside it. */
export function find(typed: string, { offers, text, words }: { offers: readonly Offer[]; text: Compiled; words: Words["start"] }): Found {
  const parts = wordsIn(typed);
  const fitting = offers.filter((offer) => speaksOf(everythingSaid(offer, words), parts));
  return {
    fitting,
    general: offers.filter((offer) => GENERAL.has(offer.wish.kind) && !fitting.includes(offer)),
    clauses: text.clauses
      .map(({ number, source }) => ({ number, words: withoutMarks(source) }))
      .filter((clause) => speaksOf(clause.words, parts))
      .slice(0, CLAUSES_FOUND),
  };
}

export function labelOf({ kind, said }: Wish, words: Words["start"]): string {
  const ours: { readonly [Kind in WishKind]?: string } = words.labels;
  return said === null ? (ours[kind] ?? "") : capitalised(said);
}

export function hintOf({ kind }: Wish, words: Words["start"]): string | null {
  const ours: { readonly [Kind in WishKind]?: string } = words.hints;
  return ours[kind] ?? null;
}

function everythingSaid({ wish, ways }: Offer, words: Words["start"]): string {
  const byWhom = ways.flatMap(({ way, votes }) => [way.name, ...votes.map(({ roll }) => roll.words)]);
  return [labelOf(wish, words), hintOf(wish, words) ?? "", words.keywords[wish.kind], ...byWhom].join(" ");
}

/** A clause as it reads, without its addresses. */
function withoutMarks(source: string): string {
  return source
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("**", "")
    .replace(/^\s*\d+\.\s*/, "");
}
