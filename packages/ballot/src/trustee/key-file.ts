import { gcm } from "@noble/ciphers/aes.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { sha256Hex } from "../encoding/hash.js";
import type { Randomness } from "../encoding/random.js";
import { fromHex, hex, textOf, utf8 } from "../encoding/text.js";

/**
 * A file in which a trustee or a registrar keeps a secret, behind a passphrase: the same in the browser and on the command line. The passphrase becomes a key by
 * scrypt (RFC 7914), which seals the secret with AES-256-GCM together with all that the file says openly.
 *
 *     { "folkmoot": "key file 1", "title": …, "scrypt": { "n", "r", "p", "salt" }, "nonce", "sealed", "sha256" }
 *
 * The last member is the SHA-256 of the others: a file that lost a byte is told apart from a passphrase that was mistyped.
 */
const KIND = "key file 1";
/** As OWASP recommends: 128 MiB and about a second. */
const COST = { n: 2 ** 17, r: 8, p: 1 };
/** What a file from outside may cost us. */
const MOST = { n: 2 ** 20, r: 16, p: 4 };
const MAX_FILE_LENGTH = 16_777_216;
const [SALT_BYTES, NONCE_BYTES, KEY_BYTES] = [16, 12, 32];

export type OpenedKeyFile =
  | { readonly ok: true; readonly title: string; readonly secret: string }
  | { readonly ok: false; readonly why: "not-a-key-file" | "damaged" | "wrong-passphrase" };

/** The text of a key file. The title can be read without the passphrase: it should say whose file it is and what for. Only tests have a reason for another cost. */
export async function sealKeyFile(
  { title, secret }: { readonly title: string; readonly secret: string },
  { passphrase, random, cost = COST }: { readonly passphrase: string; readonly random: Randomness; readonly cost?: typeof COST },
): Promise<string> {
  const open = { folkmoot: KIND, title, scrypt: { ...cost, salt: hex(random(SALT_BYTES)) }, nonce: hex(random(NONCE_BYTES)) };
  const sealed = hex((await cipher(open, passphrase)).encrypt(utf8(secret)));
  return `${JSON.stringify({ ...open, sealed, sha256: checksum({ ...open, sealed }) }, null, 2)}\n`;
}

/** What is in a key file. */
export async function openKeyFile(text: string, passphrase: string): Promise<OpenedKeyFile> {
  const file = read(text);
  if (typeof file === "string") return { ok: false, why: file };
  const { sealed, ...open } = file;
  try {
    const secret = textOf((await cipher(open, passphrase)).decrypt(fromHex(sealed) ?? new Uint8Array()));
    return secret === null ? { ok: false, why: "damaged" } : { ok: true, title: file.title, secret };
  } catch {
    return { ok: false, why: "wrong-passphrase" }; // the file is whole, so that it can't be anything else
  }
}

/** Whose key file it is, without the passphrase; null when it is none, or damaged. */
export function keyFileTitle(text: string): string | null {
  const file = read(text);
  return typeof file === "string" ? null : file.title;
}

interface Open {
  readonly folkmoot: string;
  readonly title: string;
  readonly scrypt: { readonly n: number; readonly r: number; readonly p: number; readonly salt: string };
  readonly nonce: string;
}

async function cipher(open: Open, passphrase: string) {
  const { n, r, p, salt } = open.scrypt;
  // Composed (NFKC): the same letters typed on another system are the same passphrase.
  const key = await scryptAsync(utf8(passphrase.normalize("NFKC")), fromHex(salt) ?? new Uint8Array(), {
    N: n,
    r,
    p,
    dkLen: KEY_BYTES,
    maxmem: 2 ** 31,
  });
  return gcm(key, fromHex(open.nonce) ?? new Uint8Array(), utf8(JSON.stringify(open)));
}

function checksum(file: object): string {
  return sha256Hex(utf8(JSON.stringify(file)));
}

/** White space between the members doesn't matter: mail programs change it. */
function read(text: string): (Open & { readonly sealed: string }) | "not-a-key-file" | "damaged" {
  if (text.length > MAX_FILE_LENGTH || !text.includes(KIND)) return "not-a-key-file";
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return "damaged";
  }
  if (!hasMembers(file, ["folkmoot", "title", "scrypt", "nonce", "sealed", "sha256"])) return "damaged";
  const { sha256, ...rest } = file;
  const { folkmoot, title, scrypt, nonce, sealed } = rest;
  if (checksum(rest) !== sha256 || folkmoot !== KIND || !hasMembers(scrypt, ["n", "r", "p", "salt"])) return "damaged";
  const { n, r, p, salt } = scrypt;
  const right = isCost(n, MOST.n) && isCost(r, MOST.r) && isCost(p, MOST.p) && Math.log2(n) % 1 === 0 && n > 1;
  if (!right || ![title, salt, nonce, sealed].every((each) => typeof each === "string")) return "damaged";
  if (fromHex(salt as string)?.length !== SALT_BYTES || fromHex(nonce as string)?.length !== NONCE_BYTES || fromHex(sealed as string) === null)
    return "damaged";
  return rest as unknown as Open & { readonly sealed: string };
}

function hasMembers(value: unknown, names: readonly string[]): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && Object.keys(value).join() === names.join();
}

function isCost(value: unknown, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
}
