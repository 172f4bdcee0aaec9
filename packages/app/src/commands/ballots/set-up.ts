import { appendSetup, beginArchive, checkTrustees, groupNamed, openSetup, readTrustees, Refused, writeElection, Malformed } from "@folkmoot/ballot";
import { z } from "zod";
import { operandsAndOptions } from "../arguments.js";
import { textOfFile } from "../files.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { writeNew } from "./archive.js";

const usage = "folkmoot ballot set-up OUT.bel --draft DRAFT.json --trustees TRUSTEES.json --credentials CREDENTIALS.json";
const OPTIONS = { draft: { type: "string" }, trustees: { type: "string" }, credentials: { type: "string" } } as const;

const base = { question: z.string(), answers: z.array(z.string()).min(1) };
const draftShape = z.strictObject({
  uuid: z.string(),
  group: z.string().default("Ed25519"),
  name: z.string(),
  description: z.string().default(""),
  questions: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("ticks"), ...base, blank: z.boolean().default(false), min: z.int(), max: z.int() }),
        z.strictObject({ kind: z.literal("numbers"), ...base, extra: z.json().optional() }),
      ]),
    )
    .min(1),
});

/** Begins the archive of an election: what is asked, who holds the key, who may vote. */
export const setUp: Command = async (args, terminal) => {
  const { operands, option } = operandsAndOptions(args, usage, OPTIONS);
  const [out] = operands;
  const [draftFile, trusteesFile, credentialsFile] = [option("draft"), option("trustees"), option("credentials")];
  if (out === undefined || operands.length > 1 || draftFile === undefined || trusteesFile === undefined || credentialsFile === undefined)
    throw new CannotAsk("a name for the archive and three files are needed", usage);
  const draft = draftIn(await textOfFile(draftFile), draftFile);
  const trustees = (await textOfFile(trusteesFile)).trimEnd();
  const credentials = (await textOfFile(credentialsFile)).trimEnd();
  const group = groupNamed(draft.group);
  if (group === null) throw new CannotAsk(`there is no group "${draft.group}"`, "Ed25519, BELENIOS-2048 or RFC-3526-2048");
  try {
    const key = checkTrustees(group, readTrustees(group, trustees));
    const questions = draft.questions.map((each) => (each.kind === "ticks" ? each : { ...each, extra: each.extra }));
    const texts = { election: writeElection({ ...draft, group, key, questions }), trustees, credentials };
    const { election } = openSetup(texts, null);
    const begun = beginArchive(Math.floor(Date.now() / 1000));
    await writeNew(out, Buffer.concat([begun.bytes, appendSetup(begun.head, texts).bytes]));
    terminal.err(`wrote ${out}`);
    terminal.out(election.hash);
    return 0;
  } catch (error) {
    if (error instanceof Malformed) throw new NotSo(error.message);
    if (error instanceof Refused) throw new NotSo(`${error.code}: ${error.why}`);
    throw error;
  }
};

function draftIn(text: string, path: string): z.infer<typeof draftShape> {
  try {
    return draftShape.parse(JSON.parse(text));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    throw new NotSo(`${path}: ${issue === undefined ? "not JSON" : `${issue.path.join(".")}: ${issue.message}`}`);
  }
}
