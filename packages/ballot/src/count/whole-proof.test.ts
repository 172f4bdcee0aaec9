import { expect, test } from "vitest";
import { prepare } from "../../testing/election.js";
import { seeded } from "../../testing/random.js";
import { hashToExponent } from "../encoding/hash.js";
import { randomExponent } from "../encoding/random.js";
import { modularInverse, mod } from "../group/modular.js";
import { checkPart, createBallot, decryptPart, ed25519, readPart, tallyBox, type Question } from "../index.js";
import { checkWholePart, proveWholePart } from "./whole-proof.js";

const random = seeded("whole proof");
const rank: Question = { kind: "numbers", question: "In which order?", answers: ["X", "Y"], extra: undefined };
const { setup, secrets, keys } = prepare({ group: ed25519, questions: [rank], voters: 2, holders: { single: 1 }, random });
const { election } = setup;
const tally = tallyBox(
  setup,
  secrets.map((secret) => createBallot(election, { secret, choices: [[1, 2]], random })),
).encrypted;
const secret = keys[0] ?? 0n;
const key = ed25519.power(ed25519.generator, secret);

test("a trustee proves all of its part at once; the proof holds for no other part, election or key", () => {
  const part = readPart(election, decryptPart(election, tally, { secret, random }));
  const text = proveWholePart(election, tally, { owner: 1, key, secret, part, random });
  expect(checkWholePart(election, tally, { key, part, text })).toBe(true);
  expect(checkWholePart(election, tally, { key: ed25519.generator, part, text })).toBe(false);
  const swapped = { ...part, decryption_factors: part.decryption_factors.map((list) => list.toReversed()) };
  expect(checkWholePart(election, tally, { key, part: swapped, text })).toBe(false);
  expect(() => checkWholePart({ ...election, hash: "another" }, tally, { key, part, text })).toThrow("another election");
});

test("a factor that was forged in the way that version 1 lets pass is found", () => {
  const { order: q, generator: g } = ed25519;
  const honest = readPart(election, decryptPart(election, tally, { secret, random }));
  const alpha = tally[0]?.[0]?.alpha ?? g;
  // Commitments first, then the factor that fits them: f = (B / α^r)^(1 / c).
  const w = randomExponent(ed25519, random);
  const [a, b] = [ed25519.power(g, w), ed25519.power(g, 12_345n)];
  const challenge = hashToExponent(ed25519, `decrypt|${election.hash}|${ed25519.write(key)}|${ed25519.writeAll([a, b]).join(",")}`);
  const response = mod(w - secret * challenge, q);
  const forged = ed25519.power(ed25519.productOfPowers([b, alpha], [1n, mod(-response, q)]), modularInverse(challenge, q));
  const replaced = <T>(lists: readonly (readonly T[])[], by: T) => lists.map((list) => [by, ...list.slice(1)]);
  const part = {
    decryption_factors: replaced(honest.decryption_factors, forged),
    decryption_proofs: replaced(honest.decryption_proofs, { challenge, response }),
  };
  expect(ed25519.equal(forged, ed25519.power(alpha, secret))).toBe(false);
  expect(checkPart(election, tally, { key, part })).toBe(true);
  const text = proveWholePart(election, tally, { owner: 1, key, secret, part, random });
  expect(checkWholePart(election, tally, { key, part, text })).toBe(false);
});
