import type { Procedure } from "@folkmoot/constitution";
import type { OptionKind } from "../put-event.js";

/** What happens to an option that is chosen: people are elected, everything else is adopted. */
export type Fate = "adopted" | "elected";

/** What something that was put to a motion is called: to an election nobody puts proposals. */
export type PutAs = OptionKind | "candidate";

/**
 * Whether a call asks for people: the text says so by the name of the stage that takes them. How they are counted says nothing, since the same methods share
 * out places among ideas.
 */
export function isElection({ stages }: Pick<Procedure, "stages">): boolean {
  return stages.some(({ kind, name }) => kind === "proposals" && PEOPLE.has(name.toLowerCase()));
}

const PEOPLE: ReadonlySet<string> = new Set(["candidates", "candidacies", "nominations", "nominees"]);

export function fateUnder(procedure: Pick<Procedure, "stages">): Fate {
  return isElection(procedure) ? "elected" : "adopted";
}

export function putAs(procedure: Pick<Procedure, "stages">, kind: OptionKind): PutAs {
  return kind === "proposal" && isElection(procedure) ? "candidate" : kind;
}
