import type { JSX } from "preact";
import type { Choice } from "@folkmoot/procedure";
import { useWords } from "../../../ui/index.js";

/** Who voted for somebody, and what; on a paper with several options `choice` is null. */
export interface VotedForYou {
  /** Null: nobody did, although they had appointed somebody. */
  readonly name: string | null;
  readonly choice: Choice | null;
}

/** Of a result: how many had somebody vote for them, and what became of one's own vote. */
export function ForOthers({ represented, forYou }: { represented: number | null; forYou: VotedForYou | null }): JSX.Element | null {
  const { represented: words, votes } = useWords();
  if (!represented && forYou === null) return null;
  return (
    <>
      {represented ? <p class="soft">{words.representedIn(represented)}</p> : null}
      {forYou === null ? null : (
        <p>
          {forYou.name === null ? words.notCounted : words.yourVote(forYou.name, forYou.choice === null ? null : votes.choices[forYou.choice].label)}
        </p>
      )}
    </>
  );
}
