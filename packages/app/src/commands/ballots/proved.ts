import { checkWholePart, ownerOfProof, ownersOf, type ValidArchive } from "@folkmoot/ballot";
import { textOfFile } from "../files.js";
import type { Terminal } from "../terminal.js";
import { wellFormed } from "./well-formed.js";

/** Checks the proofs beside the archive, each of one who holds the key, for all that they opened. Whether all of them hold. */
export async function proved({ setup, tally, parts }: ValidArchive, files: readonly string[], { out }: Terminal): Promise<boolean> {
  const { election, trustees } = setup;
  const left = new Set(parts.keys());
  for (const file of files) {
    const text = (await textOfFile(file)).trimEnd();
    const owner = wellFormed(file, () => ownerOfProof(election, text));
    const [key, part] = [ownersOf(trustees)[owner - 1]?.key, parts.get(owner)];
    if (key === undefined || part === undefined || !wellFormed(file, () => checkWholePart(election, tally, { key, part, text }))) {
      out(`not proved    ${file}: key holder ${owner} has opened something else, or nothing at all`);
      return false;
    }
    out(`proved        key holder ${owner} opened all of it with their key`);
    left.delete(owner);
  }
  if (files.length > 0 && parts.size > 0 && left.size === 0) out("proved        a flagged paper is its voter's own doing");
  return true;
}
