import { PCA } from "ml-pca";
import { NOT_SEEN, spread, type Stances } from "./stances.js";

/** A place in the plane of the two directions in which people differ most. */
export type Point = readonly [number, number];

/** So many people are enough to find the two directions; everybody is placed in the plane. */
const MOST_MEASURED = 5_000;

/**
 * Everybody's place in the plane of the first two principal components. What somebody has not seen counts as the mean of those who have (so it draws them nowhere),
 * and whoever has seen little is moved out from the middle in proportion, as Polis does: else they would all stand in the centre for having said little.
 */
export function placesOf(stances: Stances, statements: number): readonly Point[] {
  const means = meansOf(stances, statements);
  const full = (line: Int8Array): number[] => means.map((mean, at) => (line[at] === NOT_SEEN ? mean : (line[at] ?? mean)));
  const pca = new PCA(spread(stances, MOST_MEASURED).map(full), { method: "covarianceMatrix" });
  const axes = pca.getEigenvectors();
  const [first, second] = [0, 1].map((axis) => turned(means.map((_, row) => (axis < axes.columns ? axes.get(row, axis) : 0))));
  const along = (line: readonly number[], axis: readonly number[] = []): number =>
    line.reduce((sum, value, at) => sum + (value - (means[at] ?? 0)) * (axis[at] ?? 0), 0);
  return stances.map((line) => {
    const seen = line.reduce((n, stance) => n + (stance === NOT_SEEN ? 0 : 1), 0);
    const out = Math.sqrt(statements / Math.max(1, seen));
    const whole = full(line);
    return [along(whole, first) * out, along(whole, second) * out];
  });
}

function meansOf(stances: Stances, statements: number): readonly number[] {
  const [sums, seen] = [new Float64Array(statements), new Uint32Array(statements)];
  for (const line of stances) {
    for (const [at, stance] of line.entries()) {
      if (stance === NOT_SEEN) continue;
      sums[at] = (sums[at] ?? 0) + stance;
      seen[at] = (seen[at] ?? 0) + 1;
    }
  }
  return Array.from(sums, (sum, at) => (seen[at] === 0 ? 0 : sum / (seen[at] ?? 1)));
}

/** A direction and its opposite are the same direction: the strongest statement points to the right, so that a picture doesn't turn over by chance. */
function turned(axis: readonly number[]): readonly number[] {
  const strongest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) + 1e-9 ? value : most), 0);
  return strongest < 0 ? axis.map((value) => -value) : axis;
}
