import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../../platform/whole-file.js";

const FOLDER = "checkpoints";

/**
 * The last checkpoint that was signed, kept a second time beside the key and outside the database: it tells a restored backup from the present (H-54).
 * Written after the commit and before anybody is told, whole or not at all.
 */
export async function keepCheckpoint(dataDir: string, organisation: string, note: string): Promise<void> {
  const folder = join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await replaceFile(join(folder, organisation), note);
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
