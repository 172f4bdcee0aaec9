import { codeOver, isCodeOver, MAC_BYTES } from "../../../platform/derived-key.js";
import type { Services } from "../../../platform/services.js";
import type { Stoppable } from "../preferences/store.js";

/** One letter for each sort of mails. */
const LETTERS = { digest: "d", told: "t", reminder: "r" } as const satisfies { readonly [what in Stoppable]: string };
const UUID_BYTES = 16;
const pattern = /^([dtr])([A-Za-z0-9_-]{43})$/;

export interface Stop {
  readonly organisation: string;
  readonly member: string;
  readonly what: Stoppable;
}

/**
 * The address behind "unsubscribe": whoever holds it can stop one sort of mails to one member of one organisation, and nothing else. It holds for as long as the
 * server's key does, because mails are kept for years.
 */
export function stopAddress(services: Services, stop: Stop): string {
  const member = Buffer.from(stop.member.replaceAll("-", ""), "hex");
  const code = codeOver(services, "stop mails", partsOf(stop));
  return `${services.config.publicUrl}/o/${stop.organisation}/stop/${LETTERS[stop.what]}${Buffer.concat([member, code]).toString("base64url")}`;
}

/** What a token of that address stops; null: it isn't one of this server for this organisation. */
export function readStop(services: Services, organisation: string, token: string): Stop | null {
  const [, letter, rest = ""] = pattern.exec(token) ?? [];
  const what = (["digest", "told", "reminder"] as const).find((one) => LETTERS[one] === letter);
  const bytes = Buffer.from(rest, "base64url");
  if (what === undefined || bytes.length !== UUID_BYTES + MAC_BYTES || bytes.toString("base64url") !== rest) return null;
  const stop = { organisation, member: uuid(bytes.subarray(0, UUID_BYTES)), what };
  return isCodeOver(services, "stop mails", { parts: partsOf(stop), code: bytes.subarray(UUID_BYTES) }) ? stop : null;
}

function partsOf({ organisation, member, what }: Stop): readonly string[] {
  return [organisation, member, what];
}

function uuid(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
