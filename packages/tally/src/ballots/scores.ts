/** Papers that give every option a score; what a paper leaves out has 0. Equal papers are counted together. */
export interface Scores {
  readonly options: number;
  /** The highest score that can be given. */
  readonly top: number;
  readonly papers: readonly { readonly scores: readonly number[]; readonly papers: number }[];
}

/** The sum of the scores of each option. */
export function totals({ options, papers }: Scores): number[] {
  return Array.from({ length: options }, (_, option) => papers.reduce((sum, paper) => sum + (paper.scores[option] ?? 0) * paper.papers, 0));
}

/** On how many papers one option has a higher score than another. */
export function preferring({ papers }: Scores, a: number, b: number): number {
  return papers.reduce((sum, { scores, papers: n }) => sum + ((scores[a] ?? 0) > (scores[b] ?? 0) ? n : 0), 0);
}

/** On how many papers an option has the highest score there is. */
export function topMarks({ papers, top }: Scores, option: number): number {
  return papers.reduce((sum, { scores, papers: n }) => sum + (scores[option] === top ? n : 0), 0);
}
