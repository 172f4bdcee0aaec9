import { compile, mayBeInForce, type Compiled, type Finding } from "@folkmoot/constitution";
import { oneOperand } from "./arguments.js";
import { textOfFile } from "./files.js";
import { counted, type Command, type Terminal } from "./terminal.js";

const usage = "folkmoot check FILE [--json]";

/** Compiles a constitution and says everything that is wrong with it. */
export const check: Command = async (args, terminal) => {
  const { operand: file, has } = oneOperand(args, usage, { json: { type: "boolean" } });
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

function show(file: string, { line, column, code, severity, message, why, suggestions, example }: Finding, { out }: Terminal): void {
  out(`${file}:${line}:${column} ${code} ${severity === "warning" ? "(warning) " : ""}${message}`);
  out(`    why: ${why}`);
  for (const suggestion of suggestions) out(suggestion === "" ? "    take it out" : `    try: ${onOneLine(suggestion)}`);
  if (suggestions.length === 0 && example !== null) out(`    as in another text: ${onOneLine(example)}`);
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/gu, " ");
}
