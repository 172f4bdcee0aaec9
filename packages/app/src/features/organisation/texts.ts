import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface ModelText {
  readonly id: "model" | "model-de" | "day-zero";
  /** The language of its words; left out where that is English. */
  readonly law?: "de";
  /** What is asked before the rules: whoever founds gives their own words for these of the text. */
  readonly questions: readonly { readonly field: "purpose" | "purpose-de"; readonly words: string }[];
}

/** The documents that may be founded under. Momentum 2017 ships too, but its sentences are a draft with findings and can't be put in force. */
export const modelTexts: readonly ModelText[] = [
  {
    id: "model",
    questions: [{ field: "purpose", words: "a body of people who want the river, its banks and its meadows to stay open to everybody" }],
  },
  {
    id: "model-de",
    law: "de",
    questions: [{ field: "purpose-de", words: "Menschen, denen daran liegt, dass der Fluss, seine Ufer und seine Wiesen allen offenstehen" }],
  },
  { id: "day-zero", questions: [] },
];

const folder = join(import.meta.dirname, "../../../../constitution/texts");

export function modelText(id: string): ModelText | null {
  return modelTexts.find((text) => text.id === id) ?? null;
}

export function sourceOf(text: ModelText): Promise<string> {
  return readFile(join(folder, `${text.id}.md`), "utf8");
}

/** The model constitution with members' ballots that are taken openly, so that this version of Folkmoot can run them from end to end. */
export async function openModelSource(): Promise<string> {
  const source = await readFile(join(folder, "model.md"), "utf8");
  const secret = "may vote, [in secret](rule:secrecy).";
  if (!source.includes(secret)) throw new Error("the model constitution no longer says that members' ballots are secret");
  return source.replace(secret, "may vote, [openly](rule:secrecy).");
}
