import type { JSX } from "preact";
import type { BoxState } from "../../features/boxes/contract.js";
import { Icon } from "../../ui/icon.js";
import { words } from "./words.js";

/** How far each of those who hold the key is. */
export function Progress({ state: { trustees, you } }: { readonly state: BoxState }): JSX.Element | null {
  if (trustees.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="progress">
      <h3 id="progress">{words.who}</h3>
      <ul class="list-plain">
        {trustees.map(({ number, name, done }) => (
          <li key={number}>
            <Icon name={done.length === 0 ? "dash" : "tick"} /> {words.number(number, name)}
            {number === you.trustee ? ` (${words.you})` : ""}: {done.length === 0 ? words.notBegun : done.map((task) => words.steps[task]).join(", ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
