import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, stat, unlink, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { base64, fromBase64, publicKey, successorHash } from "@folkmoot/record";

/** The key that signs checkpoints: a 0600 file outside PostgreSQL. `successor` is the hash of the key that may follow it, fixed at genesis. */
export interface LogKey {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly successor: string;
}

const KEY_FILE = "log-key";
const SUCCESSOR_FILE = "log-key.successor";
const SEED_BYTES = 32;
const OTHERS = 0o077;

/** The key file can't be used; the message says what to do. */
export class BadKeyFile extends Error {
  override readonly name = "BadKeyFile";
}

/**
 * The log key of this server, made on the first start together with the key that may follow it. The successor's file is read by nobody here:
 * move it to a safe place off this machine. A key file that others may read is refused, and a damaged one is never replaced.
 */
export async function loadLogKey(dataDir: string): Promise<LogKey> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, KEY_FILE);
  return (await readKey(path)) ?? (await makeKey(dataDir, path));
}

async function makeKey(dataDir: string, path: string): Promise<LogKey> {
  const next = randomBytes(SEED_BYTES);
  // The successor first: a log key without one can't be made up for later.
  await writeOnce(join(dataDir, SUCCESSOR_FILE), `folkmoot-successor-key-1 ${base64(next)}\n`);
  const successor = await readFile(join(dataDir, SUCCESSOR_FILE), "utf8");
  const kept = fromBase64(/^folkmoot-successor-key-1 (\S+)\n$/.exec(successor)?.[1] ?? "");
  if (kept?.length !== SEED_BYTES)
    throw new BadKeyFile(`${SUCCESSOR_FILE} in ${dataDir} is damaged; no record has begun with it, so it can be deleted`);
  await writeOnce(path, `folkmoot-log-key-1 ${base64(randomBytes(SEED_BYTES))} ${successorHash(publicKey(kept))}\n`);
  const key = await readKey(path);
  if (key === null) throw new BadKeyFile(`${path} vanished while it was made`);
  return key;
}

async function readKey(path: string): Promise<LogKey | null> {
  let text: string;
  try {
    const { mode } = await stat(path);
    if ((mode & OTHERS) !== 0)
      throw new BadKeyFile(`${path} can be read by others than its owner; chmod 600 it, and think about who may have read it`);
    text = await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  const [, encoded, successor] = /^folkmoot-log-key-1 (\S+) ([A-Za-z0-9_-]{43})\n$/.exec(text) ?? [];
  const seed = fromBase64(encoded ?? "");
  if (seed?.length !== SEED_BYTES || successor === undefined) throw new BadKeyFile(`${path} is damaged; restore it from its copy`);
  return { seed, publicKey: publicKey(seed), successor };
}

/** Writes a new file that is whole, on the disk and its owner's alone before it has its name; an existing one is left as it is. */
async function writeOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString("hex")}.new`;
  await synced(await open(draft, "wx", 0o600), (file) => file.writeFile(text));
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await unlink(draft);
  }
  await synced(await open(join(path, "..")), () => Promise.resolve());
}

async function synced(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
