/** Hashes, or entries, that a full tile holds. */
export const TILE_WIDTH = 256;
/** Levels of the tree that one level of tiles spans. */
export const TILE_HEIGHT = 8;

/**
 * Which part of the record one file holds (C2SP tlog-tiles): hashes of one level of tiles, or entries. A tile that isn't full yet holds the
 * first `width` of what belongs in it, 1 to 255; a full one has 256.
 */
export interface TilePlace {
  readonly level: number | "entries";
  readonly index: number;
  readonly width: number;
}

/** The address below the record's: `tile/1/x001/x234/067.p/8`. */
export function tilePath({ level, index, width }: TilePlace): string {
  const groups =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, "0")
      .match(/\d{3}/g) ?? [];
  const number = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${level}/${number}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

const MAX_LEVEL = 63;

/** The place that has this address; null for every other spelling. It may come from an attacker. */
export function parseTilePath(path: string): TilePlace | null {
  const [, kind, number, partial] = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (kind === undefined || number === undefined) return null;
  const index = Number(number.replaceAll(/[x/]/g, ""));
  const place: TilePlace = { level: kind === "entries" ? kind : Number(kind), index, width: partial === undefined ? TILE_WIDTH : Number(partial) };
  if (place.level !== "entries" && place.level > MAX_LEVEL) return null;
  return Number.isSafeInteger(index) && tilePath(place) === path ? place : null;
}

/** How wide this tile is in a record of `size` entries; 0: it isn't there. */
export function widthAt(size: number, { level, index }: Pick<TilePlace, "level" | "index">): number {
  const items = Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, items - index * TILE_WIDTH));
}

/** Every tile of a record of `size` entries, each as wide as it is then: what a copy of it consists of, beside its checkpoint. */
export function* tilesOf(size: number): Generator<TilePlace> {
  for (const level of levelsOf(size)) {
    for (let index = 0; ; index++) {
      const width = widthAt(size, { level, index });
      if (width === 0) break;
      yield { level, index, width };
    }
  }
}

function levelsOf(size: number): TilePlace["level"][] {
  const levels: TilePlace["level"][] = size === 0 ? [] : ["entries"];
  for (let level = 0; widthAt(size, { level, index: 0 }) > 0; level++) levels.push(level);
  return levels;
}
