import type { Thing } from "../reading/thing.js";

/** What the text calls a thing: by its kind and id. */
export type Names = (kind: string, id: string) => string;

/** The names of a text. Meetings and ballots go by their first other form, which is the singular of their heading; an id that is nobody's stands for itself. A kind of "" is any. */
export function namesOf(things: readonly Thing[]): Names {
  const names = new Map<string, string>();
  for (const thing of things) {
    const name = ((thing.kind === "meeting" || thing.kind === "ballot") && thing.forms[1]) || thing.name;
    for (const key of [`${thing.kind}:${thing.id}`, `:${thing.id}`]) if (!names.has(key)) names.set(key, name);
  }
  return (kind, id) => names.get(`${kind}:${id}`) ?? id;
}
