import { parseArgs, type ParseArgsConfig } from "node:util";
import { CannotAsk } from "./terminal.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options of a command and its one operand. Throws `CannotAsk` with the usage when they are anything else. */
export function oneOperand(
  args: readonly string[],
  usage: string,
  options: Options = {},
): { readonly operand: string; readonly option: (name: string) => string | undefined } {
  const { values, positionals } = parsed(args, usage, options);
  const [operand, ...more] = positionals;
  if (operand === undefined || more.length > 0) throw new CannotAsk(`this command takes one argument, not ${positionals.length}`, usage);
  return {
    operand,
    option: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
  };
}

function parsed(args: readonly string[], usage: string, options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split(". ")[0] ?? "") : "";
    throw new CannotAsk(why.charAt(0).toLowerCase() + why.slice(1), usage);
  }
}
