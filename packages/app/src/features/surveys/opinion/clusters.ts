import { kmeans } from "ml-kmeans";
import { FEWEST_SHOWN } from "../limits.js";
import { spread } from "./stances.js";
import type { Point } from "./space.js";

/** The same people are divided in the same way each time. */
const SEED = 2_017;
const MOST_GROUPS = 5;
const MOST_CLUSTERED = 5_000;
/** The silhouette compares each with each. */
const MOST_COMPARED = 1_000;

export interface Clusters {
  /** The group of each, from 0. */
  readonly of: readonly number[];
  readonly centres: readonly Point[];
  /** From -1 to 1: how much nearer people are to their own group than to the next. */
  readonly silhouette: number;
}

/**
 * Divides people into two to five groups by k-means, into as many as the silhouette says. A division in which every group has at least five people comes first:
 * else a single person far outside would hide the groups of everybody else. null: there are too few people, or all stand in the same place.
 */
export function clustersOf(points: readonly Point[]): Clusters | null {
  const some = spread(points, MOST_CLUSTERED);
  const places = new Set(some.map(([x, y]) => `${x.toFixed(9)} ${y.toFixed(9)}`)).size;
  const found: Clusters[] = [];
  for (let groups = 2; groups <= Math.min(MOST_GROUPS, places, Math.floor(points.length / FEWEST_SHOWN)); groups += 1) {
    const { centroids } = kmeans(
      some.map((point) => [...point]),
      groups,
      { seed: SEED },
    );
    const centres = centroids.map(([x = 0, y = 0]): Point => [x, y]);
    const of = points.map((point) => nearest(centres, point));
    found.push({ of, centres, silhouette: silhouetteOf(points, of) });
  }
  const best = (among: readonly Clusters[]): Clusters | null =>
    among.reduce<Clusters | null>((first, one) => (first === null || one.silhouette > first.silhouette ? one : first), null);
  return best(found.filter(({ of, centres }) => sizesOf(of, centres.length).every((size) => size >= FEWEST_SHOWN))) ?? best(found);
}

export function sizesOf(of: readonly number[], groups: number): readonly number[] {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

function nearest(centres: readonly Point[], point: Point): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, centre] of centres.entries()) {
    const far = distance(centre, point);
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

/** The mean over people of (b − a) / max(a, b): a, how far they are from their own group; b, from the nearest other one (Rousseeuw 1987). */
function silhouetteOf(points: readonly Point[], of: readonly number[]): number {
  const some = spread(
    points.map((point, at) => ({ point, group: of[at] ?? 0 })),
    MOST_COMPARED,
  );
  const scores = some.map((one) => {
    const far = new Map<number, { sum: number; n: number }>();
    for (const other of some) {
      if (other === one) continue;
      const before = far.get(other.group) ?? { sum: 0, n: 0 };
      far.set(other.group, { sum: before.sum + distance(one.point, other.point), n: before.n + 1 });
    }
    const own = far.get(one.group);
    const others = [...far].filter(([group]) => group !== one.group).map(([, { sum, n }]) => sum / n);
    if (own === undefined || others.length === 0) return 0;
    const [a, b] = [own.sum / own.n, Math.min(...others)];
    return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function distance([x, y]: Point, [u, v]: Point): number {
  return Math.hypot(x - u, y - v);
}
