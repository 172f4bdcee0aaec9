import { diffArrays } from "diff";
import { bagOf, likeness, type Bag } from "./words.js";

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
/** Pairs of lines held beside each other at most, so that two texts that have nothing in common stay quick. Beyond it, only lines near each other are. */
const MOST_PAIRS = 10_000;
/** Lines that may differ before the common ones are looked for only at both ends: the search takes time with the square of these. */
const MOST_DIFFERENT = 1_000;

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
  const lines = { before: before.map(lineOf), after: after.map(lineOf) };
  anchors(before, after).forEach(([from, to]) => pair(from, to));
  betweenAnchors(lines, match).forEach(([from, to]) => pair(from, to));
  const stayed = new Set(match.keys());
  elsewhere(lines, { match, taken }).forEach(([from, to]) => pair(from, to));
  return inReadingOrder(before.length, after.length, { match, stayed });
}

type Match = readonly [from: number, to: number];

/** The longest common run of lines that are the same line: same thing opened, or same words where nothing is opened. */
function anchors(before: readonly Aligned[], after: readonly Aligned[]): Match[] {
  return common(before.map(identityOf), after.map(identityOf));
}

function identityOf(line: Aligned): string {
  return line.key === null ? `w:${line.text}` : `k:${line.key}`;
}

interface Line extends Aligned {
  readonly bag: Bag;
}

interface Lines {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

function lineOf({ text, key }: Aligned): Line {
  return { text, key, bag: bagOf(text) };
}

/** Between two neighbouring anchors, the lines that are alike, in order. */
function betweenAnchors(lines: Lines, match: ReadonlyMap<number, number>): Match[] {
  const fixed: Match[] = [[-1, -1], ...[...match].sort((a, b) => a[0] - b[0]), [lines.before.length, lines.after.length]];
  return fixed.slice(1).flatMap(([endBefore, endAfter], index) => {
    const [startBefore, startAfter] = fixed[index] ?? [-1, -1];
    return alikeInOrder(lines, numbersBetween(startBefore + 1, endBefore), numbersBetween(startAfter + 1, endAfter));
  });
}

/** Greedy on likeness, keeping the order: each next best pair must not cross one already taken. */
function alikeInOrder(lines: Lines, gone: readonly number[], fresh: readonly number[]): Match[] {
  const chosen: Match[] = [];
  const candidates = candidatesOf(lines, gone, fresh, (left, right) => {
    if (!mayBeOne(left, right)) return 0;
    const alike = likeness(left.bag, right.bag);
    return alike >= ALIKE ? alike : 0;
  });
  for (const [from, to] of candidates) if (chosen.every(([f, t]) => (f < from && t < to) || (f > from && t > to))) chosen.push([from, to]);
  return chosen;
}

/** Pairs of lines that are alike at all, the most alike first. Of too many lines, only those near each other are held beside each other. */
function candidatesOf(lines: Lines, gone: readonly number[], fresh: readonly number[], alikeness: (left: Line, right: Line) => number): Match[] {
  const found: { from: number; to: number; alike: number }[] = [];
  const reach = gone.length * fresh.length <= MOST_PAIRS ? fresh.length : Math.ceil(MOST_PAIRS / gone.length / 2);
  gone.forEach((from, index) => {
    const middle = Math.round((index * fresh.length) / gone.length);
    for (const to of fresh.slice(Math.max(0, middle - reach), middle + reach)) {
      const [left, right] = [lines.before[from], lines.after[to]];
      const alike = left === undefined || right === undefined ? 0 : alikeness(left, right);
      if (alike > 0) found.push({ from, to, alike });
    }
  });
  return found.sort((a, b) => b.alike - a.alike || a.from - b.from || a.to - b.to).map(({ from, to }) => [from, to]);
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Lines that open different things are different lines. The same words that open something in one text only are one line, and a change that has to be seen. */
function mayBeOne(left: Aligned, right: Aligned): boolean {
  return left.key === right.key || ((left.key === null || right.key === null) && left.text === right.text);
}

/** What is left on both sides: the same thing opened elsewhere, the same words elsewhere, then the most alike. */
function elsewhere(lines: Lines, done: { readonly match: ReadonlyMap<number, number>; readonly taken: ReadonlySet<number> }): Match[] {
  const gone = [...lines.before.keys()].filter((index) => !done.match.has(index));
  const fresh = [...lines.after.keys()].filter((index) => !done.taken.has(index));
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  const chosen: Match[] = [];
  for (const [from, to] of [...sameElsewhere(lines, gone, fresh), ...candidatesOf(lines, gone, fresh, alikeElsewhere)]) {
    if (usedBefore.has(from) || usedAfter.has(to)) continue;
    usedBefore.add(from);
    usedAfter.add(to);
    chosen.push([from, to]);
  }
  return chosen;
}

/** The same line in another place, however far. */
function sameElsewhere(lines: Lines, gone: readonly number[], fresh: readonly number[]): Match[] {
  const places = new Map<string, number>();
  for (const to of fresh.toReversed()) {
    const line = lines.after[to];
    if (line !== undefined) places.set(identityOf(line), to);
  }
  return gone.flatMap((from): Match[] => {
    const line = lines.before[from];
    const to = line === undefined ? undefined : places.get(identityOf(line));
    return to === undefined ? [] : [[from, to]];
  });
}

function alikeElsewhere(left: Line, right: Line): number {
  if (left.key !== right.key || Math.min(left.text.length, right.text.length) < TOO_SHORT) return 0;
  const alike = likeness(left.bag, right.bag);
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

/** A longest common subsequence of two lists, as index pairs; of lists that have too little in common, what is the same at both ends. */
function common(before: readonly string[], after: readonly string[]): Match[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_DIFFERENT });
  if (changes === undefined) return ends(before, after);
  const matches: Match[] = [];
  let [from, to] = [0, 0];
  for (const change of changes) {
    if (change.removed) from += change.count;
    else if (change.added) to += change.count;
    else for (let step = 0; step < change.count; step++) matches.push([from++, to++]);
  }
  return matches;
}

function ends(before: readonly string[], after: readonly string[]): Match[] {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const front = numbersBetween(0, first).map((index): Match => [index, index]);
  const back = numbersBetween(0, last).map((index): Match => [before.length - last + index, after.length - last + index]);
  return [...front, ...back];
}
