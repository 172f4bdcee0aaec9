import { sha256 } from "@noble/hashes/sha2.js";
import { base64url } from "./base64.js";
import { bytesOf, joined } from "./text.js";

const DOMAIN = bytesOf("folkmoot/handle\n");
const SECRET_BYTES = 32;
const HANDLE_BYTES = 16;

/**
 * A person's handle in one procedure and nowhere else: base64url of the first 16 bytes of SHA-256("folkmoot/handle\n" ‖ secret ‖ motion).
 * Whoever does not hold the 32 secret bytes can't tell that two handles are one person; destroying them makes that so for everybody.
 */
export function handle(secret: Uint8Array, motion: string): string {
  if (secret.length !== SECRET_BYTES) throw new RangeError(`a secret has ${SECRET_BYTES} bytes, not ${secret.length}`);
  return base64url(sha256(joined(DOMAIN, secret, bytesOf(motion))).subarray(0, HANDLE_BYTES));
}
