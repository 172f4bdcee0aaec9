import { warning, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { VoteStage } from "../rules.js";

/** Where the platform makes the credentials it shows members theirs whenever they vote, and takes it from nobody else: it has no use for spare ones. */
export function sparesOf({ spares, secrecy, registrar }: VoteStage, { link, name }: Thing): Note[] {
  if (spares === undefined || spares.value === 0 || secrecy.value !== "secret" || registrar?.value.kind === "office") return [];
  return [
    warning(
      link,
      "spares-of-platform",
      `“${spares.words}” for “${name}”: the platform makes the credentials here, shows members theirs whenever they vote, and makes no spare ones. Say who else makes them, or leave this out.`,
    ),
  ];
}
