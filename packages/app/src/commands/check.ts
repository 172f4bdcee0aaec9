import { compile, type Finding } from "@folkmoot/constitution";
import { oneOperand } from "./arguments.js";
import { textOfFile } from "./files.js";
import { counted, type Command, type Terminal } from "./terminal.js";

const usage = "folkmoot check FILE";

/** Compiles a constitution and says everything that is wrong with it. */
export const check: Command = async (args, terminal) => {
  const { operand: file } = oneOperand(args, usage);
  const { findings, hash, defaults } = compile(await textOfFile(file));
  for (const finding of findings) show(file, finding, terminal);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const summary = `${counted(errors, "error")}, ${counted(findings.length - errors, "warning")}`;
  if (errors > 0) {
    terminal.out(`${file} can't be put in force: ${summary}`);
    return 1;
  }
  terminal.out(`${file} can be put in force: ${summary}, ${counted(defaults.length, "default")} used`);
  terminal.out(`rules ${hash}`);
  return 0;
};

function show(file: string, { line, column, code, severity, message, suggestions }: Finding, { out }: Terminal): void {
  out(`${file}:${line}:${column} ${code} ${severity === "warning" ? "(warning) " : ""}${message}`);
  for (const suggestion of suggestions) out(`    try: ${suggestion.replaceAll("\n", " ")}`);
}
