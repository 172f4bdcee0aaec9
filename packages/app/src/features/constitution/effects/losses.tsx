import type { JSX } from "preact";
import { Notice, useWords } from "../../../ui/index.js";

export type LostKind = "vote" | "propose" | "challenge" | "member" | "seat";

/** A right that members would lose: what it is in words, and the clause that gives it. */
export interface Lost {
  readonly kind: LostKind;
  readonly what: string;
  readonly clause: string | null;
}

export interface LossesProps {
  readonly members: number;
  /** With how many would lose each. */
  readonly lost: readonly (Lost & { readonly by: number })[];
  /** What somebody would have to show to be a member. */
  readonly conditions: readonly { readonly words: string; readonly clause: string | null }[];
  /** What whoever looks would lose; nobody else is shown it. Null: nobody is signed in. */
  readonly own: readonly Lost[] | null;
}

/** A number below this one could tell who they are. */
export const FEWEST_TOLD = 5;

/** What a change would take from how many members, and from whoever looks. Never by name. */
export function Losses({ members, lost, conditions, own }: LossesProps): JSX.Element {
  const words = useWords().effects.losses;
  const isNothing = lost.length === 0 && conditions.length === 0;
  return (
    <section class="flow" aria-labelledby="losses">
      <h2 id="losses">{words.title}</h2>
      {isNothing ? <p>{words.nobody}</p> : null}
      {lost.length === 0 ? null : (
        <ul>
          {lost.map(({ by, ...one }) => (
            <li key={`${one.kind} ${one.what}`}>
              {by < FEWEST_TOLD ? words.fewer(FEWEST_TOLD, members) : words.of(by, members)} {words.would[one.kind](one.what)}
              {one.clause === null ? "" : ` ${words.now(one.clause)}`}
            </li>
          ))}
        </ul>
      )}
      {conditions.map((one) => (
        <p key={one.words}>{words.condition(one.words, one.clause)}</p>
      ))}
      {own === null || isNothing ? null : (
        <Notice title={own.length === 0 ? words.ownNothing : words.own} tone={own.length === 0 ? "good" : "wait"}>
          {own.length === 0 ? null : (
            <ul>
              {own.map((one) => (
                <li key={`${one.kind} ${one.what}`}>{words.you[one.kind](one.what)}</li>
              ))}
            </ul>
          )}
          <p class="small">{words.private}</p>
        </Notice>
      )}
    </section>
  );
}
