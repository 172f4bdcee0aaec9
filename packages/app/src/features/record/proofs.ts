import { append, EMPTY, inclusionProof, leafHash, rootOf, type HashReader, type Subtree } from "@folkmoot/record";
import type { Db, Tx } from "../../platform/database.js";
import { entriesBetween, nodesOf } from "./store.js";
import { sha256 } from "../../platform/sha256.js";

/** Subtrees from this level on have their hash stored; smaller ones are grown from their entries. */
export const STORED_LEVEL = 8;

/** Reads the hashes of complete subtrees from what is stored. */
export function treeReader(db: Db | Tx, organisation: string): HashReader {
  return async (subtrees) => {
    const stored = await nodesOf(
      db,
      organisation,
      subtrees.filter(({ level }) => level >= STORED_LEVEL),
    );
    const hashes: Uint8Array[] = [];
    for (const subtree of subtrees) {
      hashes.push(stored.get(`${subtree.level}/${subtree.index}`) ?? (await grown(db, organisation, subtree)));
    }
    return hashes;
  };
}

async function grown(db: Db | Tx, organisation: string, { level, index }: Subtree): Promise<Uint8Array> {
  const width = 2 ** level;
  const entries = await entriesBetween(db, organisation, { start: index * width, end: (index + 1) * width });
  return rootOf(
    append(
      EMPTY,
      entries.map((bytes) => leafHash(bytes, sha256)),
      undefined,
      sha256,
    ),
    sha256,
  );
}

/** The proof that an entry stands where it stands in the tree of `size` entries. */
export function proofOf(db: Db | Tx, organisation: string, entry: { readonly index: number; readonly size: number }): Promise<Uint8Array[]> {
  return inclusionProof(entry.index, entry.size, treeReader(db, organisation), sha256);
}
