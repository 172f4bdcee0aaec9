import { groupsBy } from "../../ui/paper/filled.js";

/** The place of each line of a paper, by its index; null: none. */
export type Places = readonly (number | null)[];

/** Lines as they are shown: by their places, then those without one as on the paper. */
export function orderOf(places: Places): number[] {
  const groups = groupsOf(places).flat();
  return [...groups, ...places.keys()].filter((line, at, all) => all.indexOf(line) === at);
}

/** One place up: before the next better one, out of a place that it shares, or from none to the last. */
export function movedUp(places: Places, line: number): Places {
  const groups = groupsOf(places);
  const at = groups.findIndex((group) => group.includes(line));
  if (at === -1) return placesOf(places, [...groups, [line]]);
  return inserted(places, line, groups[at]?.length === 1 ? at - 1 : at);
}

/** One place down: behind the next one, out of a place that it shares, and from the last to none. */
export function movedDown(places: Places, line: number): Places {
  const groups = groupsOf(places);
  const at = groups.findIndex((group) => group.includes(line));
  if (at === -1) return places;
  if (groups[at]?.length !== 1) return inserted(places, line, at + 1);
  return at === groups.length - 1 ? placesOf(places, groups.slice(0, -1)) : inserted(places, line, at + 1);
}

/** Put down before another line, with a place of its own; before one that has none, or at the end, it comes last of those that have one. */
export function movedBefore(places: Places, line: number, before: number | null): Places {
  if (before === line) return places;
  const rest = groupsOf(places.map((place, at) => (at === line ? null : place)));
  const at = rest.findIndex((group) => before !== null && group.includes(before));
  return placesOf(places, at === -1 ? [...rest, [line]] : rest.toSpliced(at, 0, [line]));
}

/** A line by itself so many groups from the top, when it has left its own. */
function inserted(places: Places, line: number, at: number): Places {
  const without = groupsOf(places).map((group) => group.filter((each) => each !== line));
  return placesOf(places, without.filter((group) => group.length > 0).toSpliced(Math.max(at, 0), 0, [line]));
}

function groupsOf(places: Places): number[][] {
  return groupsBy(places.flatMap((place, line) => (place === null ? [] : [[line, place] as const])));
}

function placesOf(places: Places, groups: readonly (readonly number[])[]): Places {
  const found = places.map((_, line) => groups.findIndex((group) => group.includes(line)));
  return found.map((at) => (at === -1 ? null : at + 1));
}
