import { checkCeremonyFile, Malformed, type ValidArchive } from "@folkmoot/ballot";
import { textOfFile } from "../files.js";
import type { Terminal } from "../terminal.js";

/** Whether the file beside the archive shows that nobody who made its key could choose it; true where none is given. */
export async function madeByNobody({ setup }: ValidArchive, file: string | undefined, { out }: Terminal): Promise<boolean> {
  if (file === undefined) return true;
  const { election, trustees } = setup;
  try {
    checkCeremonyFile(election.group, { uuid: election.uuid, trustees }, (await textOfFile(file)).trimEnd());
    out("key           all who made it had committed to their part before any part was known");
    return true;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    out(`not proved    ${file}: ${error.message}`);
    return false;
  }
}
