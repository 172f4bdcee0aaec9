import { ed25519Noble } from "./ed25519-noble.js";
import { ed25519With } from "./ed25519-wasm.js";
import type { Group } from "./group.js";
import { loadCurve } from "./wasm/curve.js";

const wasm = loadCurve();

/**
 * The subgroup of order l of the curve of RFC 8032, as Belenios 2.1 and later use it; the default for every election. Where the platform allows WebAssembly,
 * what is public is computed with it; otherwise, and whatever is secret, by the curve library.
 */
export const ed25519: Group = wasm === null ? ed25519Noble : ed25519With(wasm);
