import {
  appendPart,
  appendResult,
  appendShuffle,
  appendTally,
  checkWholePart,
  combine,
  decryptPart,
  makeShuffle,
  Malformed,
  ownerOfProof,
  ownersOf,
  readElection,
  readPart,
  readShuffle,
  resultOf,
  tallyOf,
  verifyArchive,
  writeResult,
  type Head,
  type Randomness,
  type ValidArchive,
  type Written,
} from "@folkmoot/ballot";
import type { BoxDone, Sent, Step } from "./work.js";

/** The owner of a key that is held by one. */
const ONLY = 1;

/**
 * Writes the next event of an archive. Nothing is built on what does not hold: the archive is verified from its first byte to its last, and what a trustee sent is taken
 * when the archive with it holds too.
 */
export async function doStep(archive: Uint8Array, step: Step, random: Randomness): Promise<BoxDone> {
  const unread = step.what === "shuffle" || step.what === "part" ? mistakeInText(step) : null;
  if (unread !== null) return { kind: "refused", code: step.what === "part" ? "decryption" : "shuffle", why: unread };
  const before = await verifyArchive(archive);
  if (!before.valid) return { kind: "refused", code: before.code, why: `event ${before.event ?? "?"} of the archive: ${before.why}` };
  if (step.what === "part") {
    const why = mistakeInPart(before, step);
    if (why !== null) return { kind: "refused", code: "decryption", why };
  }
  const written = write(before, step, random);
  if (written === null) return { kind: "refused", code: "result-range", why: "what was decrypted is not possible" };
  if (step.what !== "shuffle" && step.what !== "part" && step.what !== "result") return { kind: "stepped", ...written, opened: null };
  const after = await verifyArchive(new Uint8Array(Buffer.concat([archive, written.bytes])));
  if (!after.valid) return { kind: "refused", code: after.code, why: after.why };
  const [result] = after.results ?? [];
  return { kind: "stepped", ...written, opened: result === undefined ? null : { result, flags: after.flags } };
}

function write(before: ValidArchive, step: Step, random: Randomness): Written | null {
  const { head, setup, tally } = before;
  switch (step.what) {
    case "tally":
      return appendTally(head, tallyOf(before));
    case "shuffle":
      return appendShuffle(head, step.owner, step.text);
    case "mix":
      return appendShuffle(head, ONLY, makeShuffle(setup.election, tally, random));
    case "part":
      return appendPart(head, step.owner, step.text);
    case "decrypt":
      return appendPart(head, ONLY, decryptPart(setup.election, tally, { secret: step.secret, random }));
    case "result":
      return resultAfter(before, head);
  }
}

/** What isn't written as it has to be is found before anything costs much. */
function mistakeInText(step: Sent): string | null {
  return orMistake(() => {
    const election = readElection(step.election);
    if (step.what === "shuffle") readShuffle(election, step.text);
    else {
      readPart(election, step.text);
      if (ownerOfProof(election, step.proof) !== step.owner) return "the proof for all of it is another's";
    }
    return null;
  });
}

/** What version 1 can't find: a factor that its own proof lets pass although it was not made with the key. Null: nothing. */
function mistakeInPart(
  { setup: { election, trustees }, tally }: ValidArchive,
  { owner, text, proof }: Extract<Sent, { what: "part" }>,
): string | null {
  return orMistake(() => {
    const key = ownersOf(trustees)[owner - 1]?.key;
    const holds = key !== undefined && checkWholePart(election, tally, { key, part: readPart(election, text), text: proof });
    return holds ? null : "the proof for all of it doesn't hold";
  });
}

function orMistake(look: () => string | null): string | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
}

/** Null: these counts could not come from these ballots. */
function resultAfter({ setup, tally, parts, weight }: ValidArchive, head: Head): Written | null {
  const { election, trustees } = setup;
  const results = resultOf(election, combine(election.group, tally, { trustees, parts }), weight);
  return results === null ? null : appendResult(head, writeResult(results));
}
