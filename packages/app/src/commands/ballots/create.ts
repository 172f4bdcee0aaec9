import { createBallot, credentialSecret, fingerprint, readCredential, ticksOf, type Question } from "@folkmoot/ballot";
import { z } from "zod";
import { oneOperand } from "../arguments.js";
import { textOfFile } from "../files.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { random, validArchive } from "./archive.js";

const usage = "folkmoot ballot create FILE.bel --credential FILE --choices FILE";

/** Makes a ballot: the ballot to standard output, its tracker beside it. Nothing is sent anywhere. */
export const create: Command = async (args, terminal) => {
  const { operand, option } = oneOperand(args, usage, { credential: { type: "string" }, choices: { type: "string" } });
  const [credentialFile, choicesFile] = [option("credential"), option("choices")];
  if (credentialFile === undefined || choicesFile === undefined) throw new CannotAsk("a credential and choices are needed, each in a file", usage);
  const credential = readCredential(await textOfFile(credentialFile));
  if (credential === null) throw new NotSo(`what is in ${credentialFile} is no credential: is a character wrong or missing?`);
  const choices = choicesIn(await textOfFile(choicesFile));
  const { election, credentials } = (await validArchive(operand)).verdict.setup;
  const { group } = election;
  if (choices === null || choices.length !== election.questions.length)
    throw new NotSo(["one list for each question was expected:", ...election.questions.map(expectedOf)].join("\n"));
  const secret = credentialSecret(group, election.uuid, credential);
  if (!credentials.has(group.write(group.secretPower(group.generator, secret))))
    throw new NotSo("this credential is not on the list of this election: is it for another one?");
  try {
    const ballot = createBallot(election, { secret, choices, random });
    terminal.out(ballot);
    terminal.err(`tracker ${fingerprint(ballot)}`);
    return 0;
  } catch (error) {
    if (error instanceof RangeError) throw new NotSo(error.message);
    throw error;
  }
};

function choicesIn(text: string): number[][] | null {
  try {
    return z.array(z.array(z.int())).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function expectedOf(question: Question): string {
  if (question.kind === "numbers") return `  ${question.answers.length} numbers of 0 to 255, 0 for no rank`;
  return `  ${ticksOf(question)} of 0 or 1${question.blank ? ", the first for a blank paper" : ""}; ${question.min} to ${question.max} of them 1`;
}
