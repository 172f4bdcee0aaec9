import {
  beginCeremony,
  checkCeremonyFile,
  checkDealing,
  deal,
  distribute as distributed,
  finishCeremony,
  makeCertificate,
  makePolynomial,
  newSeed,
  polynomialIn,
  readTrusteeSecret,
  readTrustees,
  sealKeyFile,
  seatOf,
  takeDealt,
  takeShares,
  writeCeremonyFile,
  writeTrustees,
  writeTrusteeSecret,
  type Group,
  type Seat,
} from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { random, writeNew } from "../ballots/archive.js";
import { wellFormed } from "../ballots/well-formed.js";
import { newPassphrase, secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command, type Terminal } from "../terminal.js";
import { heldBy, linesIn, messagesIn, type Held } from "./held.js";
import { groupFor } from "./key.js";

const PASSPHRASE = { "passphrase-file": { type: "string" } } as const;
const SEALING = { ...PASSPHRASE, "for-3.0": { type: "boolean" } } as const;

/** Step 1: a seed into a key file, and the certificate of a seat with what its owner commits to. */
export const certificate: Command = async (args, terminal) => {
  const usage = "folkmoot trustee certificate --key-file MY.key --election UUID --seat 2 --of 3 --threshold 2 [--group GROUP]";
  const { option, has } = operandsAndOptions(args, usage, {
    "key-file": { type: "string" },
    election: { type: "string" },
    uncommitted: { type: "boolean" },
    seat: { type: "string" },
    of: { type: "string" },
    threshold: { type: "string" },
    group: { type: "string" },
    ...PASSPHRASE,
  });
  const [index, size, threshold] = [option("seat"), option("of"), option("threshold")].map(Number) as [number, number, number];
  const [keyFile, election] = [option("key-file"), option("election")];
  const right = [index, threshold].every((each) => Number.isInteger(each) && each >= 1 && each <= size) && Number.isInteger(size) && size <= 100;
  if (keyFile === undefined || !right) throw new CannotAsk("a file to write, one's seat, how many there are and how many are enough", usage);
  if ((election === undefined) !== has("uncommitted"))
    throw new CannotAsk("for which election the key is", "--election UUID, or --uncommitted where somebody takes part with belenios-tool");
  const [group, seat] = [groupFor(option("group")), { index, size, threshold }];
  const begin = (seed: string): string =>
    election === undefined ? makeCertificate(group, seed, { ...seat, random }) : beginCeremony(group, seed, { ...seat, election, random });
  terminal.out(await newSeat(group, { ...seat, keyFile, passphraseFile: option("passphrase-file") }, begin));
  terminal.err(`wrote ${keyFile}: keep it in two places`);
  return 0;
};

/** A seed for a seat, kept in a new key file; answers with what `begin` makes of it. */
export async function newSeat(
  group: Group,
  { index, size, threshold, keyFile, passphraseFile }: Seat & { readonly keyFile: string; readonly passphraseFile: string | undefined },
  begin: (seed: string) => string,
): Promise<string> {
  const seed = newSeed(random);
  const title = `Key holder ${index} of ${size}, ${threshold} of whom are enough (${group.name})`;
  const passphrase = await newPassphrase(passphraseFile);
  await writeNew(keyFile, await sealKeyFile({ title, secret: writeTrusteeSecret({ kind: "seed", seed }) }, { passphrase, random }), 0o600);
  return begin(seed);
}

/** Step 3. */
export const polynomial: Command = async (args, terminal) => {
  const usage = "folkmoot trustee polynomial MY.key CERTIFICATES";
  const { operands, option, has } = operandsAndOptions(args, usage, SEALING);
  const [keyFile, certificates] = needed(operands, usage, 2);
  const { group, ceremony, committed } = await heldBy(certificates);
  const seed = await seedIn(keyFile, option("passphrase-file"));
  const sealedWith = sealing({ committed }, has("for-3.0"));
  terminal.out(
    wellFormed(certificates, () =>
      committed === null ? makePolynomial(group, ceremony, { seed, random, sealedWith }) : deal(group, committed, { seed, random }),
    ),
  );
  return 0;
};

/** Step 4, for whoever hands over. */
export const distribute: Command = async (args, terminal) => {
  const usage = "folkmoot trustee distribute CERTIFICATES POLYNOMIALS";
  const [certificates, polynomials] = needed(operandsAndOptions(args, usage, {}).operands, usage, 2);
  const held = await heldBy(certificates);
  const dealings = await dealtIn(polynomials, held);
  for (const line of wellFormed(polynomials, () => distributed(held.group, held.ceremony, dealings.map(polynomialIn)))) terminal.out(line);
  return 0;
};

/** Step 5: among the inputs one's own is found by one's seat. */
export const shares: Command = async (args, terminal) => {
  const usage = "folkmoot trustee shares MY.key CERTIFICATES INPUTS";
  const { operands, option, has } = operandsAndOptions(args, usage, SEALING);
  const [keyFile, certificates, inputs] = needed(operands, usage, 3);
  const { group, ceremony, committed } = await heldBy(certificates);
  const seed = await seedIn(keyFile, option("passphrase-file"));
  const lines = await linesIn(inputs);
  const input = lines[wellFormed(certificates, () => seatOf(group, ceremony, seed)) - 1];
  if (input === undefined) throw new NotSo(`${inputs} has not one line for each member`);
  const sealedWith = sealing({ committed }, has("for-3.0"));
  const shared = wellFormed(inputs, () =>
    committed === null
      ? ({ kind: "taken", output: takeShares(group, ceremony, { seed, random, sealedWith, input }) } as const)
      : takeDealt(group, committed, { seed, random, input }),
  );
  terminal.out(shared.kind === "taken" ? shared.output : shared.complaint);
  if (shared.kind === "taken") return 0;
  complained(shared.sender, terminal);
  terminal.err("folkmoot: hint: hand it to everybody, and begin the key anew without whoever lied: folkmoot trustee judge says who did");
  return 1;
};

export function complained(sender: number, { err }: Terminal): void {
  err(`folkmoot: warning: the share that member ${sender} dealt to you is not what it has published; what is printed shows it to everybody`);
}

/** Step 6: the public part of the ceremony, checked, each member's part of the key, sealed for it, and that nobody chose the key. */
export const finish: Command = async (args, terminal) => {
  const usage = "folkmoot trustee finish CERTIFICATES POLYNOMIALS OUTPUTS --sealed SEALED --ceremony FILE";
  const { operands, option } = operandsAndOptions(args, usage, { sealed: { type: "string" }, ceremony: { type: "string" } });
  const [certificates, polynomials, outputs] = needed(operands, usage, 3);
  const [sealed, file] = [option("sealed"), option("ceremony")];
  if (sealed === undefined) throw new CannotAsk("a file for the sealed keys is needed", usage);
  const held = await heldBy(certificates);
  const { group, ceremony, committed } = held;
  if ((file === undefined) !== (committed === null))
    throw new CannotAsk(
      committed === null ? "these certificates commit to nothing" : "a file for what shows that nobody chose the key is needed",
      usage,
    );
  const dealings = await dealtIn(polynomials, held);
  const given = { polynomials: dealings.map(polynomialIn), outputs: await linesIn(outputs) };
  const { parameters, sealedKeys } = wellFormed(outputs, () => finishCeremony(group, ceremony, given));
  const trustees = readTrustees(group, `[["Pedersen",${parameters}]]`);
  if (file !== undefined && committed !== null) {
    const written = wellFormed(polynomials, () => writeCeremonyFile(group, committed, dealings));
    wellFormed(polynomials, () => checkCeremonyFile(group, { uuid: committed.election, trustees }, written));
    await writeNew(file, `${written}\n`);
  }
  await writeNew(sealed, `${sealedKeys.join("\n")}\n`);
  terminal.out(writeTrustees(group, trustees));
  return 0;
};

/** What all have dealt; where they had committed to it, checked. */
async function dealtIn(path: string, held: Held): Promise<readonly string[]> {
  const { group, committed } = held;
  const dealings = await messagesIn(path, held);
  if (dealings.length !== held.ceremony.certificates.length) throw new NotSo(`${path} has not one message of each member`);
  if (committed !== null)
    wellFormed(path, () => {
      for (const [at, dealing] of dealings.entries()) checkDealing(group, committed, { index: at + 1, dealing });
    });
  return dealings;
}

function sealing({ committed }: Pick<Held, "committed">, for30: boolean): "AES-CCM" | "AES-GCM" {
  if (for30 && committed !== null) throw new CannotAsk("who uses belenios-tool can't commit to anything", "begin with certificates --uncommitted");
  return for30 ? "AES-CCM" : "AES-GCM";
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
