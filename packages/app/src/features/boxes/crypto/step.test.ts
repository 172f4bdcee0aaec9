import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  beginCeremony,
  deal,
  checkPart,
  decryptWholePart,
  ed25519,
  newSeed,
  openMemberKey,
  ownersOf,
  readPart,
  takeDealt,
  verifyArchive,
  type ValidArchive,
} from "@folkmoot/ballot";
import { Ceremonial, random } from "../../../testing/booth/ceremony.js";
import { doStep } from "./step.js";

const group = ed25519;
const OWNER = 2;
let bytes: Uint8Array;
let archive: ValidArchive;
let secret: bigint;
let electionText: string;

beforeAll(async () => {
  const ceremony = new Ceremonial(3, 2);
  const seeds = [1, 2, 3].map(() => newSeed(random));
  for (const _ of ["certificate", "polynomial", "shares"]) for (const [at, seed] of seeds.entries()) step(ceremony, at + 1, seed);
  secret = openMemberKey(group, seeds[OWNER - 1] ?? "", ceremony.finished().sealedKeys[OWNER - 1] ?? "") ?? 0n;
  bytes = ceremony.box([
    [0, 1, 0],
    [0, 0, 1],
  ]).bytes;
  const verdict = await verifyArchive(bytes);
  if (!verdict.valid) throw new Error(verdict.why);
  archive = verdict;
  electionText = verdict.setup.election.text;
});

test("a trustee's part is put into the archive with the proof for all of it, and not without, nor with another's", async () => {
  const [text = "", proof = ""] = decryptWholePart(archive.setup.election, archive.tally, { owner: OWNER, secret, random }).split("\n");
  const part = { what: "part", election: electionText, owner: OWNER, text } as const;
  expect(await doStep(bytes, { ...part, proof }, random)).toMatchObject({ kind: "stepped" });
  expect(await doStep(bytes, { ...part, proof: "" }, random)).toMatchObject({ kind: "refused", code: "decryption" });
  const anothers = JSON.stringify({ ...(JSON.parse(proof) as object), trustee: 1 });
  expect(await doStep(bytes, { ...part, proof: anothers }, random)).toMatchObject({ kind: "refused", code: "decryption" });
});

test("the last of them, who knows the result already, can't spoil it with a factor that version 1 lets pass (H-06)", async () => {
  const { election, trustees } = archive.setup;
  const [text = "", proof = ""] = decryptWholePart(election, archive.tally, { owner: OWNER, secret, random }).split("\n");
  const forged = forge(text, secret);
  const key = ownersOf(trustees)[OWNER - 1]?.key ?? group.generator;
  expect(checkPart(election, archive.tally, { key, part: readPart(election, forged) })).toBe(true);
  expect(await doStep(bytes, { what: "part", election: electionText, owner: OWNER, text: forged, proof }, random)).toMatchObject({
    kind: "refused",
    code: "decryption",
  });
});

test("what can't be read is refused before the archive is looked at", async () => {
  const sent = { election: electionText, owner: OWNER, text: "x" } as const;
  const nothing = new Uint8Array();
  expect(await doStep(nothing, { what: "part", ...sent, proof: "x" }, random)).toMatchObject({ code: "decryption" });
  expect(await doStep(nothing, { what: "shuffle", ...sent }, random)).toMatchObject({ code: "shuffle" });
});

/** Commitments first, then the factor that fits them: f = (B / α^r)^(1 / c). The hash of version 1 has neither α nor f in it. */
function forge(text: string, x: bigint): string {
  const q = group.order;
  const mod = (n: bigint): bigint => ((n % q) + q) % q;
  const part = JSON.parse(text) as { decryption_factors: string[][]; decryption_proofs: object[][] };
  const alpha = archive.tally[0]?.[1]?.alpha ?? group.generator;
  const [a, b] = [group.power(group.generator, 123n), group.power(group.generator, 777n)];
  const key = group.write(group.power(group.generator, x));
  const hash = createHash("sha256").update(`decrypt|${archive.setup.election.hash}|${key}|${group.writeAll([a, b]).join(",")}`);
  const challenge = mod(BigInt(`0x${hash.digest("hex")}`));
  const response = mod(123n - x * challenge);
  const factor = group.power(group.multiply(b, group.power(alpha, mod(-response))), inverse(challenge, q));
  (part.decryption_factors[0] ?? [])[1] = group.write(factor);
  (part.decryption_proofs[0] ?? [])[1] = { challenge: challenge.toString(), response: response.toString() };
  return JSON.stringify(part);
}

/** By Fermat: the order is prime. */
function inverse(n: bigint, q: bigint): bigint {
  let [result, base] = [1n, n];
  for (let exponent = q - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * base) % q;
    base = (base * base) % q;
  }
  return result;
}

function step(ceremony: Ceremonial, number: number, seed: string): void {
  const task = ceremony.due(number);
  if (task?.task === "certificate") ceremony.take(task.task, number, beginCeremony(group, seed, { ...task, random }));
  if (task?.task === "polynomial") ceremony.take(task.task, number, deal(group, task, { seed, random }));
  if (task?.task !== "shares") return;
  const shared = takeDealt(group, task, { seed, random, input: task.input });
  ceremony.take(task.task, number, shared.kind === "taken" ? shared.output : "");
}
