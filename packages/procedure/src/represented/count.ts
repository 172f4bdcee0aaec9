import type { VoteStage } from "@folkmoot/constitution";
import type { GivenVotes } from "../closed.js";
import type { Appointment, Choice, Count, Handle } from "../event.js";
import type { MarkedPapers } from "../paper/count.js";
import { holders, type Reach } from "./holders.js";

/** How far votes of others go by the text; null: everybody votes for themselves. */
export function reachIn({ represented, represents }: VoteStage): Reach | null {
  return represented === undefined ? null : { onward: represented.value.onward, most: represents?.value ?? null };
}

/** What people have done themselves in a vote, and whom the others have appointed, in the order in which they did. */
export interface Voiced<Paper> {
  readonly papers: ReadonlyMap<Handle, Paper>;
  readonly appointments: readonly Appointment[];
  readonly reach: Reach;
}

/** The papers of those who are represented: what whoever votes for them has voted, or as they were told. */
export function papersFor<Paper>({ papers, appointments, reach }: Voiced<Paper>): readonly (readonly [Handle, Paper | Choice])[] {
  const by = holders(
    papers,
    appointments.map(([from, to]) => [from, to] as const),
    reach,
  );
  return appointments.flatMap(([from, , told]) => {
    const holder = by.get(from);
    const paper = holder === undefined ? undefined : (told ?? papers.get(holder));
    return paper === undefined ? [] : [[from, paper] as const];
  });
}

/** The count of a vote for or against one text, with the votes of those who are represented; they have taken part. `votesOf`: how many votes each has. */
export function countVoices(
  voiced: Voiced<Choice>,
  votesOf: (handle: Handle) => number,
): Pick<GivenVotes, "count"> & { voters: number; represented: number } {
  const count: { -readonly [choice in keyof Count]: number } = { for: 0, against: 0, abstain: 0 };
  const others = papersFor(voiced);
  for (const [handle, choice] of [...voiced.papers, ...others]) count[choice] += votesOf(handle);
  return { count, voters: voiced.papers.size + others.length, represented: others.length };
}

/** The papers with several options, equal ones together, with those of the represented. Nobody is told how to fill one in. */
export function papersOfVoices(
  voiced: Voiced<string>,
  votesOf: (handle: Handle) => number,
): { papers: MarkedPapers[]; voters: number; represented: number } {
  const others = papersFor({ ...voiced, appointments: voiced.appointments.map(([from, to]) => [from, to, null] as const) });
  const marks = new Map<string, number>();
  for (const [handle, mark] of [...voiced.papers, ...others]) marks.set(mark, (marks.get(mark) ?? 0) + votesOf(handle));
  return { papers: [...marks].map(([mark, papers]) => ({ mark, papers })), voters: voiced.papers.size + others.length, represented: others.length };
}
