import type { JSX } from "preact";
import { Table, useWords } from "../../../ui/index.js";

export interface Bar {
  readonly label: string;
  readonly count: number;
}

interface BarsProps {
  readonly caption: string;
  readonly bars: readonly Bar[];
  /** Of how many the shares are. */
  readonly base: number;
}

const WIDTH = 100;
const HEIGHT = 4;

/** A picture of counts and, under it, the table that it is of. The picture is for the eye alone: everything in it is in the table. */
export function Bars({ caption, bars, base }: BarsProps): JSX.Element {
  const { numbers, surveys } = useWords();
  const { results: words } = surveys;
  return (
    <>
      <div class="bars" aria-hidden="true">
        {bars.map(({ label, count }) => (
          <div class="bar" key={label}>
            <span class="bar__label">{label}</span>
            <span class="bar__value">{numbers.percent(count, base)}</span>
            <svg class="bar__picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
              <rect class="bar__rest" width={WIDTH} height={HEIGHT} />
              <rect class="bar__part" width={base === 0 ? 0 : (WIDTH * count) / base} height={HEIGHT} />
            </svg>
          </div>
        ))}
      </div>
      <Table
        caption={caption}
        columns={[{ heading: words.option }, { heading: words.count, numeric: true }, { heading: words.share, numeric: true }]}
        rows={bars.map(({ label, count }) => [label, numbers.whole(count), numbers.percent(count, base)])}
      />
    </>
  );
}
