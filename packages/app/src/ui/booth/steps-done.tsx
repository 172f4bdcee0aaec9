import type { JSX } from "preact";
import { Icon } from "../icon.js";
import { Table } from "../table/table.js";

type Step = "certificate" | "polynomial" | "shares" | "rehearse" | "shuffle" | "decrypt";

export interface StepsDoneProps {
  readonly caption: string;
  readonly people: readonly { readonly name: string; readonly done: readonly Step[] }[];
  /** Whether papers are mixed at all. */
  readonly mixes: boolean;
  /** The box is open: whoever has not done a step won't any more. */
  readonly isOver: boolean;
  readonly words: {
    readonly steps: { readonly [step in Step]: string };
    readonly whoColumn: string;
    readonly yes: string;
    readonly notYet: string;
    readonly notNeeded: string;
  };
}

const STEPS: readonly Step[] = ["certificate", "polynomial", "shares", "rehearse", "shuffle", "decrypt"];

/** Which steps each of those who hold the key of a ballot box has done, from the first to the last. */
export function StepsDone({ caption, people, mixes, isOver, words }: StepsDoneProps): JSX.Element {
  const steps = STEPS.filter((step) => mixes || step !== "shuffle");
  return (
    <Table
      caption={caption}
      quietCaption
      stacks
      columns={[{ heading: words.whoColumn }, ...steps.map((step) => ({ heading: words.steps[step], brief: true }))]}
      rows={people.map(({ name, done }) => [
        name,
        ...steps.map((step) => (
          <span>
            <Icon name={done.includes(step) ? "tick" : "dash"} /> {done.includes(step) ? words.yes : isOver ? words.notNeeded : words.notYet}
          </span>
        )),
      ])}
    />
  );
}
