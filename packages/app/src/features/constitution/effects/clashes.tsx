import type { JSX } from "preact";
import { redline, type Clash } from "@folkmoot/constitution";
import { Disclosure, Redline, useWords } from "../../../ui/index.js";

/** Another change that touches the same words. */
export interface Clashing {
  readonly number: number;
  readonly title: string;
  readonly href: string;
  /** It has taken effect since this one was drafted. */
  readonly isInForce: boolean;
  /** The words as they stand in the text of both, and what this and the other make of them. Markdown. */
  readonly words: readonly { readonly base: string; readonly mine: string; readonly theirs: string }[];
}

export interface ClashesProps {
  /** What the text says becomes of two that are carried; null: nothing. */
  readonly clash: Clash | null;
  /** The version that it was drafted on and the one in force; null where they are the same. */
  readonly overtaken: { readonly drafted: number; readonly present: number } | null;
  readonly others: readonly Clashing[];
}

/** Other changes that touch the same words, before anybody votes, with what becomes of the two by the text. */
export function Clashes({ clash, overtaken, others }: ClashesProps): JSX.Element | null {
  const words = useWords().effects.clashes;
  if (others.length === 0 && overtaken === null) return null;
  return (
    <section class="flow" aria-labelledby="clashes">
      <h2 id="clashes">{words.title}</h2>
      {overtaken === null ? null : <p>{(clash === null ? words.lapses : words.isPut)(overtaken.drafted, overtaken.present)}</p>}
      {others.length === 0 ? <p>{words.none}</p> : <p>{clash === null ? words.silent : words.becomes[clash]}</p>}
      {others.map((other) => (
        <Disclosure key={other.number} summary={(other.isInForce ? words.touchesInForce : words.touches)(other.number, other.title)}>
          {other.words.map(({ base, mine, theirs }, index) => (
            <div key={index}>
              <p class="small">{words.here}</p>
              <Redline lines={redline(base, mine)} />
              <p class="small">{words.there}</p>
              <Redline lines={redline(base, theirs)} />
            </div>
          ))}
          <p>
            <a href={other.href}>{words.open(other.number)}</a>
          </p>
        </Disclosure>
      ))}
    </section>
  );
}
