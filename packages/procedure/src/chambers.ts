import type { Procedure, Stage, VoteStage } from "@folkmoot/constitution";
import type { OptionId } from "./event.js";
import type { MotionFacts } from "./facts.js";
import type { Phase, Turn } from "./step.js";
import type { MotionState } from "./state.js";

/** The votes that are held at the same time as this one, itself included, in the order of the text: the chambers of one question. */
export function chambersOf({ stages }: Pick<Procedure, "stages">, stage: string): readonly VoteStage[] {
  const at = stages.findIndex(({ id }) => id === stage);
  let [from, to] = [at, at];
  while (isBeside(stages[from])) from -= 1;
  while (isBeside(stages[to + 1])) to += 1;
  return stages.slice(from, to + 1).filter((each): each is VoteStage => each.kind === "vote");
}

/**
 * What a paper with several options has adopted, best first: of one in several chambers what each of them has adopted, in the order of the first. Null before the last of them is closed, and where people
 * voted for or against one text.
 */
export function adoptedIn({ closed }: Pick<MotionFacts, "closed">, chambers: readonly Pick<VoteStage, "id">[]): readonly OptionId[] | null {
  const lists = chambers.map(({ id }) => closed[id]?.adopted ?? null);
  return lists.reduce((both, list) => (both === null || list === null ? null : both.filter((option) => list.includes(option))));
}

function isBeside(stage: Stage | undefined): boolean {
  return stage?.kind === "vote" && stage.together !== undefined;
}

/** The turn after several chambers: null where one of them has refused, else the latest. */
export function afterAll(turns: readonly (Turn | null)[]): Turn | null {
  return turns.reduce((last, turn) =>
    last === null || turn === null ? null : { at: last.at < turn.at ? turn.at : last.at, fixed: last.fixed && turn.fixed },
  );
}

/**
 * The states that a question passes through in several chambers: at each instant the one of the chamber that is least far. What they decide is known when all have
 * decided; that one has refused or lapses ends it then.
 */
export function phasesOfAll(chambers: readonly (readonly Phase[])[]): Phase[] {
  const ends = [...new Set(chambers.flatMap((phases) => phases.flatMap(({ until }) => until ?? [])))].toSorted();
  const merged: Phase[] = [];
  for (const until of [...ends, null]) {
    const states = chambers.flatMap(
      (phases) => phases.find((phase) => phase.until === null || (until !== null && phase.until >= until))?.state ?? [],
    );
    const [state] = states.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    if (state === undefined) break;
    if (merged.at(-1)?.state === state) merged.pop();
    merged.push({ state, until });
  }
  return merged;
}

/** The least far first, and what ends a question last. */
const ORDER: readonly MotionState[] = ["notice", "awaiting box", "vote", "counting", "lapsed", "not carried"];
