import { checkCeremonyFile, Malformed, verifyArchive, type ValidArchive, type Workers } from "@folkmoot/ballot";
import type { Event, Ledger } from "@folkmoot/procedure";
import type { Collected } from "../collect.js";
import { AuditError } from "../verdict.js";
import { archiveDiffers, openingDiffers } from "./differs.js";
import { enteredBoxes, situationOf, type EnteredBox } from "./entered.js";

/** What helps to verify an archive of so many bytes in parallel. */
export type WorkersFor = (bytes: number) => { readonly workers?: Workers };

export interface Boxes {
  /** Ballot boxes with a result: how many were verified from their archives, and how many archives are not at hand. */
  readonly verified: number;
  readonly absent: number;
  /** Of those whose archive is at hand, how many have a key that none of those who made it could choose. */
  readonly ceremonies: number;
  /** Ballots that were counted again. */
  readonly votes: number;
}

/**
 * The archive of a ballot box proves by itself that every ballot is its voter's and was counted as cast; and it is the box of which the record speaks: its
 * question, its key, its credentials, its ballots, and what came out of it. There is no archive that no entry names. Expects events that were replayed.
 */
export async function verifyBoxes(
  file: Collected,
  events: readonly Event[],
  { ledger, workersFor = alone }: { ledger: Ledger; workersFor?: WorkersFor },
) {
  const found = { verified: 0, absent: 0, ceremonies: 0, votes: 0 };
  const boxes = enteredBoxes(events);
  const shown = new Set<string>();
  for (const box of boxes) {
    const parts = file.archives.get(box.ready.election);
    if (parts === undefined) {
      if (box.opened !== null) found.absent++;
      continue;
    }
    const bytes = joined(parts);
    const archive = await verifyArchive(bytes, workersFor(bytes.length));
    if (!archive.valid) {
      const place = archive.event === null ? "" : ` at event ${archive.event}`;
      throw new AuditError(
        "box",
        box.index,
        `The archive of the ballot box of entry ${box.index} is not valid${place} (${archive.code}): ${archive.why}.`,
      );
    }
    const situation = situationOf(ledger, box.ready.motion);
    const differs = archiveDiffers(archive, box, situation);
    if (differs !== null) throw new AuditError("box", box.index, `The archive of the ballot box of entry ${box.index} ${differs}.`);
    const { group, key } = archive.setup.election;
    // Chambers may share one key, whose making the file of one of them shows.
    if (verifyCeremony(file, box, archive)) shown.add(group.write(key));
    if (shown.has(group.write(key))) found.ceremonies++;
    if (box.opened === null) continue;
    const { index, event } = box.opened;
    const otherwise = openingDiffers(archive, { opened: event, marks: box.marks }, situation);
    if (otherwise !== null) throw new AuditError("box", index, `The archive of the ballot box that entry ${index} opens ${otherwise}.`);
    found.verified++;
    found.votes += archive.counted;
  }
  for (const election of file.archives.keys())
    if (!boxes.some(({ ready }) => ready.election === election))
      throw new AuditError("box", null, `The file holds the archive of a ballot box that no entry names: ${election}.`);
  return found satisfies Boxes;
}

/** Whether there is a file about the making of the key; it has to be about this one. */
function verifyCeremony({ ceremonies }: Collected, { index, ready }: EnteredBox, { setup }: ValidArchive): boolean {
  const ceremony = ceremonies.get(ready.election);
  if (ceremony === undefined) return false;
  const { election, trustees } = setup;
  try {
    checkCeremonyFile(election.group, { uuid: election.uuid, trustees }, ceremony);
    return true;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new AuditError(
      "box",
      index,
      `The key of the ballot box of entry ${index} was not made as the file beside its archive says: ${error.message}.`,
    );
  }
}

const alone: WorkersFor = () => ({});

/** In memory that threads share, where there is any: otherwise the whole archive would be handed over with each of its ballots. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(typeof SharedArrayBuffer === "undefined" ? new ArrayBuffer(length) : new SharedArrayBuffer(length));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
