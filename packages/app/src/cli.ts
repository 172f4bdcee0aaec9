import { CannotAsk, showError, type Command, type ExitCode, type Terminal } from "./commands/terminal.js";

/** Each command is loaded when it is asked for: an audit needs no database and no web server. */
const commands: { readonly [name: string]: () => Promise<Command> } = {
  audit: async () => (await import("./commands/audit.js")).audit,
  ballot: async () => (await import("./commands/ballot.js")).ballot,
  capture: async () => (await import("./commands/capture.js")).capture,
  check: async () => (await import("./commands/check.js")).check,
  count: async () => (await import("./commands/count.js")).count,
  export: async () => (await import("./commands/export.js")).exportRecord,
  help: async () => (await import("./commands/help.js")).help,
  "import-text": async () => (await import("./commands/import-text.js")).importText,
  registrar: async () => (await import("./commands/registrar.js")).registrar,
  seats: async () => (await import("./commands/seats.js")).seats,
  trustee: async () => (await import("./commands/trustee.js")).trustee,
  ways: async () => (await import("./commands/ways.js")).ways,
  witness: async () => (await import("./commands/witness.js")).witness,
};

const sameAsHelp = new Set(["--help", "-h", "help", undefined]);

/** Runs one command and answers with its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  const load = sameAsHelp.has(name) ? commands["help"] : Object.hasOwn(commands, name ?? "") ? commands[name ?? ""] : undefined;
  try {
    if (load === undefined) throw new CannotAsk(`there is no command "${name}"`, "folkmoot help");
    const command = await load();
    const code = await command(rest, terminal);
    return name === undefined ? 2 : code;
  } catch (error) {
    if (!(error instanceof CannotAsk)) throw error;
    showError(terminal, error.message, error.hints);
    return 2;
  }
}

/** For bin/folkmoot.js. */
export async function main(): Promise<void> {
  const line = (to: NodeJS.WriteStream) => (text: string) => void to.write(`${text}\n`);
  process.stdout.on("error", () => process.exit(1)); // "| head" closed the pipe
  process.exitCode = await run(process.argv.slice(2), { out: line(process.stdout), err: line(process.stderr) });
}
