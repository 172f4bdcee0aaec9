import type { Thing } from "../reading/thing.js";

/** What the text calls a thing: by its kind and id. */
export type Names = (kind: string, id: string) => string;

/** The names of a text. An id that is nobody's stands for itself. */
export function namesOf(things: readonly Thing[]): Names {
  const names = new Map<string, string>();
  for (const thing of things) if (!names.has(`${thing.kind}:${thing.id}`)) names.set(`${thing.kind}:${thing.id}`, thing.name);
  return (kind, id) => names.get(`${kind}:${id}`) ?? id;
}
