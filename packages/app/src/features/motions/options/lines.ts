import { options as standings, type OptionStanding } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import type { MotionView } from "../reading/view.js";
import { optionsOf, optionSignatures, ownOptionSignatures, type Option } from "./store.js";

/** Something that was put to a motion, as a page shows it to this viewer. */
export interface OptionLine extends OptionStanding {
  readonly row: Option;
  /** How many have signed it: a number, never names. */
  readonly signed: number;
  /** Whether the viewer has. */
  readonly own: boolean;
}

/** Everything that was put to a motion, in the order in which it was. */
export async function optionLines(services: Services, viewer: Viewer, { motion, situation }: MotionView): Promise<OptionLine[]> {
  if (motion.facts.options.length === 0) return [];
  const { id } = viewer.organisation;
  const { member } = viewer;
  const [rows, counts, own] = await Promise.all([
    optionsOf(services.db, id, motion.id),
    optionSignatures(services.db, id, motion.id),
    member === null ? new Set<string>() : ownOptionSignatures(services.db, id, { motion: motion.id, member: member.id }),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return standings(situation, viewer.now).flatMap((standing) => {
    const row = byId.get(standing.option.id);
    if (row === undefined) throw new Error(`nothing is stored of option ${standing.option.id}`);
    return [{ ...standing, row, signed: counts.get(row.id) ?? 0, own: own.has(row.id) }];
  });
}

export type Sort = "number" | "newest" | "signatures";

export interface Listed {
  readonly lines: readonly OptionLine[];
  readonly sort: Sort;
  readonly theme: string | null;
  readonly themes: readonly string[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** So many stand on one page. */
export const OPTIONS_A_PAGE = 50;

/** The part of them that one page shows: those of a theme, in the order that its reader chose. What is over stands last. */
export function listed(all: readonly OptionLine[], wish: { readonly sort: Sort; readonly theme: string | null; readonly page: number }): Listed {
  const themes = [...new Set(all.flatMap(({ row }) => row.theme ?? []))].toSorted((a, b) => a.localeCompare(b));
  const chosen = all.filter(({ row }) => wish.theme === null || row.theme === wish.theme).toSorted(inOrder(wish.sort));
  const pages = Math.max(1, Math.ceil(chosen.length / OPTIONS_A_PAGE));
  const page = Math.min(wish.page, pages);
  return { ...wish, page, themes, pages, total: chosen.length, lines: chosen.slice((page - 1) * OPTIONS_A_PAGE, page * OPTIONS_A_PAGE) };
}

const OVER: ReadonlySet<OptionLine["state"]> = new Set([
  "withdrawn",
  "merged",
  "accepted",
  "without its text",
  "ruled out",
  "without support",
  "not adopted",
]);

function inOrder(sort: Sort): (a: OptionLine, b: OptionLine) => number {
  return (a, b) => {
    const over = Number(OVER.has(a.state)) - Number(OVER.has(b.state));
    if (over !== 0) return over;
    if (sort === "newest") return b.row.number - a.row.number;
    if (sort === "signatures") return b.signed - a.signed || a.row.number - b.row.number;
    return a.row.number - b.row.number;
  };
}
