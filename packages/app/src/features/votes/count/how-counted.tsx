import type { JSX } from "preact";
import type { OptionsTable } from "@folkmoot/tally";
import { Duels } from "./duels.js";
import { Merit } from "./merit.js";
import { Loads, Shares, Turns } from "./money.js";
import type { Names } from "./names.js";
import type { Say } from "./say.js";
import { RunOffs, Sums, Weights } from "./scored.js";
import { FlowOfVotes } from "./stages/flow.js";
import { KeptShares, StageTable } from "./stages/stage-table.js";

interface HowCountedProps {
  readonly table: OptionsTable;
  readonly names: Names;
  readonly say: Say;
  readonly order: readonly number[];
}

/** The pictures and tables of the method: everything that is needed to follow the count by hand. Ticks and points are told whole by what each got. */
export function HowCounted({ table, ...given }: HowCountedProps): JSX.Element | null {
  switch (table.kind) {
    case "approvals":
    case "points":
      return null;
    case "pairs":
    case "debian":
    case "ranked pairs":
    case "minimax":
    case "copeland":
      return <Duels table={table} {...given} />;
    case "runoff":
    case "stv":
      return (
        <>
          <FlowOfVotes table={table} {...given} />
          <StageTable table={table} {...given} />
          <KeptShares table={table} {...given} />
        </>
      );
    case "judgment":
      return <Merit table={table} {...given} />;
    case "scores":
      return <Sums table={table} {...given} />;
    case "star":
      return <RunOffs table={table} {...given} />;
    case "harmonic":
      return <Weights table={table} {...given} />;
    case "greedy":
      return <Turns table={table} {...given} />;
    case "equal shares":
      return <Shares table={table} {...given} />;
    case "phragmen":
      return <Loads table={table} {...given} />;
  }
}
