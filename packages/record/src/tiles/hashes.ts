import { HASH_BYTES, nodeHash, sha256, type Hasher } from "../merkle/hash.js";
import type { HashReader, Subtree } from "../merkle/subtree.js";
import { TILE_HEIGHT, TILE_WIDTH, widthAt, type TilePlace } from "./place.js";

/** The subtrees whose hashes a tile of hashes holds, from left to right. */
export function subtreesIn({ level, index, width }: TilePlace): Subtree[] {
  if (level === "entries") throw new RangeError("a bundle of entries holds no hashes");
  return Array.from({ length: width }, (_, at) => ({ level: level * TILE_HEIGHT, index: index * TILE_WIDTH + at }));
}

/** Where tiles come from: a folder, a web server. `null`: it isn't there. */
export type TileReader = (place: TilePlace) => Promise<Uint8Array | null>;

/** A tile that isn't there, or isn't as long as it has to be. */
export class MissingTile extends Error {
  override readonly name = "MissingTile";
  constructor(readonly place: TilePlace) {
    super(`tile ${place.level}/${place.index} of width ${place.width} is not there`);
  }
}

/**
 * Reads the hashes of complete subtrees of a record of `size` entries from its tiles, each tile once. What they are worth shows when a proof made from
 * them leads to a signed root. Throws `MissingTile`.
 */
export function hashesFromTiles(size: number, read: TileReader, hasher: Hasher = sha256): HashReader {
  const tiles = new Map<string, Promise<Uint8Array>>();
  const tile = (level: number, index: number): Promise<Uint8Array> => {
    const name = `${level}/${index}`;
    const reading = tiles.get(name) ?? wholeTile(size, { level, index }, read);
    tiles.set(name, reading);
    return reading;
  };
  return (subtrees) => Promise.all(subtrees.map(async (subtree) => hashIn(await tile(...tileOf(subtree)), subtree, hasher)));
}

/** The level and index of the tile that holds what a subtree is made of. */
function tileOf({ level, index }: Subtree): [number, number] {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  return [tileLevel, Math.floor((index * 2 ** (level % TILE_HEIGHT)) / TILE_WIDTH)];
}

/** A record that has grown since may serve the full tile only: it begins with the partial one. */
async function wholeTile(size: number, at: { readonly level: number; readonly index: number }, read: TileReader): Promise<Uint8Array> {
  const place = { ...at, width: widthAt(size, at) };
  const bytes = (await read(place)) ?? (place.width < TILE_WIDTH ? await read({ ...place, width: TILE_WIDTH }) : null);
  if (bytes === null || bytes.length < place.width * HASH_BYTES) throw new MissingTile(place);
  return bytes;
}

function hashIn(tile: Uint8Array, { level, index }: Subtree, hasher: Hasher): Uint8Array {
  const width = 2 ** (level % TILE_HEIGHT);
  const start = (index * width) % TILE_WIDTH;
  let hashes: Uint8Array[] = Array.from({ length: width }, (_, at) => tile.slice((start + at) * HASH_BYTES, (start + at + 1) * HASH_BYTES));
  while (hashes.length > 1) hashes = pairs(hashes).map(([left, right]) => nodeHash(left, right, hasher));
  const [hash] = hashes;
  if (hash === undefined) throw new Error("bad maths: a subtree of no leaves");
  return hash;
}

function pairs(hashes: readonly Uint8Array[]): [Uint8Array, Uint8Array][] {
  return hashes.flatMap((left, at) => {
    const right = hashes[at + 1];
    return at % 2 === 0 && right !== undefined ? [[left, right] as [Uint8Array, Uint8Array]] : [];
  });
}
