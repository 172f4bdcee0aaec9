import { error, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { Rules, Who } from "../rules.js";
import type { Checked } from "./checked.js";

/**
 * Every power has a holder in the end: whoever fills a body or an office is a class, somebody outside, or is filled in turn by somebody who is. What is filled by itself only, or
 * by others that it fills, can't be filled again once it is empty.
 */
export function holders({ text, built }: Checked): Note[] {
  const fillers = fillersOf(built.rules);
  const held = new Set<string>();
  for (let before = -1; before !== held.size;) {
    before = held.size;
    for (const [key, whos] of fillers) if (whos.some((who) => isHeld(who, held))) held.add(key);
  }
  return [...fillers].flatMap(([key, whos]) => {
    const thing = text.byName.get(key);
    if (held.has(key) || whos.length === 0 || thing === undefined) return [];
    return [inACircle(thing, whos, text.byName)];
  });
}

/** Who fills what, by `body:board`. */
function fillersOf({ bodies, offices }: Rules): Map<string, readonly Who[]> {
  return new Map([
    ...bodies.map(({ id, filledBy, seats }): [string, readonly Who[]] => [
      `body:${id}`,
      [filledBy, ...seats.map((one) => one.filledBy)].flatMap((said) => (said === null ? [] : [said.value])),
    ]),
    ...offices.map(({ id, filledBy }): [string, readonly Who[]] => [`office:${id}`, filledBy === null ? [] : [filledBy.value]]),
  ]);
}

function isHeld({ kind, id }: Who, held: ReadonlySet<string>): boolean {
  return (kind !== "body" && kind !== "office") || held.has(`${kind}:${id}`);
}

function inACircle({ link, name }: Thing, whos: readonly Who[], byName: ReadonlyMap<string, Thing>): Note {
  const by = whos.map(({ kind, id }) => `“${byName.get(`${kind}:${id}`)?.name ?? id}”`).join(" and ");
  return error(
    link,
    "fills-itself",
    `“${name}” is filled by ${by}, and that by nobody outside this circle: once it is empty nobody can fill it, and nobody else can ever replace it. For example: elected by [the members](rule:roll).`,
  );
}
