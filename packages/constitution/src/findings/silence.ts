import { error, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { VoteStage } from "../rules.js";

/** What is carried unless somebody objects says who, and until when: one without the other is never, or for ever. */
export function silence({ objects, objecting }: VoteStage, { link, name }: Thing): Note[] {
  if ((objects === undefined) === (objecting === undefined)) return [];
  const message =
    objects === undefined
      ? `“${objecting?.words ?? ""}” to object to “${name}”, and nothing says who may.`
      : `“${objects[0]?.words ?? ""}” may object to “${name}”, and nothing says within which time: it would never be carried without a vote, or at once.`;
  return [error(link, "silence-half-said", message)];
}
