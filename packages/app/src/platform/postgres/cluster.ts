import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, open, readFile, readdir, rename, rm, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { err, ok, type Result } from "@folkmoot/exact";
import { causeOf, type PostgresFailure } from "./failure.js";
import type { Programs } from "./programs.js";
import { run } from "./run.js";
import { giveAway } from "./unprivileged.js";

/** A database cluster on disk: PostgreSQL's files, and beside them the password that only Folkmoot reads. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** A new cluster takes 40 MB, its first minutes some more. */
const roomForNew = 160 * 1024 * 1024;

/** The cluster in `folder`; made there when there is none yet. It appears whole or not at all. */
export async function openCluster(folder: string, programs: Programs): Promise<Result<Cluster, PostgresFailure>> {
  const data = join(folder, "data");
  const found = await readOrNull(join(data, "PG_VERSION"));
  if (found === null) {
    const made = await create(folder, programs);
    if (!made.ok) return made;
  } else if (found.trim() !== programs.major) {
    return err({ kind: "other-version", found: found.trim(), expected: programs.major, folder });
  }
  const password = await readFile(join(folder, "password"), "utf8");
  return ok({ folder, data, log: join(folder, "server.log"), password });
}

async function create(folder: string, programs: Programs): Promise<Result<null, PostgresFailure>> {
  const parent = dirname(folder);
  await removeUnfinished(parent, basename(folder));
  const { bavail, bsize } = await statfs(parent);
  if (bavail * bsize < roomForNew) return err({ kind: "disk-full", folder: parent });
  const unfinished = await mkdtemp(`${folder}.new-`);
  try {
    const data = join(unfinished, "data");
    await mkdir(data, { mode: 0o700 });
    giveAway(data);
    await writePassword(join(unfinished, "password"));
    const { status, words } = await run(programs.initdb, initdbArguments(data, join(unfinished, "password")));
    if (status !== 0) return err(causeOf(words, parent) ?? { kind: "stopped", log: "initdb", lastWords: words.trim() });
    await chmod(unfinished, 0o700);
    await rename(unfinished, folder);
    return ok(null);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** The same order and the same clock everywhere, whatever this machine's locales are. */
function initdbArguments(data: string, passwordFile: string): string[] {
  return [
    "--pgdata",
    data,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ];
}

/** On disk before the cluster that it opens. */
async function writePassword(path: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  await file.writeFile(randomBytes(24).toString("base64url"));
  await file.sync();
  await file.close();
}

/** What a crash in the middle of an earlier first start left behind. */
async function removeUnfinished(parent: string, name: string): Promise<void> {
  for (const item of await readdir(parent)) {
    if (item.startsWith(`${name}.new-`)) await rm(join(parent, item), { recursive: true, force: true });
  }
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
