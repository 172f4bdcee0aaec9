import { leafHash, subtreesIn, TILE_WIDTH, widthAt, writeBundle, type TilePlace } from "@folkmoot/record";
import type { Db } from "../../platform/database.js";
import { sha256 } from "../../platform/sha256.js";
import { treeReader } from "./proofs.js";
import { entriesBetween, headOf } from "./store.js";

/**
 * The bytes of a tile or of a bundle of entries (C2SP tlog-tiles); null when the record isn't long enough for it. They are grown from the entries and from
 * the hashes that were stored with the signed head, in its transaction. A tile of an older checkpoint stays, since those who hold that one ask for it.
 */
export async function tileBytes(db: Db, organisation: string, place: TilePlace): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = await headOf(db, organisation);
  if (head === null || widthAt(head.size, place) < place.width) return null;
  if (place.level !== "entries" && place.level > 0) return joined(await treeReader(db, organisation)(subtreesIn(place)));
  const start = place.index * TILE_WIDTH;
  const entries = await entriesBetween(db, organisation, { start, end: start + place.width });
  if (entries.length !== place.width) throw new Error(`the entries from ${start} of ${organisation} are not all stored`);
  return place.level === "entries" ? writeBundle(entries) : joined(entries.map((entry) => leafHash(entry, sha256)));
}

function joined(hashes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(hashes));
}
