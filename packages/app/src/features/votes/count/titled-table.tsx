import type { ComponentChildren, JSX } from "preact";
import { Table, type TableProps } from "../../../ui/index.js";

interface TitledTableProps extends Omit<TableProps, "caption" | "quietCaption"> {
  readonly heading: string;
  /** What the numbers are. */
  readonly lead?: ComponentChildren;
}

/** A table of a method under a heading of its own, which is its caption for those who hear the page. */
export function TitledTable({ heading, lead, ...table }: TitledTableProps): JSX.Element {
  return (
    <>
      <h2>{heading}</h2>
      {lead === undefined ? null : <p class="soft">{lead}</p>}
      <Table caption={heading} quietCaption {...table} />
    </>
  );
}
