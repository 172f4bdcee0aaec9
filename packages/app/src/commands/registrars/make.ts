import {
  base58Text,
  credentialSecret,
  fingerprint,
  groupNamed,
  isSpare,
  newCredential,
  publicHalf,
  sealKeyFile,
  spareName,
  writeCredentials,
  writeKept,
  type Kept,
} from "@folkmoot/ballot";
import { oneOperand } from "../arguments.js";
import { random, writeNew } from "../ballots/archive.js";
import { textOfFile } from "../files.js";
import { newPassphrase } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, counted, type Command } from "../terminal.js";

const usage =
  "folkmoot registrar make VOTERS.csv --key-file REGISTRAR.key --credentials CREDENTIALS.json [--election UUID] [--group GROUP] [--spares N]";
const OPTIONS = {
  "key-file": { type: "string" },
  credentials: { type: "string" },
  election: { type: "string" },
  group: { type: "string" },
  spares: { type: "string" },
  "passphrase-file": { type: "string" },
} as const;

/** Makes credentials for a list of voters. */
export const make: Command = async (args, terminal) => {
  const { operand, option } = oneOperand(args, usage, OPTIONS);
  const [keyFile, credentialsFile] = [option("key-file"), option("credentials")];
  if (keyFile === undefined || credentialsFile === undefined) throw new CannotAsk("two files to write are needed", usage);
  const group = groupNamed(option("group") ?? "Ed25519");
  if (group === null) throw new CannotAsk(`there is no group "${option("group")}"`, "Ed25519, BELENIOS-2048 or RFC-3526-2048");
  const uuid = option("election") ?? base58Text(14, random);
  const spares = Number(option("spares") ?? 0);
  if (!Number.isInteger(spares) || spares < 0 || spares > 1000) throw new CannotAsk("--spares is a number of 0 to 1000", usage);
  const voters = votersIn(await textOfFile(operand), operand);
  const weights = [...new Set(voters.map(({ weight }) => weight))].flatMap((weight) => Array.from({ length: spares }, () => weight));
  const passphrase = await newPassphrase(option("passphrase-file"));
  const kept: Kept = {
    uuid,
    group: group.name,
    voters: [...voters, ...weights.map((weight, at) => ({ voter: spareName(at + 1), weight }))].map((each) => ({
      ...each,
      credential: newCredential(random),
    })),
  };
  const list = writeCredentials(
    group,
    kept.voters.map(({ credential, weight }) => ({ key: group.secretPower(group.generator, credentialSecret(group, uuid, credential)), weight })),
  );
  const title = `Credentials for the election ${uuid}, ${counted(kept.voters.length, "voter")}`;
  await writeNew(keyFile, await sealKeyFile({ title, secret: writeKept(kept) }, { passphrase, random }), 0o600);
  await writeNew(credentialsFile, list);
  const spareFile = `${credentialsFile}.spares`;
  const spareOnes = kept.voters.filter(isSpare).map(({ credential }) => publicHalf(group, uuid, credential));
  if (spares > 0) await writeNew(spareFile, JSON.stringify(spareOnes.toSorted()));
  terminal.out(uuid);
  terminal.out(fingerprint(list));
  terminal.err(
    `wrote ${keyFile} and ${credentialsFile}: keep the first in two places${spares === 0 ? "" : `. Which of the credentials are spare ones stands in ${spareFile}`}`,
  );
  return 0;
};

/** Lines of "voter" or "voter,weight". Throws `NotSo` with the line. */
function votersIn(text: string, path: string): { readonly voter: string; readonly weight: bigint }[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) throw new NotSo(`${path} names nobody`);
  const seen = new Set<string>();
  return lines.map((line, at) => {
    const [voter = "", weight = "1", ...more] = line.split(",").map((part) => part.trim());
    if (voter === "" || more.length > 0 || !/^[1-9][0-9]{0,8}$/.test(weight))
      throw new NotSo(`${path}:${at + 1}: "voter" or "voter,weight" was expected`);
    if (isSpare({ voter, weight: 1n, credential: "" })) throw new NotSo(`${path}:${at + 1}: "${voter}" is what a spare credential is called`);
    if (seen.has(voter)) throw new NotSo(`${path}:${at + 1}: ${voter} stands there twice, and would have two votes`);
    seen.add(voter);
    return { voter, weight: BigInt(weight) };
  });
}
