import { createPrivateKey, sign, type KeyObject } from "node:crypto";
import { vkey, writeNote } from "@folkmoot/record";
import type { LogKey } from "../../../platform/log-key.js";
import type { Services } from "../../../platform/services.js";
import { originOf } from "../../record/index.js";
import type { Accepted } from "./ballot.js";

/**
 * What a voter keeps until their ballot is published: a note signed with the key of the record. Whoever has it can show to anybody that a ballot was accepted, should it not
 * be in the archive when the vote is over, or not after the one that it replaces. It tells nothing of its content. Signed by the machine's own Ed25519: thousands of voters get one in an hour.
 */
export function promiseOf({ config, logKey }: Services, organisation: string, { tracker, election, after }: Accepted): string {
  const name = originOf(config.publicUrl, organisation);
  const text = `folkmoot ballot accepted\n${tracker}\n${election}\n${after === null ? "" : `after ${after}\n`}`;
  const keyId = Buffer.from(vkey({ name, publicKey: logKey.publicKey }).slice(name.length + 1, name.length + 1 + KEY_ID_DIGITS), "hex");
  const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey(logKey)));
  return writeNote({ text, signatures: [{ name, keyId: new Uint8Array(keyId), signature }] });
}

const KEY_ID_DIGITS = 8;
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

const keys = new WeakMap<LogKey, KeyObject>();

function privateKey(logKey: LogKey): KeyObject {
  const known = keys.get(logKey) ?? createPrivateKey({ key: Buffer.concat([PKCS8, logKey.seed]), format: "der", type: "pkcs8" });
  keys.set(logKey, known);
  return known;
}
