import { createHash } from "node:crypto";
import type { Randomness } from "../src/encoding/random.js";

/** The same bytes at every run: SHA-256 over a seed and a counter. For tests only. */
export function seeded(seed: string): Randomness {
  let counter = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = createHash("sha256").update(`${seed}|${counter++}`).digest();
      bytes.set(block.subarray(0, length - at), at);
    }
    return bytes;
  };
}
