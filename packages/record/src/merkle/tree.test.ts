import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { same } from "../text.js";
import { fromHex, vectors, vectorsPresent } from "../../testing/vectors.js";
import { checkConsistency, consistencyNeeds, consistencyProof } from "./consistency.js";
import { emptyRoot, leafHash, nodeHash, type Hasher } from "./hash.js";
import { checkInclusion, inclusionNeeds, inclusionProof } from "./inclusion.js";
import { splitOf, subtreesOf, type HashReader, type Subtree } from "./subtree.js";
import { append, EMPTY, packEdge, rootOf, unpackEdge, type Tree } from "./tree.js";

const LARGEST = 70;

const sha256: Hasher = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());
const name = ({ level, index }: Subtree): string => `${level}/${index}`;

/** One tree grown leaf by leaf, with every root on the way and every complete subtree that it has had. */
function grow(size: number) {
  const leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`entry-${index}`), sha256));
  const stored = new Map<string, Uint8Array>();
  const roots: Uint8Array[] = [rootOf(EMPTY)];
  let tree: Tree = EMPTY;
  for (const leaf of leaves) {
    tree = append(tree, [leaf], (subtree) => stored.set(name(subtree), subtree.hash), sha256);
    roots.push(rootOf(tree, sha256));
  }
  const read: HashReader = (subtrees) =>
    Promise.resolve(
      subtrees.map((subtree) => {
        const hash = stored.get(name(subtree));
        if (hash === undefined) throw new Error(`asked for subtree ${name(subtree)}, which is not complete`);
        return hash;
      }),
    );
  return { leaves, roots, read, tree };
}

/** RFC 6962 2.1 as it is written there. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return emptyRoot(sha256);
  if (leaves.length === 1) return only;
  const k = splitOf(leaves.length);
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)), sha256);
}

const { leaves, roots, read, tree } = grow(LARGEST);
const root = (size: number): Uint8Array => roots[size] ?? new Uint8Array();
const leaf = (index: number): Uint8Array => leaves[index] ?? new Uint8Array();

describe("the tree", () => {
  test("has the root that RFC 6962 defines, at every size", () => {
    for (let size = 0; size <= LARGEST; size++) expect(root(size)).toEqual(mth(leaves.slice(0, size)));
  });

  test("grows the same in one batch as leaf by leaf", () => {
    for (let size = 0; size <= LARGEST; size++) {
      const first = append(EMPTY, leaves.slice(0, size), undefined, sha256);
      expect(same(rootOf(append(first, leaves.slice(size), undefined, sha256)), root(LARGEST))).toBe(true);
    }
  });

  test("keeps its edge through storage, and refuses an edge of another size", () => {
    expect(unpackEdge(LARGEST, packEdge(tree))?.edge.map((hash) => [...hash])).toEqual(tree.edge.map((hash) => [...hash]));
    expect(unpackEdge(LARGEST + 1, packEdge(tree))).toBeNull();
    expect(unpackEdge(64, packEdge(tree))).toBeNull();
  });

  test("is made of one complete subtree per bit of its size, also beyond 32 bits", () => {
    expect(subtreesOf(6)).toEqual([
      { level: 2, index: 0 },
      { level: 1, index: 2 },
    ]);
    expect(subtreesOf(2 ** 40 + 1)).toEqual([
      { level: 40, index: 0 },
      { level: 0, index: 2 ** 40 },
    ]);
    expect(inclusionNeeds(2 ** 40, 2 ** 40 + 1)).toEqual([{ level: 40, index: 0 }]);
    expect(consistencyNeeds(2 ** 40, 2 ** 40 + 1)).toEqual([{ level: 0, index: 2 ** 40 }]);
  });
});

describe("an inclusion proof", () => {
  test("shows every leaf of every tree, and no bit of it can be changed", async () => {
    for (let size = 1; size <= LARGEST; size++) {
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, read, sha256);
        const claim = { index, size, leaf: leaf(index), root: root(size) };
        expect(checkInclusion(proof, claim, sha256)).toBe(true);
        for (const at of proof.keys()) expect(checkInclusion(flipped(proof, at), claim, sha256)).toBe(false);
        expect(checkInclusion([...proof, leaf(0)], claim, sha256)).toBe(false);
        expect(checkInclusion(proof.slice(0, -1), { ...claim, root: proof.length === 0 ? leaf(1) : claim.root }, sha256)).toBe(false);
      }
    }
  });

  test("of one leaf shows no other leaf, place or root", async () => {
    const size = 23;
    for (let index = 0; index < size; index++) {
      const proof = await inclusionProof(index, size, read, sha256);
      for (let other = 0; other < size; other++) {
        if (other === index) continue;
        expect(checkInclusion(proof, { index: other, size, leaf: leaf(index), root: root(size) }, sha256)).toBe(false);
        expect(checkInclusion(proof, { index, size, leaf: leaf(other), root: root(size) }, sha256)).toBe(false);
        expect(checkInclusion(proof, { index, size, leaf: leaf(index), root: root(other) }, sha256)).toBe(false);
      }
    }
  });

  test.each([-1, 5, 0.5, Number.NaN, 2 ** 60])("of entry %d in a tree of 5 is refused", (index) => {
    expect(checkInclusion([], { index, size: 5, leaf: leaf(0), root: root(5) })).toBe(false);
  });
});

describe("a consistency proof", () => {
  test("shows that every tree begins with every smaller one, and no bit of it can be changed", async () => {
    for (let newer = 0; newer <= LARGEST; newer++) {
      for (let older = 0; older <= newer; older++) {
        const proof = await consistencyProof(older, newer, read, sha256);
        const claim = { older: { size: older, root: root(older) }, newer: { size: newer, root: root(newer) } };
        expect(checkConsistency(proof, claim, sha256)).toBe(true);
        for (const at of proof.keys()) expect(checkConsistency(flipped(proof, at), claim, sha256)).toBe(false);
        expect(checkConsistency([...proof, leaf(0)], claim, sha256)).toBe(false);
        expect(checkConsistency(proof.slice(0, -1), claim, sha256)).toBe(proof.length === 0);
        expect(checkConsistency(proof, { ...claim, older: { size: older, root: leaf(3) } }, sha256)).toBe(older === 0 && newer > 0);
      }
    }
  });

  test("can't show that a tree begins with a larger one", () => {
    expect(checkConsistency([], { older: { size: 2, root: root(2) }, newer: { size: 1, root: root(1) } })).toBe(false);
  });
});

interface MerkleVectors {
  readonly roots: readonly { readonly size: number; readonly root: string }[];
  readonly inclusion: readonly {
    readonly index: number;
    readonly size: number;
    readonly leafHash: string;
    readonly root: string;
    readonly proof: readonly string[];
  }[];
  readonly consistency: readonly {
    readonly size1: number;
    readonly size2: number;
    readonly root1: string;
    readonly root2: string;
    readonly proof: readonly string[];
  }[];
}

// The tests above check our proofs with our checks; these, that both are everybody's.
describe.runIf(vectorsPresent)("the vectors of Go's sumdb/tlog", () => {
  const go = vectorsPresent ? (vectors("merkle.json") as MerkleVectors) : { roots: [], inclusion: [], consistency: [] };

  test("have our roots", () => {
    const largest = grow(Math.max(...go.roots.map(({ size }) => size)));
    for (const { size, root: expected } of go.roots) expect(Buffer.from(largest.roots[size] ?? []).toString("hex")).toBe(expected);
  });

  test("have our inclusion proofs, and pass our check", async () => {
    const larger = grow(Math.max(...go.inclusion.map(({ size }) => size)));
    for (const { index, size, leafHash: of, root: under, proof } of go.inclusion) {
      expect(checkInclusion(proof.map(fromHex), { index, size, leaf: fromHex(of), root: fromHex(under) })).toBe(true);
      expect((await inclusionProof(index, size, larger.read)).map((hash) => Buffer.from(hash).toString("hex"))).toEqual(proof);
    }
  });

  test("have our consistency proofs, and pass our check", async () => {
    const larger = grow(Math.max(...go.consistency.map(({ size2 }) => size2)));
    for (const { size1, size2, root1, root2, proof } of go.consistency) {
      expect(
        checkConsistency(proof.map(fromHex), { older: { size: size1, root: fromHex(root1) }, newer: { size: size2, root: fromHex(root2) } }),
      ).toBe(true);
      expect((await consistencyProof(size1, size2, larger.read)).map((hash) => Buffer.from(hash).toString("hex"))).toEqual(proof);
    }
  });

  test("of Certificate Transparency's reference tree are ours", () => {
    const { leavesHex, roots0to8 } = vectors("ct-reference-tree.json") as { leavesHex: string[]; roots0to8: string[] };
    for (const [size, expected] of roots0to8.entries()) {
      const reference = append(
        EMPTY,
        leavesHex.slice(0, size).map((hex) => leafHash(fromHex(hex))),
      );
      expect(Buffer.from(rootOf(reference)).toString("hex")).toBe(expected);
    }
  });

  interface Public {
    readonly inclusion: readonly {
      readonly leafIdx: number;
      readonly treeSize: number;
      readonly root: string;
      readonly leafHash: string;
      readonly proof: string[] | null;
      readonly desc: string;
      readonly wantErr: boolean;
    }[];
    readonly consistency: readonly {
      readonly size1: number;
      readonly size2: number;
      readonly root1: string;
      readonly root2: string;
      readonly proof: string[] | null;
      readonly desc: string;
      readonly wantErr: boolean;
    }[];
  }

  test("of transparency-dev are accepted and refused as they say", () => {
    const { inclusion, consistency } = vectors("public/transparency-dev-merkle.json") as Public;
    const raw = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));
    for (const each of inclusion) {
      const verdict = checkInclusion((each.proof ?? []).map(raw), {
        index: each.leafIdx,
        size: each.treeSize,
        leaf: raw(each.leafHash),
        root: raw(each.root),
      });
      expect(`${each.desc} ${verdict}`).toBe(`${each.desc} ${!each.wantErr}`);
    }
    let otherwise = 0;
    for (const each of consistency) {
      const verdict = checkConsistency((each.proof ?? []).map(raw), {
        older: { size: each.size1, root: raw(each.root1) },
        newer: { size: each.size2, root: raw(each.root2) },
      });
      if (verdict === each.wantErr) otherwise++;
    }
    expect(otherwise).toBe(1); // one vector has roots of 12 bytes; we demand 32
  });
});

function flipped(proof: readonly Uint8Array[], at: number): Uint8Array[] {
  return proof.map((hash, index) => {
    const copy = new Uint8Array(hash);
    if (index === at) copy[index % 32] = (copy[index % 32] ?? 0) ^ (1 << (index % 8));
    return copy;
  });
}
