import { describe, expect, test } from "vitest";
import { openCheckpoint, signCheckpoint } from "./checkpoint.js";
import { parseVkey, publicKey, vkey } from "./key.js";
import { openNote, parseNote, signNote, writeNote } from "./note.js";
import { fromHex, vectors, vectorsPresent } from "../testing/vectors.js";

const key = { name: "vote.example.org/o/riverside", seed: new Uint8Array(32).fill(7) };
const verifier = { name: key.name, publicKey: publicKey(key.seed) };
const root = new Uint8Array(32).fill(9);
const note = signCheckpoint({ origin: key.name, size: 12, root }, key);

describe("a checkpoint", () => {
  test("opens with its key and says what was signed", () => {
    expect(openCheckpoint(note, verifier)).toEqual({ origin: key.name, size: 12, root });
  });

  test("is spoiled by any change of any character", () => {
    for (let at = 0; at < note.length; at++) {
      for (const other of ["", "A", "1", "\n", `${note[at]}${note[at]}`].filter((each) => each !== note[at])) {
        expect(openCheckpoint(note.slice(0, at) + other + note.slice(at + 1), verifier)).toBeNull();
      }
    }
  });

  test("of another key with the same name does not open", () => {
    const thief = signCheckpoint({ origin: key.name, size: 13, root }, { name: key.name, seed: new Uint8Array(32).fill(8) });
    expect(openCheckpoint(thief, verifier)).toBeNull();
  });

  test("carries lines of others that it can't read", () => {
    const [own] = parseNote(note)?.signatures ?? [];
    const witness = { name: "witness.example.net/w", keyId: Uint8Array.of(1, 2, 3, 4), signature: new Uint8Array(2424) };
    if (own === undefined) throw new Error("no signature");
    const cosigned = writeNote({ text: parseNote(note)?.text ?? "", signatures: [own, witness] });
    expect(openCheckpoint(cosigned, verifier)?.size).toBe(12);
    expect(parseNote(cosigned)?.signatures).toHaveLength(2);
  });

  test("for an origin that is not its key's name can't be signed, and does not open", () => {
    expect(() => signCheckpoint({ origin: "elsewhere", size: 0, root }, key)).toThrow(RangeError);
    expect(openCheckpoint(signNote("elsewhere\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", key), verifier)).toBeNull();
  });

  test.each(["extension\n", "\n", "0\n"])("with %j after its three lines is refused", (extra) => {
    const text = parseNote(note)?.text ?? "";
    expect(openCheckpoint(signNote(text + extra, key), verifier)).toBeNull();
  });
});

describe("a key line", () => {
  test("is read back, and refused when a character of it is changed", () => {
    const line = vkey(verifier);
    expect(parseVkey(line)).toEqual(verifier);
    for (let at = 0; at < line.length; at++) {
      const changed = line.slice(0, at) + (line[at] === "a" ? "b" : "a") + line.slice(at + 1);
      expect(parseVkey(changed)).toBeNull();
    }
  });
});

interface CheckpointVectors {
  readonly c2spExample: { readonly note: string; readonly vkey: string };
  readonly log: { readonly origin: string; readonly vkey: string; readonly seedHex: string };
  readonly checkpoints: readonly { readonly body: string; readonly logSigned: string; readonly cosigned: string; readonly size: number }[];
}

describe.runIf(vectorsPresent)("the vectors of Go's sumdb/note", () => {
  test("are written the same here, byte for byte", () => {
    const { log, checkpoints } = vectors("checkpoints.json") as CheckpointVectors;
    const seed = fromHex(log.seedHex);
    expect(vkey({ name: log.origin, publicKey: publicKey(seed) })).toBe(log.vkey);
    for (const { body, logSigned } of checkpoints) expect(signNote(body, { name: log.origin, seed })).toBe(logSigned);
  });

  test("open here, with witnesses' lines and without", () => {
    const { log, checkpoints, c2spExample } = vectors("checkpoints.json") as CheckpointVectors;
    const logKey = parseVkey(log.vkey);
    const exampleKey = parseVkey(c2spExample.vkey);
    if (logKey === null || exampleKey === null) throw new Error("a key line that is not read");
    expect(openNote(c2spExample.note, exampleKey)).toBe("This is an example message.\n");
    for (const { logSigned, cosigned, size } of checkpoints) {
      expect(openCheckpoint(logSigned, logKey)?.size).toBe(size);
      expect(openCheckpoint(cosigned, logKey)?.size).toBe(size);
    }
  });

  test("of bad notes are refused", () => {
    const { bad, good, vkey: line } = vectors("bad-notes.json") as { bad: { note: string; why: string }[]; good: string; vkey: string };
    const logKey = parseVkey(line);
    if (logKey === null) throw new Error("a key line that is not read");
    expect(openCheckpoint(good, logKey)).not.toBeNull();
    for (const { note: forged, why } of bad) expect([why, openCheckpoint(forged, logKey)]).toEqual([why, null]);
  });
});
