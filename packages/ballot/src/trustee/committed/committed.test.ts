import { expect, test } from "vitest";
import { seeded } from "../../../testing/random.js";
import { fingerprint } from "../../encoding/hash.js";
import { ed25519 as group } from "../../group/ed25519.js";
import { distribute, finishCeremony, makePolynomial, openMemberKey, seatOf } from "../ceremony/ceremony.js";
import { newSeed } from "../ceremony/channel.js";
import { checkOutput } from "../ceremony/one-message.js";
import { readTrustees } from "../trustees.js";
import { beginCeremony, checkBeginning, coefficientsFor, plainCeremony, signedText, type CommittedCeremony } from "./beginning.js";
import { complain, judgeComplaint, senderInComplaint } from "./complaint.js";
import { checkDealing, deal, polynomialIn } from "./dealing.js";
import { judgeEvidence, writeEvidence } from "./evidence.js";
import { checkCeremonyFile, writeCeremonyFile } from "./file.js";
import { takeDealt } from "./shares.js";

const random = seeded("committed");
const election = "Fo1kmootKeys99";
const [size, threshold] = [3, 2];
const seeds = [1, 2, 3].map(() => newSeed(random));
const [one = "", two = "", three = ""] = seeds;
const begin = (seed: string, index: number, uuid = election) => beginCeremony(group, seed, { size, threshold, index, election: uuid, random });
const beginnings = seeds.map((seed, at) => begin(seed, at + 1));
const ceremony: CommittedCeremony = { election, threshold, beginnings };
const dealings = seeds.map((seed) => deal(group, ceremony, { seed, random }));
const plain = plainCeremony(ceremony);
const inputs = (of: readonly string[] = dealings) => distribute(group, plain, of.map(polynomialIn));
const take = (seed: string, of?: readonly string[]) =>
  takeDealt(group, ceremony, { seed, random, input: inputs(of)[seatOf(group, plain, seed) - 1] ?? "" });
const other = (of: readonly string[], at: number, text: string) => of.with(at, text);

const outputs = seeds.map((seed) => {
  const shared = take(seed);
  if (shared.kind !== "taken") throw new Error("a right share is taken");
  return shared.output;
});
const finished = finishCeremony(group, plain, { polynomials: dealings.map(polynomialIn), outputs });
const trustees = readTrustees(group, `[["Pedersen",${finished.parameters}]]`);
const file = writeCeremonyFile(group, ceremony, dealings);

test("who commits first and publishes then makes a key like any other, of which each holds a part", () => {
  for (const [at, seed] of seeds.entries()) {
    checkBeginning(group, beginnings[at] ?? "", { size, threshold, index: at + 1, election });
    checkDealing(group, ceremony, { index: at + 1, dealing: dealings[at] ?? "" });
    checkOutput(group, plain, { index: at + 1, polynomials: dealings.map(polynomialIn), output: outputs[at] ?? "" });
    expect(openMemberKey(group, seed, finished.sealedKeys[at] ?? "")).not.toBeNull();
  }
  checkCeremonyFile(group, { uuid: election, trustees }, file);
});

test("nobody chooses their part when they have seen those of others: other coefficients than were committed to are refused", () => {
  const chosen = makePolynomial(group, plain, { seed: three, random, sealedWith: "AES-GCM" });
  const [, signed = ""] = (dealings[2] ?? "").split("\n");
  expect(() => checkDealing(group, ceremony, { index: 3, dealing: `${chosen}\n${signed}` })).toThrow("had committed to");
  // Nor can whoever hands over pass them on.
  const forged = inputs(other(dealings, 2, `${chosen}\n${signed}`))[0] ?? "";
  expect(() => takeDealt(group, ceremony, { seed: one, random, input: forged })).toThrow("member 3");
});

test("a commitment is its member's own, for this election and this certificate, and one that is missing is asked for", () => {
  const check =
    (text: string, index = 1) =>
    () =>
      checkBeginning(group, text, { size, threshold, index, election });
  const [first = "", second = ""] = beginnings.map((each) => each.split("\n"));
  expect(check(`${first[0] ?? ""}\n${second[1] ?? ""}`)).toThrow("commitment");
  expect(check(begin(one, 1, "another"))).toThrow("commitment");
  expect(check(`${first[0] ?? ""}\n${begin(one, 1).split("\n")[1] ?? ""}`)).toThrow("commitment");
  expect(check(first[0] ?? "")).toThrow("begin the key anew");
  expect(check(beginnings[1] ?? "")).toThrow("another seat");
});

test("the same seed has other coefficients in another ceremony, and the same when it is asked again", () => {
  const of = (certificate: string) => coefficientsFor(group, { seed: one, certificate, threshold });
  expect(of("a")).toEqual(of("a"));
  expect(of("a")).not.toEqual(of("b"));
  expect(of("a")).toHaveLength(threshold);
});

test("the file beside the archive holds for its own key alone, and every message in it counts", () => {
  const check =
    (text: string, uuid = election) =>
    () =>
      checkCeremonyFile(group, { uuid, trustees }, text);
  const read = JSON.parse(file) as { commitments: unknown[]; dealings: unknown[] };
  expect(check(file, "another")).toThrow("another election");
  expect(check(JSON.stringify({ ...read, commitments: read.commitments.toReversed() }))).toThrow("commitment");
  expect(check(JSON.stringify({ ...read, dealings: read.dealings.toReversed() }))).toThrow("not signed");
  expect(check(JSON.stringify({ ...read, dealings: read.dealings.slice(1) }))).toThrow("not one of everything");
  expect(check("{}")).toThrow(/./);
  // Whoever has not seen all commitments before it published says so by what it signs.
  const alone: CommittedCeremony = { ...ceremony, beginnings: other(beginnings, 2, begin(three, 3)) };
  const late = deal(group, alone, { seed: one, random }).split("\n")[1] ?? "";
  expect(check(JSON.stringify({ ...read, dealings: [JSON.parse(late), ...read.dealings.slice(1)] }))).toThrow("other commitments");
});

/** What member 2 deals when it sends member 1 something else than it has published. */
function cheating(spoil: (secrets: string[]) => string[]): string {
  const [line = ""] = (dealings[1] ?? "").split("\n");
  const read = JSON.parse(line) as { secrets: string[] };
  const polynomial = JSON.stringify({ ...read, secrets: spoil(read.secrets) });
  const again = JSON.parse(JSON.parse(dealings[1]?.split("\n")[1] ?? "").message as string) as object;
  return `${polynomial}\n${signedText(group, two, { message: JSON.stringify({ ...again, polynomial: fingerprint(polynomial) }), random })}`;
}

test("a wrong share is shown to everybody, and its sender is found: not the member who got it", () => {
  const wrong = [
    cheating(([, ...rest]) => [rest[1] ?? "", ...rest]), // the share of another
    cheating(([first = "", ...rest]) => [first.replace(/"data":"../u, '"data":"00'), ...rest]), // one that doesn't open
  ];
  for (const dealing of wrong) {
    checkDealing(group, ceremony, { index: 2, dealing });
    const shared = take(one, other(dealings, 1, dealing));
    if (shared.kind !== "complaint") throw new Error("a wrong share is complained of");
    expect([shared.sender, senderInComplaint(group, shared.complaint)]).toEqual([2, 2]);
    expect(judgeComplaint(group, ceremony, { index: 1, dealing, complaint: shared.complaint })).toBe(2);
    const evidence = writeEvidence(ceremony, { member: 1, complaint: shared.complaint, dealing });
    expect(judgeEvidence(evidence)).toEqual({ election, complains: 1, lied: 2 });
    expect(take(three, other(dealings, 1, dealing)).kind).toBe("taken");
  }
});

test("who complains of a right share is found too", () => {
  const dealing = dealings[1] ?? "";
  const sealed = (JSON.parse(polynomialIn(dealing)) as { secrets: string[] }).secrets[0] ?? "";
  const complaint = complain(group, ceremony, { seed: one, random, sender: 2, sealed });
  expect(judgeComplaint(group, ceremony, { index: 1, dealing, complaint })).toBe(1);
});

test("a complaint that shows nothing is none: with another secret, of another share, by another member, or of a dealing that its sender didn't sign", () => {
  const dealing = cheating(([, ...rest]) => [rest[1] ?? "", ...rest]);
  const shared = take(one, other(dealings, 1, dealing));
  if (shared.kind !== "complaint") throw new Error("a wrong share is complained of");
  const judge =
    (complaint: string, of = dealing, index = 1) =>
    () =>
      judgeComplaint(group, ceremony, { index, dealing: of, complaint });
  const { proof, ...said } = JSON.parse(shared.complaint) as { proof: object; shared: string };
  expect(judge(JSON.stringify({ ...said, shared: group.write(group.generator), proof }))).toThrow("not proved");
  expect(judge(shared.complaint, dealing, 3)).toThrow("not proved");
  expect(judge(shared.complaint, dealings[1])).toThrow("not proved");
  expect(judge(shared.complaint, `${polynomialIn(dealing)}\n${dealings[1]?.split("\n")[1] ?? ""}`)).toThrow("another polynomial");
  expect(judge(shared.complaint, dealings[2])).toThrow("not signed");
  expect(judge("{}")).toThrow(/./);
  expect(senderInComplaint(group, outputs[0] ?? "")).toBeNull();
});

test("a share that nobody could open is refused as it comes", () => {
  const dealing = cheating(([, ...rest]) => ["{}", ...rest]);
  expect(() => checkDealing(group, ceremony, { index: 2, dealing })).toThrow("nobody can open");
});
