import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { randomBytes } from "node:crypto";

const FOLDER = "checkpoints";

/**
 * The last checkpoint that was signed, kept a second time beside the key and outside the database: it tells a restored backup from the present (H-54).
 * Written after the commit and before anybody is told, whole or not at all.
 */
export async function keepCheckpoint(dataDir: string, organisation: string, note: string): Promise<void> {
  const folder = join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${organisation}.${randomBytes(6).toString("hex")}.new`);
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(note);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, organisation));
  const directory = await open(folder);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The checkpoint that was kept; null when there never was one. */
export async function keptCheckpoint(dataDir: string, organisation: string): Promise<string | null> {
  try {
    return await readFile(join(dataDir, FOLDER, organisation), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
