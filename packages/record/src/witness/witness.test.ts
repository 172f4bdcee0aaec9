import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fromHex, VECTORS, vectors, vectorsPresent } from "../../testing/vectors.js";
import { openCheckpoint, signCheckpoint } from "../checkpoint.js";
import { parseVkey, publicKey, vkey } from "../key.js";
import { consistencyProof } from "../merkle/consistency.js";
import { leafHash } from "../merkle/hash.js";
import { append, EMPTY, rootOf, type Completed } from "../merkle/tree.js";
import { parseNote, parseSignature, writeNote, writeSignature } from "../note.js";
import { bytesOf } from "../text.js";
import { cosign, openCosignature } from "./cosignature.js";
import { judge, parsePolicy, type Policy } from "./policy.js";
import { addCheckpoint, addCheckpointBody, type Answer, originOfRequest, type Remembered } from "./witness.js";

const log = { name: "vote.example.org/o/riverside", seed: new Uint8Array(32).fill(7) };
const logKey = { name: log.name, publicKey: publicKey(log.seed) };
const witness = { name: "branch.example.org/witness", seed: new Uint8Array(32).fill(3) };
const witnessKey = { name: witness.name, publicKey: publicKey(witness.seed) };

/** A record of `size` entries, from `changed` on other ones, with its signed checkpoint. */
function recordOf(size: number, changed = size) {
  const nodes = new Map<string, Uint8Array>();
  const keep = ({ level, index, hash }: Completed): void => void nodes.set(`${level}/${index}`, hash);
  const leaves = Array.from({ length: size }, (_, index) => leafHash(bytesOf(index < changed ? `entry-${index}` : `other-${index}`)));
  const root = rootOf(append(EMPTY, leaves, keep));
  const proofFrom = (old: number) =>
    consistencyProof(old, size, (subtrees) =>
      Promise.resolve(subtrees.map(({ level, index }) => nodes.get(`${level}/${index}`) ?? new Uint8Array())),
    );
  return { checkpoint: signCheckpoint({ origin: log.name, size, root }, log), proofFrom };
}

async function ask(record: ReturnType<typeof recordOf>, old: number, remembered: Remembered | null): Promise<Answer> {
  const body = addCheckpointBody({ old, proof: await record.proofFrom(old), checkpoint: record.checkpoint });
  return addCheckpoint(body, { key: witness, log: logKey, remembered, at: 1_790_000_000 });
}

/** The checkpoint with the line that the witness has answered. */
function cosigned(checkpoint: string, answer: Answer): string {
  const note = parseNote(checkpoint);
  const line = parseSignature(answer.body.slice(0, -1));
  if (note === null || line === null) throw new Error("not a note, or not a line");
  return writeNote({ text: note.text, signatures: [...note.signatures, line] });
}

describe("a witness", () => {
  test("signs a checkpoint that it sees for the first time, and one that continues it", async () => {
    const first = await ask(recordOf(5), 0, null);
    if (first.status !== 200) throw new Error(first.body);
    const second = recordOf(9);
    const answer = await ask(second, 5, first.next);
    expect(answer.status).toBe(200);
    const note = cosigned(second.checkpoint, answer);
    expect(openCosignature(note, witnessKey)).toEqual({ at: 1_790_000_000 });
    expect(openCheckpoint(note, logKey)?.size).toBe(9);
  });

  test("signs no other history, however it is put to it", async () => {
    const first = await ask(recordOf(5), 0, null);
    if (first.status !== 200) throw new Error(first.body);
    expect((await ask(recordOf(9, 3), 5, first.next)).status).toBe(422);
    expect((await ask(recordOf(5, 3), 5, first.next)).status).toBe(422);
    expect(await ask(recordOf(9, 3), 0, first.next)).toEqual({ status: 409, body: "5\n" });
    expect(await ask(recordOf(4), 0, first.next)).toEqual({ status: 409, body: "5\n" });
  });

  test("answers nothing but a refusal to a request that is cut off or changed anywhere", async () => {
    const record = recordOf(9);
    const first = await ask(recordOf(5), 0, null);
    if (first.status !== 200) throw new Error(first.body);
    const body = addCheckpointBody({ old: 5, proof: await record.proofFrom(5), checkpoint: record.checkpoint });
    const asked = (text: string) => addCheckpoint(text, { key: witness, log: logKey, remembered: first.next, at: 0 }).status;
    expect(originOfRequest(body)).toBe(log.name);
    expect(asked(body)).toBe(200);
    for (let at = 0; at < body.length; at++) {
      expect(asked(body.slice(0, at))).not.toBe(200);
      expect(asked(body.slice(0, at) + (body[at] === "A" ? "B" : "A") + body.slice(at + 1))).not.toBe(200);
    }
  });
});

describe("a cosignature", () => {
  const { checkpoint } = recordOf(5);
  const text = parseNote(checkpoint)?.text ?? "";
  const note = writeNote({ text, signatures: [...(parseNote(checkpoint)?.signatures ?? []), cosign(text, witness, 1_790_000_000)] });

  test("is nothing when a character of its line is changed, or the witness another", () => {
    expect(openCosignature(note, witnessKey)).not.toBeNull();
    expect(openCosignature(note, { ...witnessKey, publicKey: publicKey(log.seed) })).toBeNull();
    for (let at = note.indexOf(witness.name); at < note.length; at++) {
      expect(openCosignature(note.slice(0, at) + (note[at] === "A" ? "B" : "A") + note.slice(at + 1), witnessKey)).toBeNull();
    }
  });

  test("of a log's key counts for no witness, and a witness's for no log", () => {
    expect(openCosignature(checkpoint, logKey)).toBeNull();
    expect(parseVkey(vkey(witnessKey, "witness"))).toBeNull();
    expect(parseVkey(vkey(witnessKey, "witness"), "witness")).toEqual(witnessKey);
  });
});

describe("a policy", () => {
  const three = [1, 2, 3].map((fill) => ({ name: `w${fill}.example.org`, seed: new Uint8Array(32).fill(fill) }));
  const lines = (...more: string[]): string =>
    [
      `log ${vkey(logKey)} https://vote.example.org/o/riverside/log`,
      ...three.map(({ name, seed }, at) => `witness w${at + 1} ${vkey({ name, publicKey: publicKey(seed) }, "witness")}`),
      ...more,
    ].join("\n");
  const { checkpoint } = recordOf(5);
  const { text, signatures } = parseNote(checkpoint) ?? { text: "", signatures: [] };
  const seenBy = (...witnesses: number[]): string =>
    writeNote({ text, signatures: [...signatures, ...three.filter((_, at) => witnesses.includes(at + 1)).map((key) => cosign(text, key, 9))] });
  const policyOf = (...more: string[]): Policy => {
    const read = parsePolicy(lines(...more));
    if ("why" in read) throw new Error(read.why);
    return read;
  };

  test("wants as many witnesses as it says, groups of groups included", () => {
    const two = policyOf("group g 2 w1 w2 w3", "quorum g");
    expect([[1], [1, 3], [1, 2, 3], []].map((by) => judge(two, seenBy(...by)).enough)).toEqual([false, true, true, false]);
    const nested = policyOf("group g any w1 w2", "group h all g w3", "quorum h");
    expect([[1, 2], [2, 3], [3]].map((by) => judge(nested, seenBy(...by)).enough)).toEqual([false, true, false]);
    expect(judge(policyOf("quorum none"), seenBy())).toMatchObject({ enough: true, checkpoint: { size: 5 } });
  });

  test("believes no witness about a checkpoint that no log of it has signed", () => {
    const thief = signCheckpoint({ origin: log.name, size: 5, root: new Uint8Array(32) }, { name: log.name, seed: new Uint8Array(32).fill(8) });
    expect(judge(policyOf("quorum none"), thief)).toMatchObject({ enough: false, checkpoint: null });
  });

  test.each([
    ["quorum w9", "name unknown"],
    ["quorum w1\nquorum w2", "second quorum"],
    ["group g 3 w1 w2\nquorum g", "not a number of its members"],
    ["group g 1 w1 w1\nquorum g", "not a number of its members"],
    ["group g any g\nquorum g", "name unknown"],
    ["group w1 any w2\nquorum w1", "name taken"],
    ["witness x nothing\nquorum none", "not a key"],
    ["wtiness\nquorum none", "unknown word"],
  ])("with %j is refused: %s", (more, why) => {
    expect(parsePolicy(lines(more))).toMatchObject({ why });
  });

  test("without a quorum or without a log is refused", () => {
    expect(parsePolicy(lines())).toEqual({ line: 0, why: "no quorum" });
    expect(parsePolicy("quorum none")).toEqual({ line: 0, why: "no log" });
  });
});

interface Vectors {
  readonly witnesses: readonly { readonly name: string; readonly seedHex: string; readonly vkey: string }[];
  readonly checkpoints: readonly {
    readonly body: string;
    readonly cosigned: string;
    readonly cosignatures: readonly { readonly line: string; readonly name: string; readonly timestamp: number }[];
  }[];
}

describe.runIf(vectorsPresent)("the vectors made with Go", () => {
  test("have the lines that are written here, and they are read", () => {
    const { witnesses, checkpoints } = vectors("checkpoints.json") as Vectors;
    for (const { name, seedHex, vkey: line } of witnesses) {
      const key = { name, seed: fromHex(seedHex) };
      expect(vkey({ name, publicKey: publicKey(key.seed) }, "witness")).toBe(line);
      for (const { body, cosigned: note, cosignatures } of checkpoints) {
        const theirs = cosignatures.find((each) => each.name === name);
        const written = writeSignature(cosign(body, key, theirs?.timestamp ?? 0));
        expect(written.trimEnd()).toBe(theirs?.line.trimEnd());
        expect(openCosignature(note, { name, publicKey: publicKey(key.seed) })).toEqual({ at: theirs?.timestamp });
      }
    }
  });

  test("have the dialogue that a witness leads here", () => {
    const { logVkey, origin, steps } = vectors("witness-dialogue.json") as {
      readonly logVkey: string;
      readonly origin: string;
      readonly steps: readonly {
        readonly body: string;
        readonly expect: number;
        readonly expectBody?: string;
        readonly name: string;
        readonly stateAfter: number;
      }[];
    };
    let remembered: Remembered | null = null;
    for (const { body, name, expect: status, expectBody, stateAfter } of steps) {
      const known: Parameters<typeof addCheckpoint>[1] = {
        key: witness,
        log: originOfRequest(body) === origin ? parseVkey(logVkey) : null,
        remembered,
        at: 9,
      };
      const answer: Answer = addCheckpoint(body, known);
      if (answer.status === 200) remembered = answer.next;
      expect([name, answer.status, remembered?.size]).toEqual([name, status, stateAfter]);
      if (expectBody !== undefined) expect(answer.body).toBe(expectBody);
    }
  });

  test("have a policy that their proofs fulfil", () => {
    const policy = parsePolicy(readFileSync(new URL("proofs/policy.txt", VECTORS), "utf8"));
    if ("why" in policy) throw new Error(policy.why);
    const { proofs } = vectors("proofs/index.json") as { readonly proofs: readonly { readonly file: string; readonly size: number }[] };
    for (const { file, size } of proofs) {
      const text = readFileSync(new URL(file, VECTORS), "utf8");
      expect(judge(policy, text.slice(text.indexOf("\n\n") + 2))).toMatchObject({ enough: true, checkpoint: { size } });
    }
  });
});
