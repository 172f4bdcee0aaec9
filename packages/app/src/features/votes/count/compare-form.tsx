import type { JSX } from "preact";
import type { PaperResult } from "@folkmoot/procedure";
import { Button, QueryForm, Select, useWords } from "../../../ui/index.js";
import { comparedIn } from "./explained.js";
import type { Names } from "./names.js";
import type { Say } from "./say.js";
import { Reasons } from "./standings.js";

/** Two options that somebody wants to see beside each other, by their places on the paper. */
export interface Asked {
  readonly one: number;
  readonly other: number;
}

interface CompareProps {
  readonly result: PaperResult;
  readonly names: Names;
  readonly say: Say;
  readonly order: readonly number[];
  readonly action: string;
  readonly asked: Asked | null;
}

/** Why one stands above another: any two can be chosen, and the answer is a page of its own that can be sent to somebody. */
export function Compare(props: CompareProps): JSX.Element | null {
  const { counting } = useWords();
  const words = counting.compare;
  const { names, order, action, asked } = props;
  if (order.length < 2) return null;
  const id = `${names.scope}-compare`;
  const options = order.map((index) => ({ value: String(index), label: names.title(index) }));
  return (
    <section class={asked === null ? "flow compare no-print" : "flow compare"} id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.heading}</h2>
      <QueryForm action={`${action}#${id}`}>
        <div class="compare__fields">
          <Select name={`${names.scope}-one`} label={words.first} options={options} value={String(asked?.one ?? order[0])} />
          <Select name={`${names.scope}-other`} label={words.second} options={options} value={String(asked?.other ?? order[1])} />
          <Button look="secondary">{words.button}</Button>
        </div>
      </QueryForm>
      {asked === null || !order.includes(asked.one) || !order.includes(asked.other) ? null : <Answer {...props} asked={asked} />}
    </section>
  );
}

function Answer({ result, names, say, asked: { one, other } }: CompareProps & { asked: Asked }): JSX.Element {
  const { counting } = useWords();
  const words = counting.compare;
  if (one === other) return <p>{words.same}</p>;
  const { above, below, comparison } = comparedIn(result, one, other);
  const options = [above, below].filter((index) => index < result.options.length);
  return (
    <div class="flow compare__answer">
      <h3>{words.result(names.title(one), names.title(other))}</h3>
      <p>
        {words.above(names.title(above), names.title(below))} {say.comparison(above, below, comparison)}
      </p>
      {options.map((index) => (
        <div key={index}>
          <h4>{names.title(index)}</h4>
          <Reasons {...{ result, names, say, index }} />
        </div>
      ))}
    </div>
  );
}
