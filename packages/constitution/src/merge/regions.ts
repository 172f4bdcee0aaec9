import { diffArrays } from "diff";

/** A stretch of the base, and what each of two changes makes of it: from the first place, inclusive, to the second, exclusive. */
export interface Region {
  readonly base: Stretch;
  readonly mine: Stretch;
  readonly theirs: Stretch;
  readonly changedBy: "nobody" | "mine" | "theirs" | "both";
}

export type Stretch = readonly [from: number, to: number];

/**
 * Where two changes of one sequence differ from it, in its order and without gaps. Changes of neighbouring places stay apart; both sides putting something in at
 * the same place, or changing places that overlap, make one region. Of a side that differs by more than `most`, taken out and put in together, only what is the same
 * at both ends is found: the search takes time with the square of the differences, and one member can write a text that has many.
 */
export function regions(base: readonly string[], mine: readonly string[], theirs: readonly string[], most: number): Region[] {
  const found: Region[] = [];
  const shift = { mine: 0, theirs: 0 };
  let at = 0;
  const unchanged = (to: number): void => {
    if (to > at) found.push(region([at, to], shift, shift, "nobody"));
    at = to;
  };
  for (const group of groups([...hunks(base, mine, { side: "mine", most }), ...hunks(base, theirs, { side: "theirs", most })])) {
    unchanged(group.from);
    const before = { ...shift };
    for (const hunk of group.hunks) shift[hunk.side] += hunk.put - (hunk.to - hunk.from);
    const sides = new Set(group.hunks.map(({ side }) => side));
    found.push(region([group.from, group.to], before, shift, sides.size === 2 ? "both" : (group.hunks[0]?.side ?? "nobody")));
    at = group.to;
  }
  unchanged(base.length);
  return found;
}

type Side = "mine" | "theirs";

/** One side takes out the places from `from` to `to` and puts in `put` others. */
interface Hunk {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
  readonly put: number;
}

function hunks(base: readonly string[], changed: readonly string[], { side, most }: { readonly side: Side; readonly most: number }): Hunk[] {
  const found: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  const changes = diffArrays([...base], [...changed], { maxEditLength: most });
  if (changes === undefined) return [betweenEnds(base, changed, side)];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      if (open !== null) found.push(open);
      open = null;
      at += count;
      continue;
    }
    open ??= { side, from: at, to: at, put: 0 };
    open = added ? { ...open, put: open.put + count } : { ...open, to: open.to + count };
    if (removed) at += count;
  }
  if (open !== null) found.push(open);
  return found;
}

/** Everything between what is the same at both ends, as one change. */
function betweenEnds(base: readonly string[], changed: readonly string[], side: Side): Hunk {
  const shorter = Math.min(base.length, changed.length);
  let first = 0;
  while (first < shorter && base[first] === changed[first]) first += 1;
  let last = 0;
  while (last < shorter - first && base.at(-1 - last) === changed.at(-1 - last)) last += 1;
  return { side, from: first, to: base.length - last, put: changed.length - last - first };
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly hunks: readonly Hunk[];
}

function groups(all: readonly Hunk[]): Group[] {
  const found: Group[] = [];
  for (const hunk of all.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = found.at(-1);
    if (last !== undefined && overlap(last, hunk))
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, hunk.to), hunks: [...last.hunks, hunk] };
    else found.push({ from: hunk.from, to: hunk.to, hunks: [hunk] });
  }
  return found;
}

/** In the order of their beginnings. What touches does not overlap; two that put something in at the same place do. */
function overlap(a: { readonly from: number; readonly to: number }, b: Hunk): boolean {
  return b.from < a.to || (a.from === a.to && b.from === b.to && a.from === b.from);
}

function region([from, to]: Stretch, before: Record<Side, number>, after: Record<Side, number>, changedBy: Region["changedBy"]): Region {
  return {
    base: [from, to],
    mine: [from + before.mine, to + after.mine],
    theirs: [from + before.theirs, to + after.theirs],
    changedBy,
  };
}
