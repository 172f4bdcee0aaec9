import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fromHex, VECTORS, vectors, vectorsPresent } from "../../testing/vectors.js";
import { parseCheckpoint } from "../checkpoint.js";
import { checkConsistency, consistencyProof } from "../merkle/consistency.js";
import { leafHash, type Hasher } from "../merkle/hash.js";
import { checkInclusion, inclusionProof } from "../merkle/inclusion.js";
import type { HashReader } from "../merkle/subtree.js";
import { append, EMPTY, rootOf } from "../merkle/tree.js";
import { bytesOf, joined } from "../text.js";
import { readBundle, writeBundle } from "./bundle.js";
import { hashesFromTiles, MissingTile, subtreesIn, type TileReader } from "./hashes.js";
import { parseTilePath, TILE_WIDTH, tilePath, tilesOf, widthAt } from "./place.js";

const sha256: Hasher = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());

/** A record of `size` entries in memory, as its root and its tiles. */
function recordOf(size: number) {
  const hashes = new Map<string, Uint8Array>();
  const entries = Array.from({ length: size }, (_, index) => bytesOf(`entry-${index}`));
  const leaves = entries.map((entry) => leafHash(entry, sha256));
  const tree = append(EMPTY, leaves, ({ level, index, hash }) => hashes.set(`${level}/${index}`, hash), sha256);
  const read: HashReader = (subtrees) => Promise.resolve(subtrees.map(({ level, index }) => hashes.get(`${level}/${index}`) ?? new Uint8Array()));
  const tile: TileReader = async (place) => (widthAt(size, place) < place.width ? null : joined(...(await read(subtreesIn(place)))));
  return { entries, leaves, root: rootOf(tree, sha256), tile };
}

describe("the place of a tile", () => {
  test("has one address, and no other spelling of it is read", () => {
    for (const index of [0, 5, 999, 1_000, 1_234_067, 999_999_999]) {
      for (const level of [0, 7, 63, "entries"] as const) {
        for (const width of [1, 99, 255, TILE_WIDTH]) {
          const path = tilePath({ level, index, width });
          expect(parseTilePath(path)).toEqual({ level, index, width });
          for (const other of [`/${path}`, `${path}/`, `${path}.p/0`, path.replace("tile/", "tile/0"), path.replace(/\d{3}(\.|$)/, "0$&")]) {
            expect(parseTilePath(other)).toBeNull();
          }
        }
      }
    }
  });

  test.runIf(vectorsPresent)("is that of Go's list", () => {
    const { valid, invalid } = vectors("tile-paths.json") as {
      readonly valid: readonly { readonly index: number; readonly kind: string; readonly path: string; readonly width: number }[];
      readonly invalid: readonly string[];
    };
    for (const { index, kind, path, width } of valid) {
      const place = { level: kind === "entries" ? ("entries" as const) : Number(kind), index, width };
      expect([tilePath(place), parseTilePath(path)]).toEqual([path, place]);
    }
    for (const path of invalid) expect([path, parseTilePath(path)]).toEqual([path, null]);
  });
});

describe("a bundle", () => {
  const bundle = writeBundle([bytesOf(""), bytesOf("one"), new Uint8Array(65_535)]);

  test("gives back its entries", () => {
    expect(readBundle(bundle, 3)?.map(({ length }) => length)).toEqual([0, 3, 65_535]);
    expect(readBundle(writeBundle([]), 0)).toEqual([]);
  });

  test("with an entry too few or too many, or cut off anywhere, gives none", () => {
    expect([readBundle(bundle, 2), readBundle(bundle, 4)]).toEqual([null, null]);
    const short = writeBundle([bytesOf("a"), bytesOf("bc")]);
    for (let length = 0; length < short.length; length++) expect(readBundle(short.slice(0, length), 2)).toBeNull();
  });

  test("of an entry that is too long can't be written", () => {
    expect(() => writeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});

describe("the tiles of a record", () => {
  test("hold every hash that a proof needs, at sizes around those at which a tile is full", async () => {
    for (const size of [1, 2, 255, 256, 257, 511, 512, 700]) {
      const { leaves, root, tile } = recordOf(size);
      for (const index of [0, Math.floor(size / 2), size - 1]) {
        const proof = await inclusionProof(index, size, hashesFromTiles(size, tile, sha256), sha256);
        expect(checkInclusion(proof, { index, size, leaf: leaves[index] ?? new Uint8Array(), root }, sha256)).toBe(true);
      }
    }
  });

  test("show that one record is the beginning of another", async () => {
    const [older, newer] = [recordOf(300), recordOf(700)];
    const proof = await consistencyProof(300, 700, hashesFromTiles(700, newer.tile, sha256), sha256);
    expect(checkConsistency(proof, { older: { size: 300, root: older.root }, newer: { size: 700, root: newer.root } }, sha256)).toBe(true);
  });

  test("serve somebody with an older checkpoint when only the full ones are left", async () => {
    const { leaves, root } = recordOf(300);
    const onlyFull: TileReader = async (place) => (place.width === TILE_WIDTH || place.level !== 0 ? recordOf(512).tile(place) : null);
    const proof = await inclusionProof(299, 300, hashesFromTiles(300, onlyFull, sha256), sha256);
    expect(checkInclusion(proof, { index: 299, size: 300, leaf: leaves[299] ?? new Uint8Array(), root }, sha256)).toBe(true);
  });

  test("that are missing or cut off are named", async () => {
    const { tile } = recordOf(300);
    for (const damaged of [() => Promise.resolve(null), async (place: Parameters<TileReader>[0]) => (await tile(place))?.slice(1) ?? null]) {
      await expect(inclusionProof(0, 300, hashesFromTiles(300, damaged, sha256), sha256)).rejects.toThrow(MissingTile);
    }
  });

  test.runIf(vectorsPresent)("are, of 70,000 entries, those that Go makes", async () => {
    const { size, root, tileCount, tiles } = vectors("tiles-70000.json") as {
      readonly size: number;
      readonly root: string;
      readonly tileCount: number;
      readonly tiles: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
    };
    const record = recordOf(size);
    expect(record.root).toEqual(fromHex(root));
    expect([...tilesOf(size)].filter(({ level }) => level !== "entries")).toHaveLength(tileCount);
    for (const { path, bytes, sha256: hash } of tiles) {
      const place = parseTilePath(path);
      const made = place === null ? null : await record.tile(place);
      expect([path, made?.length, Buffer.from(sha256(made ?? new Uint8Array())).toString("hex")]).toEqual([path, bytes, hash]);
    }
  });

  test.runIf(vectorsPresent)("that Go has written are read: entries, root and growth", async () => {
    const folder = (log: string) => ({
      head: parseCheckpoint(readFileSync(new URL(`${log}/checkpoint`, VECTORS), "utf8").split("\n\n")[0] + "\n"),
      read: async (path: string) =>
        existsSync(new URL(`${log}/${path}`, VECTORS)) ? new Uint8Array(readFileSync(new URL(`${log}/${path}`, VECTORS))) : null,
    });
    const [older, newer] = [folder("log-300"), folder("log-1000")];
    if (older.head === null || newer.head === null) throw new Error("a checkpoint that is not read");
    const entries: Uint8Array[] = [];
    for (const place of tilesOf(newer.head.size)) {
      const bytes = await newer.read(tilePath(place));
      expect(bytes, tilePath(place)).not.toBeNull();
      if (place.level === "entries") entries.push(...(readBundle(bytes ?? new Uint8Array(), place.width) ?? []));
    }
    const leaves = entries.map((entry) => leafHash(entry, sha256));
    expect(rootOf(append(EMPTY, leaves, undefined, sha256), sha256)).toEqual(newer.head.root);
    const hashes = hashesFromTiles(newer.head.size, (place) => newer.read(tilePath(place)), sha256);
    const proof = await consistencyProof(older.head.size, newer.head.size, hashes, sha256);
    expect(checkConsistency(proof, { older: older.head, newer: newer.head }, sha256)).toBe(true);
  });
});
