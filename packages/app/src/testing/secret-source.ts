import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Words of the model constitution, and what stands there instead. */
export type Change = readonly [words: string, instead: string];

/** The model constitution as it is: members vote in secret, and any two of the three Tellers open the ballot box. With other words where a test wants them. */
export async function secretSource(changes: readonly Change[] = []): Promise<string> {
  const source = await readFile(join(import.meta.dirname, "../../../constitution/texts/model.md"), "utf8");
  return changes.reduce((text, [words, instead]) => {
    if (!text.includes(words)) throw new Error(`the model constitution no longer says “${words}”`);
    return text.replace(words, instead);
  }, source);
}

export const BY_PLATFORM: Change = ["[any two of the Tellers](rule:key)", "[the platform](rule:key)"];
export const TWO_SHUFFLES: Change = ["[one of them](rule:shuffles)", "[two of them](rule:shuffles)"];

const KEPT = "[at least one place is kept for members under 30](rule:reserved).";
/** The walk leaders are elected by the Committee too, in a chamber beside the members. */
export const ELECTED_IN_CHAMBERS: Change = [
  KEPT,
  `${KEPT}\n4. **[The Committee.](vote:committee)** [At the same time](rule:together) [the Committee](rule:roll) votes, also [in secret](rule:secrecy).`,
];
