import { parseArgs, type ParseArgsConfig } from "node:util";
import { CannotAsk } from "./terminal.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options of a command and its one operand. Throws `CannotAsk` with the usage when they are anything else. */
export function oneOperand(
  args: readonly string[],
  usage: string,
  options: Options = {},
): { readonly operand: string; readonly option: (name: string) => string | undefined; readonly has: (name: string) => boolean } {
  const { values, positionals } = parsed(args, usage, options);
  const [operand, ...more] = positionals;
  if (operand === undefined || more.length > 0) throw new CannotAsk(`this command takes one argument, not ${positionals.length}`, usage);
  return {
    operand,
    option: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    has: (name) => values[name] === true,
  };
}

/** The options of a command and any number of operands. An option that may be repeated is read by `every`, one without a value by `has`. */
export function operandsAndOptions(
  args: readonly string[],
  usage: string,
  options: Options,
): {
  readonly operands: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly every: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
} {
  const { values, positionals } = parsed(args, usage, options);
  return {
    operands: positionals,
    option: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    every: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
    },
    has: (name) => values[name] === true,
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
