import { sql, type RawBuilder } from "kysely";
import type { Language } from "../../languages/index.js";

/** The longest question; what is longer is cut off. */
export const LONGEST_QUESTION = 200;
export const FOUND_ON_A_PAGE = 20;
/** Of each kind, where all kinds are shown. */
export const FOUND_FIRST = 4;

/** What can be found. An outsider finds decisions and clauses. */
export type Kind = "decisions" | "motions" | "options" | "arguments" | "posts" | "surveys" | "clauses";

/** A question as it is put to one organisation. */
export interface Asked {
  readonly organisation: string;
  readonly words: string;
  readonly language: Language;
  readonly most: number;
  /** The key of the last thing on the page before; null: the beginning. */
  readonly after: string | null;
}

/** One thing that was found. */
export interface Found {
  /** Where the next page begins behind it. */
  readonly key: string;
  readonly kind: Kind;
  readonly title: string;
  readonly href: string;
  /** Its words around what was asked for, in pieces. */
  readonly excerpt: readonly Piece[];
  readonly at: Date | null;
}

export interface Piece {
  readonly words: string;
  /** It was asked for. */
  readonly hit: boolean;
}

export interface FoundPage {
  readonly found: readonly Found[];
  readonly next: string | null;
}

/** The search query (migration 0003): words of this organisation alone, so that what is written elsewhere costs no time and changes nothing (H-36). */
export function query({ organisation, words }: Pick<Asked, "organisation" | "words">): RawBuilder<unknown> {
  return sql`asked_of(${organisation}, ${words})`;
}

/** Whether anything is asked for at all: a question of nothing but signs would find everything. */
export function isQuestion({ words }: Pick<Asked, "words">): RawBuilder<unknown> {
  return sql`numnode(websearch_to_tsquery('pg_catalog.simple', ${words})) > 0`;
}

// Control characters stand in no text of ours (http/text), so that they can mark what was found.
const [OPENS, CLOSES] = ["\u0001", "\u0002"];
const options = `StartSel=${OPENS}, StopSel=${CLOSES}, MaxFragments=2, MaxWords=34, MinWords=18, FragmentDelimiter=" … "`;

/** The words of a text around what was asked for, with marks. */
export function headline(text: RawBuilder<unknown>, asked: Asked): RawBuilder<string> {
  const config = asked.language === "de" ? sql`'pg_catalog.german'::regconfig` : sql`'pg_catalog.english'::regconfig`;
  return sql<string>`ts_headline(${config}, coalesce(${text}, ''), ${query(asked)}, ${options})`;
}

/** A marked text in pieces. */
export function piecesOf(marked: string): Piece[] {
  return marked.split(OPENS).flatMap((part, index): Piece[] => {
    if (index === 0) return part === "" ? [] : [{ words: part, hit: false }];
    const [hit = "", rest = ""] = part.split(CLOSES);
    return [{ words: hit, hit: true }, ...(rest === "" ? [] : [{ words: rest, hit: false }])];
  });
}

export function pageOf(found: readonly Found[], most: number): FoundPage {
  const shown = found.slice(0, most);
  return { found: shown, next: found.length > most ? (shown.at(-1)?.key ?? null) : null };
}
