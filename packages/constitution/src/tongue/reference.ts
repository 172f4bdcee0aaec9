import { kinds } from "../schema/kinds.js";
import { types } from "../schema/types.js";
import { DEFAULTS, type DefaultKey } from "../schema/defaults.js";
import type { Spoken } from "./tongues.js";
import { Lexicon } from "../phrase/lexicon.js";
import { ownWords } from "./own-words.js";

/** The tables of the page about a language beside English, drawn from the data that runs: on the left its words, on the right the formal ones. */
export function tablesOf(spoken: Spoken): { readonly [name: string]: string } {
  return { values: values(spoken), wordings: wordings(spoken), leads: leads(spoken), defaults: defaults(spoken) };
}

function values({ tongue, sayings }: Spoken): string {
  const lexicon = new Lexicon(tongue.usual, { tongue, sayings, wordings: new Map() });
  const rows = Object.entries(types).flatMap(([name, { examples, all }]) =>
    [...new Set([...examples, ...all])].map((formal) => [`\`${name}\``, ownWords(formal, name as keyof typeof types, lexicon) ?? "", formal]),
  );
  return table(["Art", "auf Deutsch", "formale Wörter"], rows);
}

function wordings({ tongue }: Spoken): string {
  const rows = Object.entries(kinds).flatMap(([, { rules }]) =>
    Object.entries(rules).flatMap(([rule, { type }]) =>
      typeof type === "string" ? [] : type.wordings.map((formal) => [`\`${rule}\``, (tongue.wordings[formal] ?? []).join(" · "), formal]),
    ),
  );
  const seen = new Set<string>();
  return table(
    ["Regel", "auf Deutsch", "formale Wörter"],
    rows.filter((row) => row[1] !== "" && !seen.has(row.join()) && seen.add(row.join())),
  );
}

function leads({ tongue }: Spoken): string {
  const rows = Object.entries(tongue.dead.leads ?? {}).map(([rule, { before = [], after = [] }]) => [
    `\`${rule}\``,
    [...before.map((said) => `${said} **[…]**`), ...after.map((said) => `**[…]**${/^[,:]/u.test(said) ? "" : " "}${said}`)].join(" · "),
  ]);
  return table(["Regel", "darf neben den lebenden Wörtern stehen"], rows);
}

function defaults({ tongue }: Spoken): string {
  return table(
    ["Regel", "wenn der Text schweigt"],
    (Object.keys(DEFAULTS) as DefaultKey[]).map((key) => [`\`${key}\``, tongue.says.defaults[key]]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
