import { setTimeout as sleep } from "node:timers/promises";
import {
  addCheckpoint,
  addCheckpointBody,
  checkConsistency,
  consistencyProof,
  hashesFromTiles,
  MissingTile,
  openCheckpoint,
  originOfRequest,
  parseNote,
  parseSignature,
  rootOf,
  subtreesOf,
  writeNote,
  type Answer,
  type Policy,
  type Remembered,
  type VerifyingKey,
} from "@folkmoot/record";
import { sha256 } from "../../platform/sha256.js";
import { fetched, tilesAt } from "./fetched.js";
import { rememberedIn, type WitnessFolder } from "./folder.js";

export type Watched = Policy["logs"][number];

/** A witness at work: what it is asked to sign and what it looks at by itself come to the same decision, one after the other. */
export interface Witness {
  readonly name: string;
  /** Answers a request of C2SP tlog-witness. What it has signed is kept before it says so. */
  readonly add: (body: string) => Promise<Answer>;
  /** Fetches the newest checkpoint of a record that it watches, and signs it if it may. */
  readonly look: (watched: Watched) => Promise<Looked>;
  readonly last: WitnessFolder["last"];
  readonly logs: readonly Watched[];
}

/** What came of a look. */
export type Looked =
  | { readonly kind: "signed"; readonly size: number }
  | { readonly kind: "unanswered"; readonly why: string }
  /** It shows a checkpoint of fewer entries than it had: an old copy somewhere on the way, or a backup that was restored. */
  | { readonly kind: "older"; readonly size: number; readonly before: number }
  /** What is shown now can't follow what was shown before: `file` has both, and the proof that leads elsewhere. */
  | { readonly kind: "caught"; readonly before: number; readonly file: string };

export function witnessOf(folder: WitnessFolder, logs: readonly Watched[], seconds: () => number): Witness {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const add = (body: string): Promise<Answer> =>
    inTurn(async () => {
      const origin = originOfRequest(body);
      const log = logs.find(({ key }) => key.name === origin)?.key ?? null;
      const remembered = log === null ? null : rememberedIn(await folder.last(log), { log, key: folder.key });
      const answer = addCheckpoint(body, { key: folder.key, log, remembered, at: seconds() });
      if (answer.status === 200 && log !== null) await folder.keep(log, signedNote(body, answer.body));
      return answer;
    });

  return {
    name: folder.key.name,
    logs,
    last: folder.last,
    add,
    look: async ({ key: log, url }) => {
      if (url === null) return { kind: "unanswered", why: "it has no address in the list" };
      const last = await folder.last(log);
      const remembered = rememberedIn(last, { log, key: folder.key });
      const before = remembered?.size ?? 0;
      const shown = await newest(url, log, remembered);
      if ("why" in shown) return { kind: "unanswered", ...shown };
      if (shown.size < before) return { kind: "older", size: shown.size, before };
      const body = addCheckpointBody({ old: before, proof: shown.proof, checkpoint: shown.note });
      const answer = await add(body);
      if (answer.status === 200) return { kind: "signed", size: shown.size };
      // Somebody has had a larger one signed in between: the next look is about that.
      if (answer.status === 409) return { kind: "unanswered", why: "it was asked to sign another one at the same time" };
      return { kind: "caught", before, file: await folder.keepEvidence(log, [last ?? "", body]) };
    },
  };
}

/** Looks at every record again and again until it is stopped. */
export async function watch(witness: Witness, every: number, tell: (log: VerifyingKey, looked: Looked) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const watched of witness.logs) tell(watched.key, await witness.look(watched));
    await sleep(every * 1_000, undefined, { signal }).catch(() => undefined);
  }
}

interface Shown {
  readonly note: string;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
}

/**
 * The newest checkpoint of a record, with the proof that leads from a tree of as many entries as are remembered to it; why there is none to be had.
 * The proof is sound in itself: where it doesn't begin at the root that is remembered, the past is another one.
 */
async function newest(url: string, log: VerifyingKey, remembered: Remembered | null): Promise<Shown | { readonly why: string }> {
  const answer = await fetched(`${url}/checkpoint`);
  if ("why" in answer) return answer;
  const note = new TextDecoder().decode(answer.bytes);
  const newer = openCheckpoint(note, log);
  if (newer === null) return { why: "its checkpoint is not signed by its key" };
  const { size } = newer;
  if (remembered === null || size <= remembered.size) return { note, size, proof: [] };
  try {
    const hashes = hashesFromTiles(size, tilesAt(url), sha256);
    const proof = await consistencyProof(remembered.size, size, hashes, sha256);
    const older = { size: remembered.size, root: rootOf({ size: remembered.size, edge: await hashes(subtreesOf(remembered.size)) }, sha256) };
    return checkConsistency(proof, { older, newer }, sha256) ? { note, size, proof } : { why: "its tiles are not those of its checkpoint" };
  } catch (error) {
    if (error instanceof MissingTile) return { why: error.message };
    throw error;
  }
}

/** The checkpoint of a request with the witness's line under those that it came with. */
function signedNote(body: string, line: string): string {
  const note = parseNote(body.slice(body.indexOf("\n\n") + 2));
  const own = parseSignature(line.slice(0, -1));
  if (note === null || own === null) throw new Error("a request that was granted and can't be read");
  return writeNote({ text: note.text, signatures: [...note.signatures.filter(({ name }) => name !== own.name), own] });
}
