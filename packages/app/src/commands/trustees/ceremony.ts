import {
  ceremonyIn,
  distribute as distributed,
  finishCeremony,
  makeCertificate,
  makePolynomial,
  newSeed,
  readTrusteeSecret,
  readTrustees,
  sealKeyFile,
  seatOf,
  takeShares,
  writeTrustees,
  writeTrusteeSecret,
  type Ceremony,
  type Group,
  type Seat,
} from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { random, writeNew } from "../ballots/archive.js";
import { wellFormed } from "../ballots/well-formed.js";
import { textOfFile } from "../files.js";
import { newPassphrase, secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { groupFor } from "./key.js";

const PASSPHRASE = { "passphrase-file": { type: "string" } } as const;
const SEALING = { ...PASSPHRASE, "for-3.0": { type: "boolean" } } as const;

/** Step 1: a seed into a key file, and the certificate of a seat. */
export const certificate: Command = async (args, terminal) => {
  const usage = "folkmoot trustee certificate --key-file MY.key --seat 2 --of 3 --threshold 2 [--group GROUP]";
  const { option } = operandsAndOptions(args, usage, {
    "key-file": { type: "string" },
    seat: { type: "string" },
    of: { type: "string" },
    threshold: { type: "string" },
    group: { type: "string" },
    ...PASSPHRASE,
  });
  const [index, size, threshold] = [option("seat"), option("of"), option("threshold")].map(Number) as [number, number, number];
  const keyFile = option("key-file");
  const right = [index, threshold].every((each) => Number.isInteger(each) && each >= 1 && each <= size) && Number.isInteger(size) && size <= 100;
  if (keyFile === undefined || !right) throw new CannotAsk("a file to write, one's seat, how many there are and how many are enough", usage);
  terminal.out(await newSeat(groupFor(option("group")), { index, size, threshold, keyFile, passphraseFile: option("passphrase-file") }));
  terminal.err(`wrote ${keyFile}: keep it in two places`);
  return 0;
};

/** A seed for a seat, kept in a new key file; answers with what `begin` makes of it. */
export async function newSeat(
  group: Group,
  { index, size, threshold, keyFile, passphraseFile }: Seat & { readonly keyFile: string; readonly passphraseFile: string | undefined },
  begin: (seed: string) => string = (seed) => makeCertificate(group, seed, { index, size, threshold, random }),
): Promise<string> {
  const seed = newSeed(random);
  const title = `Trustee ${index} of ${size}, ${threshold} of whom are enough (${group.name})`;
  const passphrase = await newPassphrase(passphraseFile);
  await writeNew(keyFile, await sealKeyFile({ title, secret: writeTrusteeSecret({ kind: "seed", seed }) }, { passphrase, random }), 0o600);
  return begin(seed);
}

/** Step 3. */
export const polynomial: Command = async (args, terminal) => {
  const { operands, option, has } = operandsAndOptions(args, "folkmoot trustee polynomial MY.key CERTIFICATES", SEALING);
  const [keyFile, certificates] = needed(operands, "folkmoot trustee polynomial MY.key CERTIFICATES", 2);
  const { group, ceremony } = await ceremonyOf(certificates);
  const seed = await seedIn(keyFile, option("passphrase-file"));
  const sealedWith = has("for-3.0") ? "AES-CCM" : "AES-GCM";
  terminal.out(wellFormed(certificates, () => makePolynomial(group, ceremony, { seed, random, sealedWith })));
  return 0;
};

/** Step 4, for whoever hands over. */
export const distribute: Command = async (args, terminal) => {
  const usage = "folkmoot trustee distribute CERTIFICATES POLYNOMIALS";
  const [certificates, polynomials] = needed(operandsAndOptions(args, usage, {}).operands, usage, 2);
  const { group, ceremony } = await ceremonyOf(certificates);
  const lines = await linesIn(polynomials);
  for (const line of wellFormed(polynomials, () => distributed(group, ceremony, lines))) terminal.out(line);
  return 0;
};

/** Step 5: among the inputs one's own is found by one's seat. */
export const shares: Command = async (args, terminal) => {
  const usage = "folkmoot trustee shares MY.key CERTIFICATES INPUTS";
  const { operands, option, has } = operandsAndOptions(args, usage, SEALING);
  const [keyFile, certificates, inputs] = needed(operands, usage, 3);
  const { group, ceremony } = await ceremonyOf(certificates);
  const seed = await seedIn(keyFile, option("passphrase-file"));
  const lines = await linesIn(inputs);
  const input = lines[wellFormed(certificates, () => seatOf(group, ceremony, seed)) - 1];
  if (input === undefined) throw new NotSo(`${inputs} has not one line for each member`);
  const sealedWith = has("for-3.0") ? "AES-CCM" : "AES-GCM";
  terminal.out(wellFormed(inputs, () => takeShares(group, ceremony, { seed, random, sealedWith, input })));
  return 0;
};

/** Step 6: the public part of the ceremony, checked, and each member's part of the key, sealed for it. */
export const finish: Command = async (args, terminal) => {
  const usage = "folkmoot trustee finish CERTIFICATES POLYNOMIALS OUTPUTS --sealed SEALED";
  const { operands, option } = operandsAndOptions(args, usage, { sealed: { type: "string" } });
  const [certificates, polynomials, outputs] = needed(operands, usage, 3);
  const sealed = option("sealed");
  if (sealed === undefined) throw new CannotAsk("a file for the sealed keys is needed", usage);
  const { group, ceremony } = await ceremonyOf(certificates);
  const given = { polynomials: await linesIn(polynomials), outputs: await linesIn(outputs) };
  const { parameters, sealedKeys } = wellFormed(outputs, () => finishCeremony(group, ceremony, given));
  await writeNew(sealed, `${sealedKeys.join("\n")}\n`);
  terminal.out(writeTrustees(group, readTrustees(group, `[["Pedersen",${parameters}]]`)));
  return 0;
};

/** What the certificates say that they are for, all alike. */
async function ceremonyOf(path: string): Promise<{ readonly group: Group; readonly ceremony: Ceremony }> {
  const certificates = await linesIn(path);
  const said = ceremonyIn(certificates[0] ?? "");
  if (said === null) throw new NotSo(`${path}: the first line is no certificate`);
  return { group: groupFor(said.group), ceremony: { threshold: said.threshold, certificates } };
}

async function linesIn(path: string): Promise<string[]> {
  return (await textOfFile(path)).split("\n").filter((line) => line !== "");
}

async function seedIn(keyFile: string, passphraseFile: string | undefined): Promise<string> {
  const kept = readTrusteeSecret((await secretIn(keyFile, passphraseFile)).secret);
  if (kept?.kind !== "seed") throw new NotSo(`${keyFile} is not from a key ceremony`);
  return kept.seed;
}

function needed(operands: readonly string[], usage: string, amount: number): [string, string, string] {
  if (operands.length !== amount) throw new CannotAsk(`this command takes ${amount} files, not ${operands.length}`, usage);
  return operands as unknown as [string, string, string];
}
