import { expect, test } from "vitest";
import { holdCeremony } from "../../testing/election.js";
import { seeded } from "../../testing/random.js";
import { decryptPart } from "../count/partial-decryption.js";
import { ed25519 } from "../group/ed25519.js";
import { opensRehearsal, rehearsal, rehearsedPart } from "./rehearsal.js";
import { checkTrustees, readTrustees } from "./trustees.js";

const random = seeded("rehearsal");
const held = holdCeremony(ed25519, { threshold: 2, size: 3 }, random);
const trustees = readTrustees(ed25519, `[["Pedersen",${held.parameters}]]`);
const key = checkTrustees(ed25519, trustees);
const UUID = "7sXMAVwzbtSQyx";

test("a rehearsal is the same for everybody who knows the key, and any two of three open it", () => {
  const ours = rehearsal(ed25519, key, UUID);
  const theirs = rehearsal(ed25519, key, UUID);
  expect(theirs.election.hash).toBe(ours.election.hash);
  const parts = held.secrets.map((secret, at) => {
    const text = decryptPart(theirs.election, theirs.tally, { secret, random });
    return [at + 1, rehearsedPart(ours, trustees, { owner: at + 1, text })] as const;
  });
  const all = parts.flatMap(([owner, part]) => (part === null ? [] : [[owner, part] as const]));
  expect(all).toHaveLength(3);
  expect(opensRehearsal(ours, trustees, new Map(all.slice(1)))).toBe(true);
  expect(opensRehearsal(ours, trustees, new Map(all.slice(2)))).toBe(false);
});

test("a part that was made with another key, or for another election, is none", () => {
  const ours = rehearsal(ed25519, key, UUID);
  const text = decryptPart(ours.election, ours.tally, { secret: held.secrets[0] ?? 0n, random });
  expect(rehearsedPart(ours, trustees, { owner: 2, text })).toBeNull();
  expect(rehearsedPart(ours, trustees, { owner: 4, text })).toBeNull();
  expect(rehearsedPart(rehearsal(ed25519, key, `${UUID}x`), trustees, { owner: 1, text })).toBeNull();
  expect(rehearsedPart(ours, trustees, { owner: 1, text: "{}" })).toBeNull();
});
