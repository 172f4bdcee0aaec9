/** Why a file can't be counted: where, and what was expected there. Lines and columns begin with 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}
