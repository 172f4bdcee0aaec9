import type { Condition } from "../rules.js";
import { isKnown } from "../schema/runs.js";
import type { Says } from "../tongue/says.js";

/** The condition of an exception, said back from its meaning: which articles it protects, and whether this version can find out that it holds at all. */
export function printCondition(
  words: string,
  condition: Condition | undefined,
  articles: readonly { readonly id: string; readonly number: string }[],
  says: Says | null,
): string {
  const said = words.replace(/^[WUF]/, (letter) => letter.toLowerCase());
  if (condition === undefined) return said;
  if (!isKnown(condition)) return says?.unknown(said) ?? `${said} (Folkmoot can't tell yet, so this never holds)`;
  if (condition.kind !== "touches") return said;
  const numbers = condition.articles.map((id) => articles.find((article) => article.id === id)?.number ?? id);
  const list = numbers.length < 2 ? (numbers[0] ?? "") : `${numbers.slice(0, -1).join(", ")} ${says?.or ?? "or"} ${numbers.at(-1) ?? ""}`;
  return says?.touches(list) ?? `where it changes the words of Article ${list}, or what runs by them`;
}
