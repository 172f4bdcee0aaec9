import type { JSX } from "preact";
import { MotionTag } from "../../ui/index.js";
import type { MotionLine } from "../motions/index.js";

/** Motions, one a row: what it is called, where it stands, what comes next. An outsider may learn no more than that there is one. */
export function MotionList({ motions }: { motions: readonly MotionLine[] }): JSX.Element {
  return (
    <ul class="motion-list">
      {motions.map(({ number, title, state, sentence, href }) => (
        <li class="motion-list__item" key={number}>
          <h3 class="motion-list__title">{title === null ? `Motion ${number}, which members can read` : <a href={href}>{title}</a>}</h3>
          <MotionTag state={state} />
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
