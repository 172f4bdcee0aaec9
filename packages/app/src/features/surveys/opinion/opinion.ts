import { FEWEST_SHOWN } from "../limits.js";
import { clustersOf, sizesOf, type Clusters } from "./clusters.js";
import { agreeing, disagreeing, proportionZ, SURE, twoProportionsZ } from "./significance.js";
import { placesOf, type Point } from "./space.js";
import { NOT_SEEN, takenBy, type Stances, type Taken } from "./stances.js";

/** Groups of people who take statements alike, and what brings them together or divides them. Nothing is decided by it, so that it may reckon with floats. */
export interface Opinion {
  /** Those who have voted on enough statements to be placed. */
  readonly placed: number;
  /** The largest first; none where people can't be told apart. */
  readonly groups: readonly Group[];
  /** People in groups that are too small to be shown. */
  readonly inSmallGroups: number;
  readonly silhouette: number;
  /** On which every group is on the same side, the surest first. */
  readonly consensus: readonly Shared[];
  /** On which groups are furthest from each other. */
  readonly dividing: readonly Shared[];
}

export interface Group {
  readonly size: number;
  readonly centre: Point;
  /** How far its people stand from its centre, on average. */
  readonly radius: number;
  readonly typical: readonly Typical[];
}

/** A statement that a group takes otherwise than the others do. */
export interface Typical {
  readonly statement: number;
  readonly side: "agree" | "disagree";
  readonly inside: Said;
  readonly outside: Said;
}

export interface Said {
  readonly said: number;
  readonly seen: number;
}

/** How each shown group takes a statement, in the order of the groups. */
export interface Shared {
  readonly statement: number;
  readonly side: "agree" | "disagree";
  readonly groups: readonly Said[];
}

/** Whoever has voted on fewer is not placed (as Polis), unless there are fewer. */
const LEAST_VOTES = 7;
const LEAST_PLACED = 2 * FEWEST_SHOWN;
const LEAST_STATEMENTS = 2;
/** Below, there is "no substantial structure" (Kaufman and Rousseeuw 1990), and no groups are spoken of. */
const LEAST_SILHOUETTE = 0.25;
const MOST_LISTED = 5;
/** Two groups whose shares are no further apart do not divide people. */
const LEAST_APART = 0.3;

/** Finds groups of opinion among people; `numbers` names the columns. null: there are too few people or statements. */
export function opinionOf(stances: Stances, numbers: readonly number[]): Opinion | null {
  const votes = (line: Int8Array): number => line.reduce((n, stance) => n + (stance === NOT_SEEN ? 0 : 1), 0);
  const enough = stances.filter((line) => votes(line) >= Math.min(LEAST_VOTES, numbers.length));
  if (enough.length < LEAST_PLACED || numbers.length < LEAST_STATEMENTS) return null;
  const points = placesOf(enough, numbers.length);
  const clusters = clustersOf(points);
  const none = { placed: enough.length, groups: [], inSmallGroups: 0, silhouette: clusters?.silhouette ?? 0, consensus: [], dividing: [] };
  if (clusters === null || clusters.silhouette < LEAST_SILHOUETTE) return none;
  const shown = rowsOf(clusters).filter((rows) => rows.length >= FEWEST_SHOWN);
  if (shown.length < 2) return none;
  const everybody = numbers.map((_, column) => takenBy(enough, enough.keys(), column));
  const taken = shown.map((rows) => numbers.map((_, column) => takenBy(enough, rows, column)));
  return {
    placed: enough.length,
    groups: shown.map((rows, at) => ({ ...shapeOf(rows, points), size: rows.length, typical: typicalOf(taken[at] ?? [], everybody, numbers) })),
    inSmallGroups: enough.length - shown.reduce((sum, rows) => sum + rows.length, 0),
    silhouette: clusters.silhouette,
    ...sharedBy(taken, numbers),
  };
}

/** The rows of each group, the largest group first. */
function rowsOf({ of, centres }: Clusters): readonly (readonly number[])[] {
  const rows = sizesOf(of, centres.length).map((): number[] => []);
  for (const [row, group] of of.entries()) rows[group]?.push(row);
  return rows.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

function shapeOf(rows: readonly number[], points: readonly Point[]): { readonly centre: Point; readonly radius: number } {
  const own = rows.map((row): Point => points[row] ?? [0, 0]);
  const mean = (axis: 0 | 1): number => own.reduce((sum, point) => sum + point[axis], 0) / own.length;
  const [x, y] = [mean(0), mean(1)];
  return { centre: [x, y], radius: own.reduce((sum, [u, v]) => sum + Math.hypot(u - x, v - y), 0) / own.length };
}

/** Statements that a group takes to one side more than half, and more often than everybody else: both surely. The most telling first (as Polis, repness.clj). */
function typicalOf(own: readonly Taken[], everybody: readonly Taken[], numbers: readonly number[]): readonly Typical[] {
  const all = own.flatMap((taken, column): { typical: Typical; telling: number }[] => {
    const rest = everybody[column] ?? taken;
    return (["agree", "disagree"] as const).flatMap((side) => {
      const inside = { said: taken[side], seen: taken.seen };
      const outside = { said: rest[side] - taken[side], seen: rest.seen - taken.seen };
      const [more, half] = [twoProportionsZ(inside, outside), proportionZ(inside.said, inside.seen)];
      const share = side === "agree" ? agreeing(taken) : disagreeing(taken);
      return taken.seen >= FEWEST_SHOWN && more > SURE && half > SURE
        ? [{ typical: { statement: numbers[column] ?? 0, side, inside, outside }, telling: more * half * share }]
        : [];
    });
  });
  return all
    .toSorted((a, b) => b.telling - a.telling || a.typical.statement - b.typical.statement)
    .slice(0, MOST_LISTED)
    .map(({ typical }) => typical);
}

/**
 * What all groups say together and what divides them. Consensus is the product over the groups of the share in each, so that a large group can't make it alone and
 * one group that stands apart unmakes it (Small et al. 2021, "group-aware consensus").
 */
function sharedBy(taken: readonly (readonly Taken[])[], numbers: readonly number[]): Pick<Opinion, "consensus" | "dividing"> {
  const [consensus, dividing]: [Weighed[], Weighed[]] = [[], []];
  for (const [column, statement] of numbers.entries()) {
    const groups = taken.map((group) => group[column] ?? { agree: 0, disagree: 0, seen: 0 });
    if (groups.some(({ seen }) => seen < FEWEST_SHOWN)) continue;
    for (const side of ["agree", "disagree"] as const) {
      const shares = groups.map(side === "agree" ? agreeing : disagreeing);
      const shared = { statement, side, groups: groups.map((group): Said => ({ said: group[side], seen: group.seen })) };
      if (shares.every((share) => share > 0.5)) consensus.push({ shared, weight: shares.reduce((a, b) => a * b, 1) });
      if (side === "agree") dividing.push({ shared, weight: Math.max(...shares) - Math.min(...shares) });
    }
  }
  return { consensus: heaviest(consensus), dividing: heaviest(dividing.filter(({ weight }) => weight >= LEAST_APART)) };
}

interface Weighed {
  readonly shared: Shared;
  readonly weight: number;
}

function heaviest(all: readonly Weighed[]): readonly Shared[] {
  return all
    .toSorted((a, b) => b.weight - a.weight || a.shared.statement - b.shared.statement)
    .slice(0, MOST_LISTED)
    .map(({ shared }) => shared);
}
