import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Services } from "./services.js";

/** What this server signs for itself, each with a key of its own, so that a code for one is worth nothing for another. */
export type Signs = "stop mails" | "reply address";

export const MAC_BYTES = 16;

/** 128 bits that only this server can make, over these parts and no others: no two lists of parts are written alike. */
export function codeOver({ logKey }: Pick<Services, "logKey">, signs: Signs, parts: readonly string[]): Buffer {
  const key = Buffer.from(hkdfSync("sha256", logKey.seed, "", `folkmoot ${signs}`, 32));
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest().subarray(0, MAC_BYTES);
}

/** Whether a code that came from outside is that of these parts; how long it takes tells nothing. */
export function isCodeOver(
  services: Pick<Services, "logKey">,
  signs: Signs,
  { parts, code }: { parts: readonly string[]; code: Uint8Array },
): boolean {
  return code.length === MAC_BYTES && timingSafeEqual(codeOver(services, signs, parts), code);
}
