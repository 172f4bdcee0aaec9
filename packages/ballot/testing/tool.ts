import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const found = spawnSync("belenios-tool", ["--version"], { encoding: "utf8" });

/** The version of the belenios-tool on this machine, as "2.0"; null when there is none (on Debian: apt-get install belenios-tool). */
export const toolVersion = found.status === 0 ? (/^[0-9.]+/.exec(found.stdout)?.[0] ?? null) : null;

if (toolVersion === null) process.stderr.write("belenios-tool is not installed: the tests against it are skipped\n");

/** What `belenios-tool election verify` says of an archive: null when it accepts it. */
export function toolRefusal(uuid: string, archive: Uint8Array): string | null {
  return inFolder({ [`${uuid}.bel`]: archive }, (folder) => {
    const { status, stderr } = spawnSync("belenios-tool", ["election", "verify", "--dir", folder], { encoding: "utf8" });
    return status === 0 ? null : stderr || `status ${status}`;
  });
}

/** A ballot that belenios-tool makes for an election whose archive has been begun. */
export function toolBallot(
  uuid: string,
  archive: Uint8Array,
  { credential, choices }: { readonly credential: string; readonly choices: readonly (readonly number[])[] },
): string {
  const files = { [`${uuid}.bel`]: archive, credential, choices: JSON.stringify(choices) };
  return inFolder(files, (folder) => {
    const args = ["election", "generate-ballot", "--dir", folder, "--privcred", join(folder, "credential"), "--ballot", join(folder, "choices")];
    const { status, stdout, stderr } = spawnSync("belenios-tool", args, { encoding: "utf8", maxBuffer: 64_000_000 });
    if (status !== 0) throw new Error(stderr);
    return stdout.trimEnd();
  });
}

function inFolder<T>(files: { readonly [name: string]: Uint8Array | string }, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "belenios-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
