import { error, warning, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { Rules, VoteStage } from "../rules.js";

/** The key of a secret vote survives that one of those who hold a part of it loses theirs, and is no single person's; there are enough of them to mix the papers. */
export function box({ secrecy, key, shuffles, format }: VoteStage, { bodies }: Rules, { link, name }: Thing): Note[] {
  if (secrecy.value !== "secret" && format !== undefined)
    return [error(link, "no-box", `The vote of “${name}” has no ballot box that could be “${format.words}”: it is not taken in secret.`)];
  if (secrecy.value !== "secret" || key === null) return [];
  if (key.value.kind === "platform")
    return shuffles === null || shuffles.value === 1
      ? []
      : [error(link, "too-few-to-mix", `“${shuffles.words}” are to mix the papers of “${name}”, and the platform alone holds the key.`)];
  const { body, needed } = key.value;
  const size = bodies.find(({ id }) => id === body)?.size?.value.most ?? null;
  const notes: Note[] = [];
  if (size !== null && size > 1 && needed >= size)
    notes.push(
      error(
        link,
        "key-of-all",
        `“${key.words}”: the ballot box of “${name}” could never be opened again once a single one of the ${size} loses their part of the key. Ask for fewer, at most ${size - 1}.`,
      ),
    );
  if (needed === 1 && size !== 1)
    notes.push(
      warning(
        link,
        "key-of-one",
        `“${key.words}”: each of them alone could open ballots while “${name}” is open, and nobody would know. Ask for two at least.`,
      ),
    );
  if (shuffles !== null && size !== null && shuffles.value > size)
    notes.push(error(link, "too-few-to-mix", `“${shuffles.words}” are to mix the papers of “${name}”, and only ${size} hold a part of the key.`));
  return notes;
}
