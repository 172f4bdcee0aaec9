import type { JSX } from "preact";
import { useWords } from "../../../ui/index.js";
import type { Group } from "../opinion/opinion.js";

const WIDTH = 320;
const HEIGHT = 200;
const LEAST_RADIUS = 18;
const MOST_RADIUS = 52;
const MARGIN = 8;

/** "A" is the largest group. */
export function letterOf(place: number): string {
  return "ABCDE".charAt(place);
}

/**
 * The groups as circles in the plane in which they differ most. Nobody's own place is drawn: somebody whose views one knows could be found by it. The table under it
 * says the same in numbers.
 */
export function OpinionPicture({ groups }: { groups: readonly Group[] }): JSX.Element {
  const { numbers } = useWords();
  const largest = Math.max(...groups.map(({ size }) => size));
  const [across, down] = [0, 1].map((axis) =>
    fitted(
      groups.map(({ centre }) => centre[axis as 0 | 1]),
      axis === 0 ? WIDTH : HEIGHT,
    ),
  );
  return (
    <svg class="opinion-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {groups.map((group, at) => {
        const [x, y] = [across?.[at] ?? WIDTH / 2, down?.[at] ?? HEIGHT / 2];
        return (
          <g key={at}>
            <circle class={`opinion-picture__group opinion-picture__group--${at + 1}`} cx={x} cy={y} r={radiusOf(group.size, largest)} />
            <text class="opinion-picture__letter" x={x} y={y}>
              {letterOf(at)}
            </text>
            <text class="opinion-picture__size" x={x} y={y + 14}>
              {numbers.whole(group.size)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Areas are in proportion to how many people a group is, as far as the smallest can still be read. */
function radiusOf(size: number, largest: number): number {
  return Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(size / largest));
}

/** Positions along one side of the picture, so that each circle is inside. */
function fitted(values: readonly number[], length: number): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [MOST_RADIUS + MARGIN, length - MOST_RADIUS - MARGIN];
  return values.map((value) => (most === least ? length / 2 : from + ((to - from) * (value - least)) / (most - least)));
}
