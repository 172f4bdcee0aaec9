import { operandsAndOptions } from "./arguments.js";
import { countFile } from "./count/file.js";
import { firstLanguage, isLanguage, languageCodes } from "../languages/index.js";
import { CannotAsk, type Command } from "./terminal.js";

const usage =
  "folkmoot count FILE --rule RULE [--seats N] [--option NAME=VALUE …] [--json | --rctab | --csv] [--pdf FILE] [--language en|de], or folkmoot count --manifest FILE [--only SET]";
const OPTIONS = {
  manifest: { type: "string" },
  only: { type: "string" },
  rule: { type: "string" },
  seats: { type: "string" },
  option: { type: "string", multiple: true },
  json: { type: "boolean" },
  rctab: { type: "boolean" },
  csv: { type: "boolean" },
  pdf: { type: "string" },
  language: { type: "string" },
  help: { type: "boolean" },
} as const;

const FORMS = ["json", "rctab", "csv"] as const;

/** Counts one election and reports it, or all those of a manifest and compares them with it. */
export const count: Command = async (args, terminal) => {
  const { operands, option, every, has } = operandsAndOptions(args, usage, OPTIONS);
  if (has("help")) {
    const { countHelp } = await import("./count/help.js");
    for (const line of countHelp) terminal.out(line);
    return 0;
  }
  const manifest = option("manifest");
  if (manifest !== undefined) {
    if (operands.length > 0) throw new CannotAsk("a manifest names its own files", usage);
    const { countManifest } = await import("./count/manifest.js");
    return countManifest(manifest, option("only"), terminal);
  }
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new CannotAsk(`this command takes one file, not ${operands.length}`, usage);
  const language = option("language") ?? firstLanguage;
  if (!isLanguage(language)) throw new CannotAsk(`reports are written in ${languageCodes.join(" and ")}, not in ${language}`, usage);
  const form = FORMS.find(has) ?? "report";
  return countFile(file, { rule: option("rule"), seats: option("seats"), settings: every("option"), form, pdf: option("pdf"), language }, terminal);
};
