import type { Thing } from "../reading/thing.js";
import type { Spoken } from "../tongue/tongues.js";

/** What the text calls a thing, one or many of it: by its kind and id. A language whose plural is made by rule needs no name of many. */
export type Names = (kind: string, id: string, many?: boolean) => string;

/** The names of a text. Meetings and ballots go by their first other form, which is the singular of their heading; an id that is nobody's stands for itself. A kind of "" is any. */
export function namesOf(things: readonly Thing[], spoken: Spoken | null): Names {
  const named = new Map<string, Thing>();
  for (const thing of things) for (const key of [`${thing.kind}:${thing.id}`, `:${thing.id}`]) if (!named.has(key)) named.set(key, thing);
  return (kind, id, many = false) => {
    const thing = named.get(`${kind}:${id}`);
    if (thing === undefined) return id;
    if (spoken !== null && thing.kind !== "fact" && thing.forms.length > 1) return spoken.tongue.nouns.bend(thing.forms, "nom", many);
    return ((thing.kind === "meeting" || thing.kind === "ballot") && thing.forms[1]) || thing.name;
  };
}
