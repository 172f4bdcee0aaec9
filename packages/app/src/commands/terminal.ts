/**
 * Rules of the terminal.
 *
 * - What was asked for goes to standard output, everything else to standard error, so that a command can stand in a pipe.
 * - What went wrong is one line, "folkmoot: error: …", beginning small and without a full stop; what to do about it is a line of its own, "folkmoot: hint: …".
 * - A finding is "file:line:column code message", as editors read it.
 * - No colours, no progress bars, no exclamation marks.
 * - 0: it is so. 1: it is not so (the record is not valid, the text has errors). 2: the question could not be put (usage, no such file).
 *   3: it is so as far as could be seen, and something was not there to be looked at.
 */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export type ExitCode = 0 | 1 | 2 | 3;

/** A command: its arguments in, what it prints through the terminal, how it ended. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** The question could not be put. Shown as an error with its hints. */
export class CannotAsk extends Error {
  override readonly name = "CannotAsk";
  readonly hints: readonly string[];

  constructor(message: string, ...hints: readonly string[]) {
    super(message);
    this.hints = hints;
  }
}

/** "1 text", "2 texts". Large numbers have no commas: programs read these lines too. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export function showError(terminal: Terminal, message: string, hints: readonly string[] = []): void {
  terminal.err(`folkmoot: error: ${message}`);
  for (const hint of hints) terminal.err(`folkmoot: hint: ${hint}`);
}
