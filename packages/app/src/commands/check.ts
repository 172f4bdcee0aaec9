import { compile, mayBeInForce, type Compiled } from "@folkmoot/constitution";
import { operandsAndOptions } from "./arguments.js";
import { checkUnder } from "./check-under.js";
import { textOfFile } from "./files.js";
import { show } from "./findings.js";
import { CannotAsk, counted, type Command, type Terminal } from "./terminal.js";

const usage = "folkmoot check FILE [--under FILE]… [--json]";

/** Compiles a constitution and says everything that is wrong with it. */
export const check: Command = async (args, terminal) => {
  const { operands, every, has } = operandsAndOptions(args, usage, { json: { type: "boolean" }, under: { type: "string", multiple: true } });
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new CannotAsk(`this command takes one argument, not ${operands.length}`, usage);
  if (every("under").length > 0) return checkUnder({ file, above: every("under"), json: has("json") }, terminal);
  const compiled = compile(await textOfFile(file));
  if (has("json")) terminal.out(JSON.stringify(asData(file, compiled)));
  else say(file, compiled, terminal);
  return mayBeInForce(compiled) ? 0 : 1;
};

/** What programs read; docs/reference/findings.md promises its fields. */
function asData(file: string, compiled: Compiled): object {
  const { language, findings, defaults, unenforced, unrun } = compiled;
  const sound = mayBeInForce(compiled);
  return { file, mayBeInForce: sound, language, hash: sound ? compiled.hash : null, findings, defaults, unenforced, unrun };
}

function say(file: string, compiled: Compiled, terminal: Terminal): void {
  const { findings, hash, defaults } = compiled;
  for (const finding of findings) show(file, finding, terminal);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const summary = `${counted(errors, "error")}, ${counted(findings.length - errors, "warning")}`;
  if (errors > 0) {
    terminal.out(`${file} can't be put in force: ${summary}`);
    return;
  }
  terminal.out(`${file} can be put in force: ${summary}, ${counted(defaults.length, "default")} used`);
  terminal.out(`rules ${hash}`);
}
