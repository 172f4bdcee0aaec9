import type { ComponentChildren, JSX } from "preact";
import { classes } from "../classes.js";

export interface Column {
  readonly heading: ComponentChildren;
  /** Right-aligned figures of equal width. */
  readonly numeric?: boolean;
  /** A word or two: on a narrow page where rows stand by themselves it has its heading beside it. */
  readonly brief?: boolean;
}

export interface TableProps {
  /** What the table is; read first, shown above. */
  readonly caption: string;
  /** Which of several with the same caption, for those who hear the page. */
  readonly of?: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The caption is for those who hear the page; a heading stands above already. */
  readonly quietCaption?: boolean;
  /** On a narrow page each row stands by itself, its cells under each other with their headings: for few rows with much to say. */
  readonly stacks?: boolean;
  /** What is moved sideways passes under the first column, so that every number keeps its name. */
  readonly firstStays?: boolean;
}

/** Not every browser lets the keyboard move what can be moved sideways unless it may have the focus (axe: scrollable-region-focusable). */
const movedByKeyboard = { tabIndex: 0 };

/** Rows of facts. On a narrow page it can be moved sideways, by finger or by keyboard. */
export function Table({ caption, of, columns, rows, quietCaption, stacks, firstStays }: TableProps): JSX.Element {
  return (
    <section class="table-frame" aria-label={of === undefined ? caption : `${caption}: ${of}`} {...movedByKeyboard}>
      <table class={classes("table", stacks && "table--stacks", firstStays && "table--first-stays")}>
        <caption class={classes("table__caption", quietCaption && "visually-hidden")}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" class={classes(column.numeric && "table__number")}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{row.map((cell, place) => Cell({ cell, place, column: columns[place], stacks: stacks ?? false }))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly cell: ComponentChildren;
  readonly place: number;
  readonly column: Column | undefined;
  readonly stacks: boolean;
}

function Cell({ cell, place, column, stacks }: CellProps): JSX.Element {
  const look = classes(column?.numeric && "table__number", column?.brief && "table__brief", stacks && cell === "" && "table__empty");
  return place === 0 ? (
    <th key={place} scope="row" class={look}>
      {cell}
    </th>
  ) : (
    <td key={place} class={look}>
      {stacks ? (
        <span class="table__label" aria-hidden="true">
          {column?.heading}
        </span>
      ) : null}
      {cell}
    </td>
  );
}
