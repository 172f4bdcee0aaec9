/** Every way in which the embedded PostgreSQL may fail to be there. Expected, closed, and each can be said in words. */
export type PostgresFailure =
  | { readonly kind: "no-programs"; readonly platform: string }
  | { readonly kind: "in-use"; readonly pid: number; readonly folder: string }
  | { readonly kind: "disk-full"; readonly folder: string }
  | { readonly kind: "no-permission"; readonly path: string }
  | { readonly kind: "cannot-drop-root"; readonly why: string }
  | { readonly kind: "unnamed-user"; readonly uid: string }
  | { readonly kind: "other-version"; readonly found: string; readonly expected: string; readonly folder: string }
  | { readonly kind: "stopped"; readonly log: string; readonly lastWords: string };

/** What the operator reads. Says what is wrong and what to do about it. */
export function postgresFailureInWords(failure: PostgresFailure): string {
  switch (failure.kind) {
    case "no-programs":
      return `There are no PostgreSQL programs for ${failure.platform} here. Run "npm ci" again (optional packages must not be left out), or set DATABASE_URL to a PostgreSQL 15 or newer.`;
    case "in-use":
      return `Another Folkmoot (process ${failure.pid}) is already running on the data folder ${failure.folder}. Stop it first, or choose another folder with DATA_DIR.`;
    case "disk-full":
      return `There is not enough free space for the database on the disk of ${failure.folder}. Nothing that was acknowledged is lost. Make room, then start again.`;
    case "no-permission":
      return `This user may not write ${failure.path}. Give the folder to the user who runs Folkmoot, or choose another one with DATA_DIR.`;
    case "cannot-drop-root":
      return `PostgreSQL refuses to run as root, and giving up root did not work here: ${failure.why}. Start Folkmoot as an ordinary user, or set DATABASE_URL.`;
    case "unnamed-user":
      return `PostgreSQL refuses to run as user number ${failure.uid}, because that number has no name in /etc/passwd. Start Folkmoot as a user with a name, or set DATABASE_URL.`;
    case "other-version":
      return `The data in ${failure.folder} belongs to PostgreSQL ${failure.found}; this Folkmoot brings PostgreSQL ${failure.expected}. Export with the older Folkmoot, then import here.`;
    case "stopped":
      return `PostgreSQL stopped. Its last words: ${failure.lastWords} (the whole log: ${failure.log})`;
  }
}

/** Reads the cause out of what a PostgreSQL program or the file system said; null when it is none of the expected ones. */
export function causeOf(words: string, folder: string): PostgresFailure | null {
  if (/ENOSPC|No space left on device|Disk quota exceeded|EDQUOT/.test(words)) return { kind: "disk-full", folder };
  const unnamed = /could not look up effective user ID (\d+)/.exec(words);
  if (unnamed !== null) return { kind: "unnamed-user", uid: unnamed[1] ?? "" };
  const denied = /(?:EACCES|EPERM|EROFS)[^']*'([^']+)'/.exec(words);
  if (denied !== null) return { kind: "no-permission", path: denied[1] ?? folder };
  if (/Permission denied|Read-only file system/.test(words)) return { kind: "no-permission", path: folder };
  if (/setpriv ENOENT/.test(words)) return { kind: "cannot-drop-root", why: "the program setpriv (of util-linux) is missing" };
  if (/^setpriv: /m.test(words)) return { kind: "cannot-drop-root", why: words.trim() };
  return null;
}
