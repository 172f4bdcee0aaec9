import { verifyArchive, type ArchiveVerdict, type Question, type QuestionResult, type ValidArchive } from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { CannotAsk, counted, type Command, type ExitCode, type Terminal } from "../terminal.js";
import { bytesOfFile, notValid } from "./archive.js";
import { madeByNobody } from "./ceremony.js";
import { proved } from "./proved.js";
import { workersFor } from "./workers.js";

const usage = "folkmoot ballot verify FILE.bel [--tracker TRACKER] [--ceremony FILE] [--proof FILE …] [--json]";

/** Audits an archive of any election in the format of Belenios, crypto version 1, ours or not. */
export const verify: Command = async (args, terminal) => {
  const { operands, option, every, has } = operandsAndOptions(args, usage, OPTIONS);
  const [operand] = operands;
  if (operand === undefined || operands.length > 1) throw new CannotAsk(`this command takes one archive, not ${operands.length}`, usage);
  const bytes = await bytesOfFile(operand);
  const verdict = await verifyArchive(bytes, workersFor(bytes.length));
  if (has("json")) terminal.out(JSON.stringify(plain(verdict)));
  else if (verdict.valid) inWords(verdict, terminal);
  else terminal.out(notValid(verdict));
  if (!verdict.valid) return 1;
  // What is beside the archive. Standard output has nothing but JSON in it when it was asked for.
  const beside = has("json") ? { ...terminal, out: terminal.err } : terminal;
  if (!(await madeByNobody(verdict, option("ceremony"), beside)) || !(await proved(verdict, every("proof"), beside))) return 1;
  return has("json") ? 0 : ownBallot(verdict, option("tracker"), terminal);
};

const OPTIONS = {
  tracker: { type: "string" },
  ceremony: { type: "string" },
  proof: { type: "string", multiple: true },
  json: { type: "boolean" },
} as const;

function inWords(verdict: ValidArchive, { out }: Terminal): void {
  const { setup, stage, events, head, voters, ballots, counted: counting, weight, results, flags } = verdict;
  const { election } = setup;
  out(stage === "finished" ? "valid, from the first event to the result" : `valid as far as it goes: ${STAGES[stage]}`);
  out(`election      ${oneLine(election.name)}`);
  out(`fingerprint   ${election.hash} (${election.group.name}, ${election.uuid})`);
  out(`voters        ${voters}`);
  out(`ballots       ${ballots}, of which ${counting} count${weight === BigInt(counting) ? "" : ` with a weight of ${weight}`}`);
  out(`archive       ${Buffer.from(head.parent ?? "", "hex").toString("base64url")} after ${counted(events, "event")}`);
  for (const [at, question] of election.questions.entries()) {
    const result = results?.[at];
    if (result !== undefined) for (const line of resultLines(question, result)) out(line);
  }
  for (const { question, ballot } of flags)
    out(`flagged       paper ${ballot + 1} of question ${question + 1} is none that an honest program makes: it counts as invalid`);
}

const STAGES: { readonly [stage in Exclude<ValidArchive["stage"], "finished">]: string } = {
  voting: "the vote has not been closed",
  closed: "the vote is closed and not yet added up",
  tallied: "added up, and neither mixed nor opened",
  shuffling: "mixed, and not yet opened",
  decrypting: "being opened",
};

function resultLines({ question, answers, ...rest }: Question, result: QuestionResult): string[] {
  const title = `question      ${oneLine(question)}`;
  if (result.kind === "numbers")
    return [title, `  ${counted(result.ballots.length, "paper")} opened: folkmoot ballot papers hands them over to a count`];
  const names = [...("blank" in rest && rest.blank ? ["(blank)"] : []), ...answers];
  return [title, ...names.map((name, at) => `  ${`${result.counts[at]}`.padStart(8)}  ${oneLine(name)}`)];
}

function ownBallot({ cast }: ValidArchive, tracker: string | undefined, { out, err }: Terminal): ExitCode {
  if (tracker === undefined) {
    err("folkmoot: hint: whether your own ballot is in it says --tracker TRACKER");
    return 0;
  }
  const at = cast.findIndex((ballot) => ballot.tracker === tracker);
  if (at === -1) {
    out(`your ballot   ${oneLine(tracker)} is not in the box`);
    return 1;
  }
  out(`your ballot   is event ${at + 1}, ${cast[at]?.counts === true ? "and counts" : "and was replaced by a later one of yours"}`);
  return 0;
}

/** What stands in an archive comes from others: nothing in it may move the cursor or begin a line of ours. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ");
}

function plain(verdict: ArchiveVerdict): object {
  if (!verdict.valid) return verdict;
  const { valid, stage, setup, events, head, voters, ballots, counted: counting, weight, cast, results, flags } = verdict;
  const { uuid, hash, name, group } = setup.election;
  return {
    valid,
    stage,
    uuid,
    name,
    group: group.name,
    fingerprint: hash,
    events,
    head: head.parent,
    voters,
    ballots,
    counted: counting,
    weight: `${weight}`,
    results: results?.map((result) => (result.kind === "ticks" ? { ...result, counts: result.counts.map(String) } : result)) ?? null,
    flags,
    cast,
  };
}
