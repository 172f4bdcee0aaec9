import { CannotAsk, type Command } from "./terminal.js";

/** What was given is not what it should be: an archive that does not hold, a ballot that may not be cast. Shown as a finding; the command ends with 1. */
export class NotSo extends Error {
  override readonly name = "NotSo";
}

/** A command that is several: the first word says which. Without one, or with --help, it shows its help. */
export function several(help: string, commands: { readonly [name: string]: Command }): Command {
  return async (args, terminal) => {
    const [name, ...rest] = args;
    if (name === undefined || name === "--help" || rest.includes("--help")) {
      terminal.out(help);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new CannotAsk(`there is no "${name}" here`, `one of ${Object.keys(commands).join(", ")}`);
    try {
      return await command(rest, terminal);
    } catch (error) {
      if (!(error instanceof NotSo)) throw error;
      terminal.out(error.message);
      return 1;
    }
  };
}
