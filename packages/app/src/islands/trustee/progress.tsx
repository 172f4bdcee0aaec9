import type { JSX } from "preact";
import type { BoxState } from "../../features/boxes/contract.js";
import { StepsDone } from "../../ui/booth/steps-done.js";
import { words } from "./words.js";

/** How far each of those who hold the key is. */
export function Progress({ state }: { readonly state: BoxState }): JSX.Element | null {
  const { trustees, you, key, phase } = state;
  if (trustees.length === 0) return null;
  const people = trustees.map(({ number, done }) => ({ name: nameIn(state, number) + (number === you.trustee ? ` (${words.you})` : ""), done }));
  return (
    <section class="flow">
      <h3>{words.who}</h3>
      <StepsDone caption={words.who} mixes={key.held === "trustees" && key.shuffles > 0} isOver={phase === "opened"} people={people} words={words} />
    </section>
  );
}

/** What one of those who hold the key is called: members see names. */
export function nameIn({ trustees, body }: BoxState, number: number): string {
  return trustees.find((trustee) => trustee.number === number)?.name ?? `${body ?? ""} ${number}`.trim();
}
