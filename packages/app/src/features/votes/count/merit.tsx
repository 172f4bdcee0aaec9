import type { JSX } from "preact";
import { gauge, type OptionsTable } from "@folkmoot/tally";
import { Disclosure, Table, useWords } from "../../../ui/index.js";
import type { Names } from "./names.js";
import type { Say } from "./say.js";

type Judgment = Extract<OptionsTable, { kind: "judgment" }>;

interface MeritProps {
  readonly table: Judgment;
  readonly names: Names;
  readonly say: Say;
  readonly order: readonly number[];
}

/** More are no page any more. */
const MOST_PAIRS = 20;

/** How many gave which grade to every option, with what stands in the middle, and how options of the same grade were told apart. */
export function Merit({ table, names, say, order }: MeritProps): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  const grades = gradesOf(table);
  const told = order.slice(1).flatMap((option, at) => {
    const before = order[at] ?? -1;
    return table.medians[before] === table.medians[option] ? [{ first: before, second: option }] : [];
  });
  return (
    <>
      <h2>{words.merit}</h2>
      <Disclosure summary={words.grades}>
        <Table
          caption={words.grades}
          quietCaption
          firstStays
          columns={[{ heading: words.candidate }, { heading: words.grade }, ...grades.map((grade) => ({ heading: say.grade(grade), numeric: true }))]}
          rows={order.map((option) => [
            names.title(option),
            say.grade(table.medians[option] ?? -1),
            ...grades.map((grade) => numbers.whole(table.profile[option]?.[grade] ?? 0)),
          ])}
        />
      </Disclosure>
      {told.length === 0 ? null : (
        <Disclosure summary={words.gauge}>
          <p class="soft">{words.gaugeLead}</p>
          {told.length > MOST_PAIRS ? <p class="soft">{words.gaugeMost(MOST_PAIRS)}</p> : null}
          {told.slice(0, MOST_PAIRS).map(({ first, second }) => (
            <Table
              key={second}
              caption={words.above(names.title(first), names.title(second))}
              columns={[{ heading: words.off, numeric: true }, { heading: names.title(first) }, { heading: names.title(second) }]}
              rows={gauge(table.profile[first] ?? [], table.profile[second] ?? []).map((step) => [
                numbers.whole(step.off),
                say.grade(step.first),
                say.grade(step.second),
              ])}
            />
          ))}
        </Disclosure>
      )}
    </>
  );
}

/** What a bar is, and which grade is which part of it. */
export function MeritKey({ table, say }: Pick<MeritProps, "table" | "say">): JSX.Element {
  const { countTables } = useWords();
  const grades = gradesOf(table);
  return (
    <>
      <p class="soft small">{countTables.table.meritLead}</p>
      <ul class="merit-key small" aria-hidden="true">
        {grades.map((grade) => (
          <li key={grade}>
            <svg class="merit-key__sample" width="18" height="18">
              <Shade grade={grade} grades={grades.length} x="0" width="100%" height={18} />
            </svg>
            {say.grade(grade)}
          </li>
        ))}
      </ul>
    </>
  );
}

const HEIGHT = 30;
const NUMBER_FITS = 9;

/** All papers as one bar, the best grade first, with a line where more than half begin. Its figures are in the table. */
export function MeritBar({ table, option }: { table: Judgment; option: number }): JSX.Element {
  const grades = gradesOf(table);
  const counts = table.profile[option] ?? [];
  const all = counts.reduce((sum, n) => sum + n, 0);
  let from = 0;
  return (
    <svg class="merit-bar" width="100%" height={HEIGHT} aria-hidden="true">
      {grades.map((grade) => {
        const n = counts[grade] ?? 0;
        const width = all === 0 ? 0 : (n * 100) / all;
        const x = from;
        from += width;
        return n === 0 ? null : (
          <g key={grade}>
            <Shade grade={grade} grades={grades.length} x={`${x.toFixed(2)}%`} width={`${width.toFixed(2)}%`} height={HEIGHT} />
            {width < NUMBER_FITS ? null : (
              <text
                class={`merit-bar__number merit-bar__number--${toneOf(grade, grades.length)}`}
                x={`${(x + width / 2).toFixed(2)}%`}
                y={HEIGHT / 2}
              >
                {n}
              </text>
            )}
          </g>
        );
      })}
      <line class="merit-bar__middle merit-bar__middle--under" x1="50%" x2="50%" y1="0" y2={HEIGHT} />
      <line class="merit-bar__middle" x1="50%" x2="50%" y1="0" y2={HEIGHT} />
    </svg>
  );
}

/** The better the grade, the fuller the ink. Place, edges and the numbers on it tell the grades apart too. */
function Shade({ grade, grades, x, width, height }: { grade: number; grades: number; x: string; width: string; height: number }): JSX.Element {
  return (
    <>
      <rect class="merit-bar__ground" x={x} width={width} height={height} />
      <rect class="merit-bar__ink" x={x} width={width} height={height} opacity={inkOf(grade, grades).toFixed(2)} />
      <rect class="merit-bar__edge" x={x} width={width} height={height} />
    </>
  );
}

/** The better half is dark and the other light: on what lies between, no number could be read. */
function inkOf(grade: number, grades: number): number {
  const strength = grade / Math.max(1, grades - 1);
  return strength < 0.5 ? 0.06 + 0.6 * strength : 0.5 + 0.5 * strength;
}

/** Whether a number on it is written in ink or on ink. */
function toneOf(grade: number, grades: number): "dark" | "light" {
  return inkOf(grade, grades) > 0.5 ? "dark" : "light";
}

/** Best first. */
function gradesOf({ profile }: Judgment): number[] {
  return [...(profile[0] ?? []).keys()].toReversed();
}
