import type { ComponentChildren, JSX } from "preact";
import { useSaidBackLanguage, useWords } from "../../../ui/index.js";
import type { Version } from "../store.js";

export interface BesideProps {
  /** What the machine does with the clause, said from its meaning, in the language of the page. */
  readonly sentences: readonly string[];
  /** The version that set its words; null where there is only one text. */
  readonly set: Version | null;
  readonly base: string;
  /** The way to what is said about it. */
  readonly said?: ComponentChildren;
}

/** The margin of a clause; null where there is nothing to say. Clauses that stand as they were founded carry no mark of where they come from. */
export function besideClause(props: BesideProps): JSX.Element | null {
  const isBare = props.sentences.length === 0 && (props.set?.motion ?? null) === null && (props.said ?? null) === null;
  return isBare ? null : <Beside {...props} />;
}

function Beside({ sentences, set, base, said = null }: BesideProps): JSX.Element {
  const { beside: words } = useWords().constitution;
  const motion = set?.motion ?? null;
  return (
    <>
      {sentences.length === 0 ? null : (
        <details class="beside">
          <summary class="beside__summary">{words.does}</summary>
          <ul class="beside__list" lang={useSaidBackLanguage()}>
            {sentences.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {motion === null ? null : <p class="beside beside__set">{words.setBy(`${base}/motions/${motion.number}/certificate`, motion.number)}</p>}
      {said === null ? null : <p class="beside beside__said">{said}</p>}
    </>
  );
}
