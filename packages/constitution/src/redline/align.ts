import { diffArrays } from "diff";
import { likeness } from "./words.js";

/** What alignment needs to know of one line of prose. */
export interface Aligned {
  readonly text: string;
  /** What the line opens, with the thing around it ("amendment.ballot"): the same thing under other words is still the same line. Null where it opens nothing. */
  readonly key: string | null;
}

/** A line before and the line it became; null where there is none. Indexes into the two lists. */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
  /** It stood elsewhere, relative to the lines that stayed in order. */
  readonly moved: boolean;
}

/** Lines less alike than this are two lines, one taken out and one put in. */
const ALIKE = 0.5;
/** A line that opens nothing has to be this alike to be called moved rather than written anew. */
const ALIKE_ELSEWHERE = 0.75;
/** Short lines ("He may.") are alike by accident: below this many letters only the same text counts as moved. */
const TOO_SHORT = 24;

/**
 * Pairs the lines of two texts by their structure: the same thing with the same thing, the same words with the same words, then what is alike between
 * those, then what has moved. Each line stands in exactly one pair. Ordered by the text after; a line taken out stands where it stood before.
 */
export function align(before: readonly Aligned[], after: readonly Aligned[]): Pair[] {
  const match = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (from: number, to: number) => {
    match.set(from, to);
    taken.add(to);
  };
  anchors(before, after).forEach(([from, to]) => pair(from, to));
  betweenAnchors(before, after, match).forEach(([from, to]) => pair(from, to));
  const stayed = new Set(match.keys());
  elsewhere(before, after, { match, taken }).forEach(([from, to]) => pair(from, to));
  return inReadingOrder(before.length, after.length, { match, stayed });
}

type Match = readonly [from: number, to: number];

/** The longest common run of lines that are the same line: same thing opened, or same words where nothing is opened. */
function anchors(before: readonly Aligned[], after: readonly Aligned[]): Match[] {
  const identity = (line: Aligned) => (line.key === null ? `w:${line.text}` : `k:${line.key}`);
  return common(before.map(identity), after.map(identity));
}

/** Between two neighbouring anchors, the lines that are alike, in order. */
function betweenAnchors(before: readonly Aligned[], after: readonly Aligned[], match: ReadonlyMap<number, number>): Match[] {
  const fixed: Match[] = [[-1, -1], ...[...match].sort((a, b) => a[0] - b[0]), [before.length, after.length]];
  return fixed.slice(1).flatMap(([endBefore, endAfter], index) => {
    const [startBefore, startAfter] = fixed[index] ?? [-1, -1];
    return alikeInOrder(before, after, { from: [startBefore + 1, endBefore], to: [startAfter + 1, endAfter] });
  });
}

/** Greedy on likeness, keeping the order: each next best pair must not cross one already taken. */
function alikeInOrder(
  before: readonly Aligned[],
  after: readonly Aligned[],
  gap: { readonly from: readonly [number, number]; readonly to: readonly [number, number] },
): Match[] {
  const candidates: { from: number; to: number; alike: number }[] = [];
  for (let from = gap.from[0]; from < gap.from[1]; from++)
    for (let to = gap.to[0]; to < gap.to[1]; to++) {
      const [left, right] = [before[from], after[to]];
      if (left === undefined || right === undefined || !mayBeOne(left, right)) continue;
      const alike = likeness(left.text, right.text);
      if (alike >= ALIKE) candidates.push({ from, to, alike });
    }
  candidates.sort((a, b) => b.alike - a.alike || a.from - b.from || a.to - b.to);
  const chosen: Match[] = [];
  for (const { from, to } of candidates) if (chosen.every(([f, t]) => (f < from && t < to) || (f > from && t > to))) chosen.push([from, to]);
  return chosen;
}

/** Lines that open different things are different lines. The same words that open something in one text only are one line, and a change that has to be seen. */
function mayBeOne(left: Aligned, right: Aligned): boolean {
  return left.key === right.key || ((left.key === null || right.key === null) && left.text === right.text);
}

/** What is left on both sides: the same thing opened elsewhere, the same words elsewhere, then the most alike. */
function elsewhere(
  before: readonly Aligned[],
  after: readonly Aligned[],
  done: { readonly match: ReadonlyMap<number, number>; readonly taken: ReadonlySet<number> },
): Match[] {
  const gone = [...before.keys()].filter((index) => !done.match.has(index));
  const fresh = [...after.keys()].filter((index) => !done.taken.has(index));
  const candidates: { from: number; to: number; alike: number }[] = [];
  for (const from of gone)
    for (const to of fresh) {
      const [left, right] = [before[from], after[to]];
      if (left === undefined || right === undefined) continue;
      const alike = alikeElsewhere(left, right);
      if (alike > 0) candidates.push({ from, to, alike });
    }
  candidates.sort((a, b) => b.alike - a.alike || a.from - b.from || a.to - b.to);
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  const chosen: Match[] = [];
  for (const { from, to } of candidates) {
    if (usedBefore.has(from) || usedAfter.has(to)) continue;
    usedBefore.add(from);
    usedAfter.add(to);
    chosen.push([from, to]);
  }
  return chosen;
}

function alikeElsewhere(left: Aligned, right: Aligned): number {
  if (left.key !== null && left.key === right.key) return 2;
  if (left.key !== right.key) return 0;
  if (left.text === right.text) return 1;
  if (Math.min(left.text.length, right.text.length) < TOO_SHORT) return 0;
  const alike = likeness(left.text, right.text);
  return alike >= ALIKE_ELSEWHERE ? alike : 0;
}

function inReadingOrder(
  beforeLength: number,
  afterLength: number,
  found: { readonly match: ReadonlyMap<number, number>; readonly stayed: ReadonlySet<number> },
): Pair[] {
  const from = new Map([...found.match].map(([left, right]) => [right, left]));
  const pairs: Pair[] = [];
  let nextBefore = 0;
  const takeOut = (until: number) => {
    for (; nextBefore < until; nextBefore++) if (!found.match.has(nextBefore)) pairs.push({ before: nextBefore, after: null, moved: false });
  };
  for (let after = 0; after < afterLength; after++) {
    const before = from.get(after) ?? null;
    if (before !== null && found.stayed.has(before)) takeOut(before);
    pairs.push({ before, after, moved: before !== null && !found.stayed.has(before) });
  }
  takeOut(beforeLength);
  return pairs;
}

/** A longest common subsequence of two lists, as index pairs. */
function common(before: readonly string[], after: readonly string[]): Match[] {
  const matches: Match[] = [];
  let [from, to] = [0, 0];
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) from += change.count;
    else if (change.added) to += change.count;
    else for (let step = 0; step < change.count; step++) matches.push([from++, to++]);
  }
  return matches;
}
