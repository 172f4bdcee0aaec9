import { expect, test } from "vitest";
import { conduct, prepare } from "../../testing/election.js";
import { seeded } from "../../testing/random.js";
import { ed25519 } from "../group/ed25519.js";
import { verifyArchive } from "../verify/verify.js";
import { openKeyFile, sealKeyFile } from "./key-file.js";
import { missingParts } from "../count/combine.js";

// What has cost others an election: a lost key where all were needed (IACR 2025), and sticks that could not be read (Basel-Stadt 2026).

const random = seeded("losses");
const FOR_OR_AGAINST = { kind: "ticks", question: "text", answers: ["for", "against"], blank: true, min: 1, max: 1 } as const;
const votes = [[0, 1, 0] as const, [0, 1, 0] as const, [0, 0, 1] as const].map((choices, voter) => ({ voter, choices: [choices] }));

/** Every choice of so many out of 1 … n. */
function subsets(n: number, size: number, from = 1): number[][] {
  if (size === 0) return [[]];
  const all: number[][] = [];
  for (let first = from; first <= n; first++) for (const rest of subsets(n, size - 1, first + 1)) all.push([first, ...rest]);
  return all;
}

test.each([
  [2, 3],
  [3, 4],
  [1, 2],
])("any %i of %i open the box with the same result, whoever has lost their key, and any fewer open nothing (H-01)", async (threshold, size) => {
  const prepared = prepare({ group: ed25519, questions: [FOR_OR_AGAINST], voters: 3, holders: { single: 0, ceremony: { threshold, size } }, random });
  for (const decryptors of subsets(size, threshold)) {
    const verdict = await verifyArchive(conduct(prepared, votes, { shufflers: [], decryptors, random }));
    expect(verdict).toMatchObject({ valid: true, stage: "finished", results: [{ kind: "ticks", counts: [0n, 2n, 1n] }] });
  }
  const { trustees } = prepared.setup;
  for (const few of subsets(size, threshold - 1)) expect(missingParts(trustees, new Map(few.map((owner) => [owner, null as never])))).not.toEqual([]);
});

test("a key file that lost its end, a piece or single bytes, or is full of zeros, says so and never opens as another key (H-02)", async () => {
  const passphrase = "oak ladder violet harbour";
  const file = await sealKeyFile({ title: "Tellers 2", secret: '{"seed":"aSeed"}' }, { passphrase, random, cost: { n: 2, r: 1, p: 1 } });
  const broken = [
    ...Array.from({ length: file.length - 1 }, (_, at) => file.slice(0, at)).filter((text) => text.trim() !== file.trim()),
    ...Array.from({ length: file.length }, (_, at) => `${file.slice(0, at)}\0${file.slice(at + 1)}`).filter((text) => text.trim() !== file.trim()),
    file.slice(0, 40) + file.slice(60),
    "\0".repeat(file.length),
  ];
  for (const text of broken) {
    const opened = await openKeyFile(text, passphrase);
    // White space between members isn't a part of what the file holds.
    if (opened.ok) expect(opened.secret).toBe('{"seed":"aSeed"}');
    else expect(["damaged", "not-a-key-file"]).toContain(opened.why);
  }
  expect((await openKeyFile("\0".repeat(file.length), passphrase)).ok).toBe(false);
});
