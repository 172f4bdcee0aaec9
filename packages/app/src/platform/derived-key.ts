import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import type { Services } from "./services.js";

/** What this server signs for itself, each with a key of its own, so that a code for one is worth nothing for another. */
export type Signs = "stop mails" | "reply address" | "ballot binding";
/** What it makes from its key instead of keeping it, and what it keeps sealed. */
export type Makes = "ballot credentials";
export type Seals = "ballot keys";

export const MAC_BYTES = 16;

/** 128 bits that only this server can make, over these parts and no others: no two lists of parts are written alike. */
export function codeOver({ logKey }: Pick<Services, "logKey">, signs: Signs, parts: readonly string[]): Buffer {
  return createHmac("sha256", keyFor(logKey, signs)).update(JSON.stringify(parts)).digest().subarray(0, MAC_BYTES);
}

/** Whether a code that came from outside is that of these parts; how long it takes tells nothing. */
export function isCodeOver(
  services: Pick<Services, "logKey">,
  signs: Signs,
  { parts, code }: { parts: readonly string[]; code: Uint8Array },
): boolean {
  return code.length === MAC_BYTES && timingSafeEqual(codeOver(services, signs, parts), code);
}

/** Bytes that only this server can make, as many as are asked for, and the same again for the same parts. */
export function chanceOver({ logKey }: Pick<Services, "logKey">, makes: Makes, parts: readonly string[]): (length: number) => Uint8Array {
  const key = keyFor(logKey, makes);
  let drawn = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      createHmac("sha256", key)
        .update(JSON.stringify([...parts, drawn++]))
        .digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret that may lie in the database: whoever has only that can't read it (AES-256-GCM; nonce, tag, ciphertext). It opens only for the same parts. */
export function sealFor({ logKey }: Pick<Services, "logKey">, seals: Seals, { parts, secret }: { parts: readonly string[]; secret: string }): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(logKey, seals), nonce).setAAD(Buffer.from(JSON.stringify(parts)));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The secret again. Throws when it was sealed by another key, for other parts, or was changed. */
export function openSealed(
  { logKey }: Pick<Services, "logKey">,
  seals: Seals,
  { parts, sealed }: { parts: readonly string[]; sealed: Buffer },
): string {
  const decipher = createDecipheriv("aes-256-gcm", keyFor(logKey, seals), sealed.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(JSON.stringify(parts)))
    .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}

const keys = new WeakMap<Services["logKey"], Map<string, Buffer>>();

/** Each is derived once. */
function keyFor(logKey: Services["logKey"], use: Signs | Makes | Seals): Buffer {
  const known = keys.get(logKey) ?? new Map<string, Buffer>();
  keys.set(logKey, known);
  const key = known.get(use) ?? Buffer.from(hkdfSync("sha256", logKey.seed, "", `folkmoot ${use}`, 32));
  known.set(use, key);
  return key;
}
