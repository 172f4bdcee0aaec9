import { base64url } from "./base64.js";
import { sha256, type Hasher } from "./merkle/hash.js";
import { bytesOf, joined } from "./text.js";

const DOMAIN = bytesOf("folkmoot/text\n");

/** The length of the salt; as long as the hash, so that a destroyed salt leaves nothing to guess at. */
export const SALT_BYTES = 32;

/**
 * Binds an entry to a text beside the record without showing it: base64url of SHA-256("folkmoot/text\n" ‖ salt ‖ UTF-8 text).
 * Nobody can find another text for it (binding); without the random salt nobody can test a guess at the text (hiding).
 */
export function commit(salt: Uint8Array, text: string, hasher: Hasher = sha256): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  return base64url(hasher(joined(DOMAIN, salt, bytesOf(text))));
}

/** Whether `text` and `salt` are what was committed to. Both may come from an attacker. */
export function checkCommitment(commitment: string, opening: { readonly salt: Uint8Array; readonly text: string }, hasher?: Hasher): boolean {
  return opening.salt.length === SALT_BYTES && commit(opening.salt, opening.text, hasher) === commitment;
}
