import { Temporal } from "temporal-polyfill";
import { closeEarly, due, paperResult } from "@folkmoot/procedure";
import type { Due, Event, GivenPapers, GivenVotes, PaperResult, Patch, Situation, Spell, Supplied } from "@folkmoot/procedure";

/** What the store has found of what the rules ask for, by stage: plain data, so that it can go to a thread. */
export interface Stock {
  readonly roll: { [stage: string]: Of<"roll"> };
  readonly count: { [stage: string]: GivenVotes };
  readonly marks: { [stage: string]: GivenPapers };
  readonly box: { [stage: string]: Of<"box"> };
  readonly recipients: { [stage: string]: number };
  /** What came of putting the motion's text on the text in force; null: nobody has asked. */
  patch: Patch | null;
  /** When nobody could vote; null: nobody asks. */
  readonly lost: readonly Spell[] | null;
}

type Of<What extends "roll" | "box"> = NonNullable<ReturnType<NonNullable<Supplied[What]>>>;

/** What counts papers, and may therefore take long: plain values in and out. `at`: an instant of ISO 8601. */
export type CountWork =
  /** What time has brought to a motion. */
  | { readonly kind: "due"; readonly situation: Situation; readonly stock: Stock; readonly at: string }
  /** Whether a vote closes because everybody has answered. */
  | { readonly kind: "early"; readonly situation: Situation; readonly given: GivenVotes | GivenPapers; readonly at: string }
  /** The result of a closed vote, to show it. */
  | { readonly kind: "result"; readonly situation: Situation; readonly stage: string; readonly given: GivenPapers };

export type CountDone =
  | ({ readonly kind: "due" } & Due)
  | { readonly kind: "early"; readonly events: readonly Event[] }
  | { readonly kind: "result"; readonly result: PaperResult | null };

/** Does it, in the thread or here. */
export function doCount(work: CountWork): CountDone {
  switch (work.kind) {
    case "due":
      return { kind: "due", ...due(work.situation, Temporal.Instant.from(work.at), suppliedFrom(work.stock)) };
    case "early":
      return { kind: "early", events: closeEarly(work.situation, work.given, Temporal.Instant.from(work.at)) };
    case "result":
      return { kind: "result", result: paperResult(work.situation, work.stage, work.given.papers) };
  }
}

function suppliedFrom({ lost, ...stock }: Stock): Supplied {
  return {
    roll: (stage) => stock.roll[stage] ?? null,
    count: (stage) => stock.count[stage] ?? null,
    marks: (stage) => stock.marks[stage] ?? null,
    box: (stage) => stock.box[stage] ?? null,
    patch: () => stock.patch,
    recipients: (stage) => stock.recipients[stage] ?? null,
    ...(lost === null ? {} : { lost: () => lost }),
  };
}
