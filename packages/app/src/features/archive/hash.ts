import { base64url } from "@folkmoot/record";

/** A tracker, as voters know it (base64), as the record writes hashes (base64url). */
export function hashOfTracker(tracker: string): string {
  return tracker.replaceAll("+", "-").replaceAll("/", "_");
}

/** And back. */
export function trackerOfHash(hash: string): string {
  return hash.replaceAll("-", "+").replaceAll("_", "/");
}

/** The hash of an event, as the archive writes it (hexadecimal), as the record does. */
export function hashOfHex(hex: string): string {
  return base64url(new Uint8Array(Buffer.from(hex, "hex")));
}
