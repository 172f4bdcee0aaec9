import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  base64,
  fromBase64,
  openCheckpoint,
  openCosignature,
  publicKey,
  type Remembered,
  type SigningKey,
  type VerifyingKey,
} from "@folkmoot/record";
import { replaceFile } from "../../platform/whole-file.js";
import { CannotAsk } from "../terminal.js";

/** What a witness keeps: its key, and of each record the last checkpoint that it has signed. */
export interface WitnessFolder {
  readonly key: SigningKey;
  /** The note as it was signed last; null: none yet. */
  readonly last: (log: VerifyingKey) => Promise<string | null>;
  /** Kept for good before it resolves, whole or not at all. */
  readonly keep: (log: VerifyingKey, note: string) => Promise<void>;
  /** Two notes that can't both be true, put where nothing overwrites them; answers with the file. */
  readonly keepEvidence: (log: VerifyingKey, notes: readonly string[]) => Promise<string>;
}

const SEED_BYTES = 32;

/** The folder of a witness, made with a new key on the first start. */
export async function witnessFolder(path: string, name: string): Promise<WitnessFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await lock(path);
  const key = { name, seed: await seedIn(join(path, "witness-key")) };
  const fileOf = (log: VerifyingKey): string => join(path, `${idOf(log.name)}.checkpoint`);
  return {
    key,
    last: (log) => textOrNull(fileOf(log)),
    keep: (log, note) => replaceFile(fileOf(log), note),
    keepEvidence: async (log, notes) => {
      const file = join(path, `${idOf(log.name)}.${randomBytes(6).toString("hex")}.evidence`);
      await replaceFile(file, notes.join("\n"));
      return file;
    },
  };
}

/** How a record is named in addresses (C2SP tlog-witness): SHA-256 of its origin, in hex. */
export function idOf(origin: string): string {
  return createHash("sha256").update(origin).digest("hex");
}

/** What the witness has signed of a record last. A file that it hasn't written is no memory: it must not sign on top of that. */
export function rememberedIn(note: string | null, { log, key }: { readonly log: VerifyingKey; readonly key: SigningKey }): Remembered | null {
  if (note === null) return null;
  const checkpoint = openCheckpoint(note, log);
  if (checkpoint === null || openCosignature(note, { name: key.name, publicKey: publicKey(key.seed) }) === null) {
    throw new CannotAsk(
      `the checkpoint of ${log.name} that is kept is not one that this witness has signed`,
      "put its file back from a copy; a witness that forgets can be made to sign two histories",
    );
  }
  return checkpoint;
}

/** Two processes with one key could sign two histories between them. Of two that start at once the file lets one through. */
async function lock(path: string): Promise<void> {
  const file = join(path, "running");
  const other = Number(await textOrNull(file));
  if (other === process.pid) return;
  if (other > 0 && !isRunning(other)) await unlink(file);
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new CannotAsk(`another witness runs in ${path} (process ${await textOrNull(file)})`, `if that is no witness, delete ${file}`);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function seedIn(path: string): Promise<Uint8Array> {
  const kept = await textOrNull(path);
  if (kept === null) {
    await replaceFile(path, `folkmoot-witness-key-1 ${base64(randomBytes(SEED_BYTES))}\n`);
    return seedIn(path);
  }
  const seed = fromBase64(/^folkmoot-witness-key-1 (\S+)\n$/.exec(kept)?.[1] ?? "");
  if (seed?.length !== SEED_BYTES) throw new CannotAsk(`${path} is damaged`, "restore it from its copy");
  return seed;
}

async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
