import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, thisProcess, type ProcessIdentity } from "./process-identity.js";

export type FolderLock = { readonly held: true; readonly release: () => void } | { readonly held: false; readonly by: ProcessIdentity };

/**
 * One Folkmoot a data folder. The lock is a file that names its holder; a holder that no longer lives holds nothing. It appears whole or not
 * at all (a link to a finished file), and of several who find a dead holder's file one takes it over.
 */
export function lockFolder(folder: string): FolderLock {
  const place = join(folder, "folkmoot.lock");
  const me = thisProcess();
  const mine = `${place}.${me.pid}`;
  writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    for (;;) {
      if (linked(mine, place)) return { held: true, release: () => release(place, me) };
      const holder = read(place);
      if (holder !== null && isAlive(holder)) return { held: false, by: holder };
      discard(place, mine);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (code(error) === "EEXIST") return false;
    if (code(error) === "ENOENT") throw error;
  }
  // A file system without hard links (exFAT, some mounts): a copy that never overwrites is next best.
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (code(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead holder's file away, and puts it back if somebody alive was quicker. */
function discard(place: string, mine: string): void {
  const aside = `${mine}.old`;
  try {
    renameSync(place, aside);
  } catch (error) {
    if (code(error) === "ENOENT") return;
    throw error;
  }
  const holder = read(aside);
  if (holder !== null && isAlive(holder)) linked(aside, place);
  rmSync(aside, { force: true });
}

function release(place: string, me: ProcessIdentity): void {
  const holder = read(place);
  if (holder?.pid === me.pid && holder.began === me.began) rmSync(place, { force: true });
}

function read(place: string): ProcessIdentity | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(place, "utf8")) as Partial<ProcessIdentity>;
    return typeof pid === "number" && pid > 0 ? { pid, began: began ?? null } : null;
  } catch {
    return null;
  }
}

function code(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
