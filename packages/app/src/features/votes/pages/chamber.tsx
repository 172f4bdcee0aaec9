import type { JSX } from "preact";
import { chambersOf } from "@folkmoot/procedure";
import { useWords } from "../../../ui/index.js";
import { procedureOf, type MotionView } from "../../motions/index.js";
import { voteStage } from "../result.js";

/** In which of several chambers one votes; nothing where there is only one. */
export function Chamber({ view, stage }: { view: MotionView; stage: string }): JSX.Element | null {
  const { votes: words } = useWords();
  const chambers = chambersOf(procedureOf(view.situation), stage);
  const own = chambers.find(({ id }) => id === stage);
  return own === undefined || chambers.length === 1 ? null : <p>{words.chamber(own.name, chambers.length)}</p>;
}

/** How many votes whoever looks has, with the words that give them; nothing where it is one. */
export function SeveralVotes({ view, stage, votes }: { view: MotionView; stage: string; votes: number }): JSX.Element | null {
  const { votes: words } = useWords();
  const rules = voteStage(view.situation, stage)?.weight ?? [];
  const because = rules.map((rule) => rule.words);
  return votes > 1 ? <p>{words.several(votes, because)}</p> : null;
}

/** What an address ends with that means one of several chambers. */
export function inChamber(view: MotionView, stage: string): string {
  return chambersOf(procedureOf(view.situation), stage).length === 1 ? "" : `?vote=${stage}`;
}
