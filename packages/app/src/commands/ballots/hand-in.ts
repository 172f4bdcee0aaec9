import {
  appendEndShuffles,
  appendPart,
  appendShuffle,
  applyShuffle,
  checkPart,
  ownersOf,
  readPart,
  readShuffle,
  type ValidArchive,
} from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { textOfFile } from "../files.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { append, validArchive } from "./archive.js";
import { wellFormed } from "./well-formed.js";

/** Adds a shuffle that one who holds the key made, once it is shown that it lost and exchanged nothing. */
export const shuffle: Command = async (args, terminal) => {
  const usage = "folkmoot ballot shuffle FILE.bel SHUFFLE --trustee NUMBER";
  const { operands, option } = operandsAndOptions(args, usage, { trustee: { type: "string" } });
  const [path, file] = operands;
  const owner = Number(option("trustee"));
  if (path === undefined || file === undefined || operands.length > 2) throw new CannotAsk("an archive and a shuffle are needed", usage);
  const archive = await validArchive(path);
  const { setup, stage, tally, head } = archive.verdict;
  const { election, trustees } = setup;
  const amount = ownersOf(trustees).length;
  if (!Number.isInteger(owner) || owner < 1 || owner > amount) throw new CannotAsk(`--trustee is a number of 1 to ${amount}`, usage);
  if (!election.questions.some(({ kind }) => kind === "numbers"))
    throw new NotSo("there is nothing to mix: these ballots are added up without being opened");
  if (stage !== "tallied" && stage !== "shuffling") throw new NotSo("papers are mixed after the votes were added up and before they are opened");
  const text = (await textOfFile(file)).trimEnd();
  if (wellFormed(file, () => applyShuffle(election, tally, readShuffle(election, text))) === null)
    throw new NotSo("what was mixed does not hold: it is not of the ballots as they stand now");
  await append(archive, [appendShuffle(head, owner, text)]);
  terminal.out(`mixed by key holder ${owner}`);
  return 0;
};

/** Adds the parts that those who hold the key have opened. Whose each is, its proof says. */
export const decrypt: Command = async (args, terminal) => {
  const usage = "folkmoot ballot decrypt FILE.bel DECRYPTION…";
  const [path, ...files] = operandsAndOptions(args, usage, {}).operands;
  if (path === undefined || files.length === 0) throw new CannotAsk("an archive and at least one decryption are needed", usage);
  for (const file of files) {
    const archive = await validArchive(path);
    const { verdict } = archive;
    const text = (await textOfFile(file)).trimEnd();
    const owner = ownerOf(verdict, { file, text });
    if (owner === null) throw new NotSo(`${file} does not hold: it was opened with none of the keys, or not from these ballots`);
    if (verdict.parts.has(owner)) throw new NotSo(`key holder ${owner} has opened their part already`);
    const end = verdict.stage === "shuffling" ? [appendEndShuffles(verdict.head)] : [];
    await append(archive, [...end, appendPart(end[0]?.head ?? verdict.head, owner, text)]);
    terminal.out(`${file} opened by key holder ${owner}`);
  }
  return 0;
};

/** Whether the ballots stand as they will be decrypted. Throws `NotSo`. */
export function requireDecryptable({ setup, stage }: ValidArchive): void {
  const shuffles = setup.election.questions.some(({ kind }) => kind === "numbers");
  if (stage === "tallied" && shuffles) throw new NotSo("nobody has mixed the papers: every ballot's voter could be found");
  if (stage === "voting" || stage === "closed") throw new NotSo("the votes are not added up yet: folkmoot ballot count");
  if (stage === "finished") throw new NotSo("it is opened and counted");
}

function ownerOf(verdict: ValidArchive, { file, text }: { readonly file: string; readonly text: string }): number | null {
  requireDecryptable(verdict);
  const { election, trustees } = verdict.setup;
  const part = wellFormed(file, () => readPart(election, text));
  const owners = ownersOf(trustees).flatMap(({ key }, at) =>
    wellFormed(file, () => checkPart(election, verdict.tally, { key, part })) ? [at + 1] : [],
  );
  // Where any one member is enough, all have the same key.
  return owners.find((owner) => !verdict.parts.has(owner)) ?? owners[0] ?? null;
}
