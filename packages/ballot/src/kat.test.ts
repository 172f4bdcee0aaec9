import { describe, expect, test } from "vitest";
import { folders, filesIn, json, vector, archiveIn } from "../testing/vectors.js";
import { eventsIn } from "./archive/log.js";
import { fingerprint, hashToExponent } from "./encoding/hash.js";
import { textOf } from "./encoding/text.js";
import { groupNamed, credentialSecret, ed25519, ownersOf, type Group } from "./index.js";
import { readMember } from "./group/group.js";
import { readCredential } from "./vote/credential.js";
import { channelOf, open } from "./trustee/ceremony/channel.js";
import { checkCertificates, distribute, finishCeremony, openMemberKey, takeShares } from "./trustee/ceremony/ceremony.js";
import { checkSetup } from "./verify/setup.js";
import { seeded } from "../testing/random.js";

type Texts = { readonly [name: string]: string };

function group(name: string): Group {
  const found = groupNamed(name);
  if (found === null) throw new Error(name);
  return found;
}

function powerText(of: Group, exponent: bigint): string {
  return of.write(of.power(of.generator, exponent % of.order));
}

describe("known answers", () => {
  const kat = json("kat.json") as Answers;
  const ed = json("ed25519/kat.json") as EdAnswers;

  test("credentials, with the dashes and without", () => {
    for (const { group: name = "", uuid = "", cred = "", secret, public: key } of kat.credentials) {
      expect(credentialSecret(group(name), uuid, cred).toString()).toBe(secret);
      expect(powerText(group(name), BigInt(secret ?? 0))).toBe(key);
      expect(readCredential(cred.replaceAll("-", ""))).toMatch(/-/);
    }
    for (const { uuid = "", cred = "", secret, public: key } of ed.credentials) {
      expect([credentialSecret(ed25519, uuid, cred).toString(), powerText(ed25519, BigInt(secret ?? 0))]).toEqual([secret, key]);
    }
  });

  test("generators whose logarithms nobody knows", () => {
    for (const [name, list] of Object.entries({ ...kat.generators, Ed25519: ed.generators })) {
      for (const [i, text] of Object.entries(list)) expect(group(name).write(group(name).independentGenerator(Number(i)))).toBe(text);
    }
  });

  test("fingerprints", () => {
    for (const answer of kat.sha256_b64) expect(fingerprint(answer[0])).toBe(answer[1]);
  });

  test("multiples of the base point, and which texts are elements", () => {
    for (const [k, text] of ed.basepoint_multiples) expect(powerText(ed25519, BigInt(k))).toBe(text);
    for (const { text, member, why } of ed.text_forms) expect([why, readMember(ed25519, text) !== null]).toEqual([why, member]);
  });

  test("hashes to exponents", () => {
    for (const { prefix, elements, scalar } of ed.hash_to_scalar)
      expect(hashToExponent(ed25519, prefix + elements.join(",")).toString()).toBe(scalar);
  });

  test("numbers in elements", () => {
    for (const { ints, element } of ed.embedding) {
      const made = ed25519.encode(ints);
      expect(ed25519.write(made)).toBe(element);
      expect(ed25519.numbersIn(made, ints.length)).toEqual({ numbers: ints, regular: true });
    }
  });

  test("channels of a key ceremony: keys of seeds and messages of both ciphers", () => {
    const answers = [...kat.pki.map((each) => ({ ...each, of: group("BELENIOS-2048") })), ...ed.pki.map((each) => ({ ...each, of: ed25519 }))];
    for (const { of, seed, verification, encryption, encrypted_msg: sealed, message } of answers) {
      const channel = channelOf(of, seed);
      expect([of.write(channel.verification), of.write(channel.encryption)]).toEqual([verification, encryption]);
      expect(open(of, channel, { sealed: typeof sealed === "string" ? sealed : JSON.stringify(sealed), sender: channel.verification })).toBe(message);
    }
  });
});

describe("secrets that lie beside archives", () => {
  test.each(
    [...folders("tool/"), ...folders("js/"), ...folders("ed25519/tool/"), ...folders("ed25519/js/")].filter((folder) => !folder.includes("nh31")),
  )("%s: every credential and every key belongs to its election", (folder) => {
    const [first] = eventsIn(archiveIn(folder));
    if (first === undefined) throw new Error("no setup");
    const { election, trustees, credentials } = checkSetup(first);
    const { group: of, uuid } = election;
    for (const credential of credentialsIn(folder)) expect(credentials.has(powerText(of, credentialSecret(of, uuid, credential)))).toBe(true);
    const keys = new Set(ownersOf(trustees).map(({ key }) => of.write(key)));
    for (const secret of keysIn(folder, of)) expect(keys.has(powerText(of, secret))).toBe(true);
  });
});

describe("key ceremonies of several programs", () => {
  const lines = (path: string) => vector(path).trimEnd().split("\n");
  const random = seeded("ceremony");

  test.each([
    "ed25519/pki/mixed-3.0/",
    "ed25519/pki/mixed-3.3.0/",
    "pki/",
    ...folders("ed25519/tool/").filter((folder) => folder.includes("/threshold-3.0")),
  ])("%s", (folder) => {
    const of = folder === "pki/" ? group("BELENIOS-2048") : ed25519;
    const sealedWith = folder.includes("3.3.0") ? "AES-GCM" : "AES-CCM";
    const zipped = filesIn(folder).includes("polynomials.jsons.gz") ? ".gz" : "";
    const ceremony = { threshold: 2, certificates: lines(`${folder}certs.jsons`) };
    const polynomials = lines(`${folder}polynomials.jsons${zipped}`);
    const members = checkCertificates(of, ceremony);
    const inputs = distribute(of, ceremony, polynomials);
    const seeds = filesIn(folder)
      .filter((name) => name.endsWith(".key"))
      .map((name) => vector(folder + name).trim());
    const seedOf = (at: number) => seeds.find((seed) => of.equal(channelOf(of, seed).verification, members[at]?.verification ?? of.neutral));
    expect(members.map((_, at) => seedOf(at)).filter((seed) => seed !== undefined)).toHaveLength(seeds.length);
    const theirInputs = filesIn(folder)
      .filter((name) => name.includes(".vinput"))
      .map((name) => vector(folder + name).trim());
    for (const theirs of theirInputs) expect(inputs).toContain(theirs);
    if (seeds.length < members.length) return;
    const outputs = members.map((_, at) => takeShares(of, ceremony, { seed: seedOf(at) ?? "", random, sealedWith, input: inputs[at] ?? "" }));
    const { parameters, sealedKeys } = finishCeremony(of, ceremony, { polynomials, outputs });
    const [first] = eventsIn(archiveIn(folder));
    const archived = textOf(first?.records[1] ?? new Uint8Array()) ?? "";
    const keysOf = (text: string) => [...text.matchAll(/"public_key":"([^"]+)"/g)].map(([, key]) => key);
    expect(keysOf(archived)).toEqual(expect.arrayContaining(keysOf(parameters)));
    for (const [at, sealed] of sealedKeys.entries())
      expect(powerText(of, openMemberKey(of, seedOf(at) ?? "", sealed) ?? 0n)).toBe(keysOf(parameters)[at]);
  });
});

/** As `belenios-tool` and the prototype write them down. */
function credentialsIn(folder: string): string[] {
  const names = filesIn(folder);
  if (names.includes("private_creds.txt"))
    return vector(`${folder}private_creds.txt`)
      .trim()
      .split("\n")
      .map((line) => line.split(" ").at(-1) ?? "");
  if (names.includes("private_creds.json")) return Object.values(json(`${folder}private_creds.json`) as Texts);
  return names.includes("secrets.json") ? (json(`${folder}secrets.json`) as { credentials: string[] }).credentials : [];
}

function keysIn(folder: string, of: Group): bigint[] {
  const names = filesIn(folder);
  const single = names.filter((name) => name.endsWith(".privkey")).map((name) => BigInt(json(folder + name) as string));
  const members = names
    .filter((name) => name.endsWith(".dkey"))
    .map((name) => openMemberKey(of, vector(`${folder}${name.replace("dkey", "key")}`).trim(), vector(folder + name).trim()) ?? 0n);
  return [...single, ...members];
}

interface PkiAnswer {
  readonly seed: string;
  readonly verification: string;
  readonly encryption: string;
  readonly encrypted_msg: unknown;
  readonly message: string;
}

interface Answers {
  readonly credentials: Texts[];
  readonly generators: { readonly [group: string]: Texts };
  readonly sha256_b64: [string, string, string][];
  readonly pki: PkiAnswer[];
}

interface EdAnswers {
  readonly basepoint_multiples: [string, string][];
  readonly text_forms: { readonly text: string; readonly member: boolean; readonly why: string }[];
  readonly hash_to_scalar: { readonly prefix: string; readonly elements: string[]; readonly scalar: string }[];
  readonly generators: Texts;
  readonly embedding: { readonly ints: number[]; readonly element: string }[];
  readonly credentials: Texts[];
  readonly pki: PkiAnswer[];
}
