import { appendFile, readFile } from "node:fs/promises";
import { boxFingerprint, type ValidArchive } from "@folkmoot/ballot";
import { trackerWords } from "../../ui/tracker/words.js";
import { NotSo } from "../several.js";
import type { Terminal } from "../terminal.js";

/**
 * Keeps beside a key file of which ballots its owner has opened their part, before anything is given out. Throws `NotSo` when it was of other ballots of the same election: two
 * sums of nearly the same ballots would show how somebody voted (H-07).
 */
export async function openOnce(keyFile: string, archive: ValidArchive, { err }: Terminal): Promise<void> {
  const path = `${keyFile}.opened`;
  const { uuid } = archive.setup.election;
  const fingerprint = boxFingerprint(archive);
  const line = `${uuid} ${fingerprint}`;
  const before = (await readFile(path, "utf8").catch(() => "")).split("\n").filter((each) => each.startsWith(`${uuid} `));
  if (before.some((each) => each !== line))
    throw new NotSo(`with this key file other ballots of this election were opened before (${path}): tell the others who hold the key`);
  if (before.length === 0) await appendFile(path, `${line}\n`, { mode: 0o600 });
  err(`compare with the others who hold the key before you hand anything in: ${trackerWords(fingerprint)}`);
}
