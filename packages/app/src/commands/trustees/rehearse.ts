import { checkCeremonyFile, checkTrustees, decryptPart, fingerprint, readTrustees, rehearsal, rehearsedPart } from "@folkmoot/ballot";
import { trackerWords } from "../../ui/tracker/words.js";
import { operandsAndOptions } from "../arguments.js";
import { random } from "../ballots/archive.js";
import { wellFormed } from "../ballots/well-formed.js";
import { textOfFile } from "../files.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { ownKey } from "./decrypt.js";
import { groupFor } from "./key.js";
import { keepTried } from "./tried.js";

const usage = "folkmoot trustee rehearse MY.key TRUSTEES.json --election UUID [--sealed SEALED] [--ceremony FILE] [--group GROUP]";

/** Opens a test paper that it makes itself, before anybody votes: a key that can't be used is found out now. Nothing has to be handed over. */
export const rehearse: Command = async (args, terminal) => {
  const { operands, option } = operandsAndOptions(args, usage, {
    election: { type: "string" },
    sealed: { type: "string" },
    ceremony: { type: "string" },
    group: { type: "string" },
    "passphrase-file": { type: "string" },
  });
  const [[keyFile, path], uuid] = [operands, option("election")];
  if (keyFile === undefined || path === undefined || operands.length > 2 || uuid === undefined)
    throw new CannotAsk("a key file, the public keys and the uuid of the election are needed", usage);
  const [group, text, file] = [groupFor(option("group")), (await textOfFile(path)).trimEnd(), option("ceremony")];
  const { trustees, key } = wellFormed(path, () => {
    const read = readTrustees(group, text);
    return { trustees: read, key: checkTrustees(group, read) };
  });
  const { election, tally } = wellFormed("--election", () => rehearsal(group, key, uuid));
  if (file !== undefined) {
    const shown = (await textOfFile(file)).trimEnd();
    wellFormed(file, () => checkCeremonyFile(group, { uuid, trustees }, shown));
  }
  const opening = { keyFile, sealed: option("sealed"), passphraseFile: option("passphrase-file"), usage };
  const { secret, owner } = await ownKey(group, trustees, opening);
  const part = decryptPart(election, tally, { secret, random });
  if (rehearsedPart({ election, tally }, trustees, { owner, text: part }) === null)
    throw new NotSo("the test paper could not be opened with this key");
  await keepTried(keyFile, { uuid, group, key });
  terminal.out(`your key works: you are key holder ${owner}`);
  terminal.err(`compare with the others who hold the key: ${trackerWords(fingerprint(text))}`);
  return 0;
};
