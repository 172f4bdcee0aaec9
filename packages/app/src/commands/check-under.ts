import { compileUnder, type Layered } from "@folkmoot/constitution";
import { show } from "./findings.js";
import { textOfFile } from "./files.js";
import { counted, type ExitCode, type Terminal } from "./terminal.js";

interface Asked {
  readonly file: string;
  /** The texts that it stands under, the highest first. */
  readonly above: readonly string[];
  readonly json: boolean;
}

/** Checks a text with those that it stands under: what it may fill, what it may not say, and which clauses of the texts above are quoted (an A before those of the highest, a B before the next). */
export async function checkUnder({ file, above, json }: Asked, terminal: Terminal): Promise<ExitCode> {
  const layered = compileUnder(await textOfFile(file), await Promise.all(above.map(textOfFile)));
  const { findings, filled, open, hash } = layered;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const broken = brokenAbove(layered);
  if (json)
    terminal.out(
      JSON.stringify({ file, under: above, mayBeInForce: errors === 0 && broken === 0, hash: errors === 0 ? hash : null, findings, filled, open }),
    );
  else {
    for (const finding of findings) show(file, finding, terminal);
    say(file, layered, terminal);
  }
  if (broken > 0) terminal.err(`folkmoot: hint: ${counted(broken, "error")} in the texts above; folkmoot check says which`);
  return errors === 0 && broken === 0 ? 0 : 1;
}

function say(file: string, { findings, filled, open, hash }: Layered, { out }: Terminal): void {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  out(
    `${file} ${errors > 0 ? "can't stand" : "can stand"} under these texts: ${counted(errors, "error")}, ${counted(findings.length - errors, "warning")}`,
  );
  for (const { line, clause, rule, thing, words, as } of filled)
    if (as === "open" && !thing.startsWith("organisation:")) out(`    ${file}:${line} clause ${clause} fills ${rule} of ${thing}: ${words}`);
  out(`${counted(open.length, "rule")} of the texts above left open`);
  if (errors === 0) out(`rules ${hash}`);
}

/** Errors in the texts above by themselves; law that nobody here can change is as it is. */
function brokenAbove({ above }: Layered): number {
  return above
    .filter(({ rules }) => rules.organisation.fixed === undefined)
    .reduce((sum, { findings }) => sum + findings.filter(({ severity, code }) => severity === "error" && code !== "layer-alone").length, 0);
}
