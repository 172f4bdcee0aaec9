import type { JSX } from "preact";
import { Table, useWords } from "../../../ui/index.js";
import { MOST_PROCEDURES } from "./kept.js";
import type { CaptureEffect as Effect } from "./changed.js";

export interface CaptureEffectProps {
  readonly effect: Effect | null;
  /** Where every figure of the text in force stands. */
  readonly all: string;
}

/** Before and after: what a change of the constitution would make possible, to whom and how quickly, before anybody votes on it. */
export function CaptureEffect({ effect, all }: CaptureEffectProps): JSX.Element {
  const { change: words, people, tooLarge } = useWords().capture;
  return (
    <section class="flow" aria-labelledby="capture-effect">
      <h2 id="capture-effect">{words.title}</h2>
      {effect === null ? (
        <p>{tooLarge(MOST_PROCEDURES)}</p>
      ) : effect.rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.lead(people(effect.members))}
          stacks
          columns={[{ heading: words.power }, { heading: words.before }, { heading: words.after }, { heading: words.effect }]}
          rows={effect.rows.map(({ power, before, after, effects }) => [power, before, after, effects.join(", ")])}
        />
      )}
      <p class="small">
        <a href={all}>{words.whole}</a>
      </p>
    </section>
  );
}
