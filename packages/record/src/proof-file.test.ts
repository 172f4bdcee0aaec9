import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { signCheckpoint } from "./checkpoint.js";
import { parseVkey, publicKey } from "./key.js";
import { leafHash, nodeHash } from "./merkle/hash.js";
import { checkProof, writeProof } from "./proof-file.js";
import { bytesOf } from "./text.js";
import { VECTORS, vectors, vectorsPresent } from "../testing/vectors.js";

const key = { name: "vote.example.org/o/riverside", seed: new Uint8Array(32).fill(7) };
const verifier = { name: key.name, publicKey: publicKey(key.seed) };
const [first, second] = [bytesOf("first"), bytesOf("second")];
const root = nodeHash(leafHash(first), leafHash(second));
const file = writeProof({ index: 1, hashes: [leafHash(first)], checkpoint: signCheckpoint({ origin: key.name, size: 2, root }, key) });

describe("a proof file", () => {
  test("shows that an entry stands in a signed record", () => {
    expect(checkProof(file, second, verifier)).toEqual({ origin: key.name, size: 2, root, index: 1 });
  });

  test("shows it of no other entry, and nothing when a character of it is changed", () => {
    expect(checkProof(file, first, verifier)).toBeNull();
    for (let at = 0; at < file.length; at++) {
      const changed = file.slice(0, at) + (file[at] === "A" ? "B" : "A") + file.slice(at + 1);
      expect(checkProof(changed, second, verifier)).toBeNull();
    }
  });

  test("that is empty or cut off shows nothing", () => {
    for (let length = 0; length < file.length; length++) expect(checkProof(file.slice(0, length), second, verifier)).toBeNull();
  });
});

describe.runIf(vectorsPresent)("the proof files made with Go", () => {
  test("are accepted, and for no other entry", () => {
    const { proofs } = vectors("proofs/index.json") as { proofs: { entry: string; file: string; index: number; size: number }[] };
    const logKey = parseVkey((vectors("checkpoints.json") as { log: { vkey: string } }).log.vkey);
    if (logKey === null) throw new Error("a key line that is not read");
    for (const proof of proofs) {
      const text = readFileSync(new URL(proof.file, VECTORS), "utf8");
      expect(checkProof(text, bytesOf(proof.entry), logKey)).toMatchObject({ index: proof.index, size: proof.size });
      expect(checkProof(text, bytesOf("entry-other"), logKey)).toBeNull();
    }
  });
});
