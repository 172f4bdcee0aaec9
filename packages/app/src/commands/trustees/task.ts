import {
  beginCeremony,
  checkCeremonyFile,
  checkTrustees,
  deal,
  decryptPart,
  decryptWholePart,
  fingerprint,
  readTrustees,
  readTrusteeSecret,
  rehearsal,
  takeDealt,
  trusteeSecret,
  type Group,
} from "@folkmoot/ballot";
import { trusteeTask, type TrusteeTask } from "../../features/boxes/contract.js";
import { trackerWords } from "../../ui/tracker/words.js";
import { operandsAndOptions } from "../arguments.js";
import { random, validArchive } from "../ballots/archive.js";
import { requireDecryptable } from "../ballots/hand-in.js";
import { openOnce } from "../ballots/opened.js";
import { wellFormed } from "../ballots/well-formed.js";
import { textOfFile } from "../files.js";
import { secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command, type Terminal } from "../terminal.js";
import { complained, newSeat } from "./ceremony.js";
import { groupFor } from "./key.js";
import { keepTried, requireTried } from "./tried.js";

const usage = "folkmoot trustee task MY.key TASK.json [--election UUID] [--archive FILE.bel] [--group GROUP]";
const OPTIONS = {
  election: { type: "string" },
  archive: { type: "string" },
  group: { type: "string" },
  "passphrase-file": { type: "string" },
} as const;

/** Does what the page of a ballot box says is due, from what it says the command needs. What is printed is handed in there. */
export const task: Command = async (args, terminal) => {
  const { operands, option } = operandsAndOptions(args, usage, OPTIONS);
  const [keyFile, path] = operands;
  if (keyFile === undefined || path === undefined || operands.length > 2) throw new CannotAsk("a key file and a task are needed", usage);
  const due = taskIn(await textOfFile(path), path);
  const [group, passphraseFile] = [groupFor(option("group")), option("passphrase-file")];
  if (due.task === "certificate")
    terminal.out(await newSeat(group, { ...due, keyFile, passphraseFile }, (seed) => beginCeremony(group, seed, { ...due, random })));
  else if (due.task === "shuffle") throw new CannotAsk("mixing needs no key", "folkmoot trustee shuffle FILE.bel");
  else {
    const kept = readTrusteeSecret((await secretIn(keyFile, passphraseFile)).secret);
    if (kept?.kind !== "seed") throw new NotSo(`${keyFile} is not from a key ceremony`);
    terminal.out(await done(due, { group, seed: kept.seed, keyFile, path, option, terminal }));
  }
  return 0;
};

interface Hand {
  readonly group: Group;
  readonly seed: string;
  readonly keyFile: string;
  readonly path: string;
  readonly option: (name: "election" | "archive") => string | undefined;
  readonly terminal: Terminal;
}

async function done(
  due: Exclude<TrusteeTask, { task: "certificate" | "shuffle" }>,
  { group, seed, keyFile, path, option, terminal }: Hand,
): Promise<string> {
  switch (due.task) {
    case "polynomial":
      return wellFormed(path, () => deal(group, due, { seed, random }));
    case "shares": {
      const shared = wellFormed(path, () => takeDealt(group, due, { seed, random, input: due.input }));
      if (shared.kind === "taken") return shared.output;
      complained(shared.sender, terminal);
      terminal.err("folkmoot: hint: hand it in like any other answer, and the key is begun anew without whoever lied");
      return shared.complaint;
    }
    case "rehearse": {
      const uuid = option("election");
      if (uuid === undefined) throw new CannotAsk("a test paper is made for an election", "--election UUID, from the page of the ballot box");
      const secret = secretOf(group, seed, due.sealedKey);
      terminal.err(`compare with the others who hold the key and the page of the ballot box: ${trackerWords(fingerprint(due.trustees))}`);
      const { election, tally } = wellFormed(path, () => {
        const trustees = readTrustees(group, due.trustees);
        checkCeremonyFile(group, { uuid, trustees }, due.ceremony);
        return rehearsal(group, checkTrustees(group, trustees), uuid);
      });
      await keepTried(keyFile, { uuid, group, key: election.key });
      return decryptPart(election, tally, { secret, random });
    }
    case "decrypt": {
      const archive = option("archive");
      if (archive === undefined) throw new CannotAsk("the archive is needed", "--archive FILE.bel, from the page of the ballot box");
      const { verdict } = await validArchive(archive);
      requireDecryptable(verdict);
      const { election } = verdict.setup;
      if (verdict.ballots !== due.ballots)
        throw new NotSo(
          `the record says that the vote ended with ${due.ballots} ballots, and ${archive} has ${verdict.ballots}: hand nothing in, and tell the others who hold the key`,
        );
      await requireTried(keyFile, election, terminal);
      const secret = secretOf(election.group, seed, due.sealedKey);
      await openOnce(keyFile, verdict, terminal);
      return decryptWholePart(election, verdict.tally, { owner: due.owner, secret, random });
    }
  }
}

function secretOf(group: Group, seed: string, sealedKey: string): bigint {
  const secret = trusteeSecret(group, { kind: "seed", seed }, sealedKey);
  if (secret === null) throw new NotSo("this key file is not the one with which this key was begun");
  return secret;
}

function taskIn(text: string, path: string): TrusteeTask {
  try {
    return trusteeTask.parse(JSON.parse(text));
  } catch {
    throw new NotSo(`${path} is not what the page of a ballot box shows under "what the command needs"`);
  }
}
