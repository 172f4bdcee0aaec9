import { operandsAndOptions } from "./arguments.js";
import { countFile } from "./count/file.js";
import { countManifest } from "./count/manifest.js";
import { CannotAsk, type Command } from "./terminal.js";

const usage =
  "folkmoot count FILE --rule RULE [--seats N] [--option NAME=VALUE …] [--json | --rctab], or folkmoot count --manifest FILE [--only SET]";
const OPTIONS = {
  manifest: { type: "string" },
  only: { type: "string" },
  rule: { type: "string" },
  seats: { type: "string" },
  option: { type: "string", multiple: true },
  json: { type: "boolean" },
  rctab: { type: "boolean" },
} as const;

/** Counts one election and reports it, or all those of a manifest and compares them with it. */
export const count: Command = async (args, terminal) => {
  const { operands, option, every, has } = operandsAndOptions(args, usage, OPTIONS);
  const manifest = option("manifest");
  if (manifest !== undefined) {
    if (operands.length > 0) throw new CannotAsk("a manifest names its own files", usage);
    return countManifest(manifest, option("only"), terminal);
  }
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new CannotAsk(`this command takes one file, not ${operands.length}`, usage);
  return countFile(
    file,
    { rule: option("rule"), seats: option("seats"), settings: every("option"), form: has("rctab") ? "rctab" : has("json") ? "json" : "report" },
    terminal,
  );
};
