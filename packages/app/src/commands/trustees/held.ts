import { ceremonyIn, committedElection, plainCeremony, type Ceremony, type CommittedCeremony, type Group } from "@folkmoot/ballot";
import { textOfFile } from "../files.js";
import { NotSo } from "../several.js";
import { groupFor } from "./key.js";

/** A key ceremony as the file of its certificates shows it. */
export interface Held {
  readonly group: Group;
  /** As Belenios knows it. */
  readonly ceremony: Ceremony;
  /** With what each has committed to, on the line after its certificate; null where nobody has. */
  readonly committed: CommittedCeremony | null;
}

/** What the certificates in a file say that they are for; they are checked by what is done with them. */
export async function heldBy(path: string): Promise<Held> {
  const lines = await linesIn(path);
  const said = ceremonyIn(lines[0] ?? "");
  if (said === null) throw new NotSo(`${path}: the first line is no certificate`);
  const [group, { threshold }] = [groupFor(said.group), said];
  const election = committedElection(lines[1] ?? "");
  if (election === null) return { group, ceremony: { threshold, certificates: lines }, committed: null };
  const committed = { election, threshold, beginnings: pairs(lines) };
  return { group, ceremony: plainCeremony(committed), committed };
}

/** What every member has handed over of a step, one after the other: a line, or two where they have committed to it. */
export async function messagesIn(path: string, { committed }: Held): Promise<readonly string[]> {
  const lines = await linesIn(path);
  return committed === null ? lines : pairs(lines);
}

export async function linesIn(path: string): Promise<readonly string[]> {
  return (await textOfFile(path)).split(/\r?\n/).filter((line) => line !== "");
}

function pairs(lines: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(lines.length / 2) }, (_, at) => lines.slice(2 * at, 2 * at + 2).join("\n"));
}
