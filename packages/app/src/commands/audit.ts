import { writeFile } from "node:fs/promises";
import { audit as auditLines, type Invalid, type Trust, type Valid } from "@folkmoot/auditor";
import { sha256 } from "../platform/sha256.js";
import { oneOperand } from "./arguments.js";
import { linesOf, textOfFile } from "./files.js";
import { workersFor } from "./ballots/workers.js";
import { counted, type Command, type ExitCode, type Terminal } from "./terminal.js";

const usage = "folkmoot audit [--key KEY] [--since CHECKPOINT] [--keep CHECKPOINT] FILE|ADDRESS";

/** Checks an organisation's record from its first entry to its last. */
export const audit: Command = async (args, terminal) => {
  const options = { key: { type: "string" }, since: { type: "string" }, keep: { type: "string" } } as const;
  const { operand, option } = oneOperand(args, usage, options);
  const key = option("key");
  const since = option("since");
  const trust: Trust = {
    hasher: sha256,
    workersFor,
    ...(key === undefined ? {} : { key }),
    ...(since === undefined ? {} : { remembered: await textOfFile(since) }),
  };
  const verdict = await auditLines(linesOf(operand), trust);
  if (!verdict.valid) return invalid(verdict, terminal);
  const keep = option("keep");
  if (keep !== undefined) await writeFile(keep, verdict.checkpoint);
  return valid(verdict, terminal, { key, since, keep });
};

interface Known {
  readonly key: string | undefined;
  readonly since: string | undefined;
  readonly keep: string | undefined;
}

function valid(verdict: Valid, { out, err }: Terminal, known: Known): ExitCode {
  const { size, withheld, unpublished, origin, mode, constitution, motions, votes, boxes, root, vkey } = verdict;
  const unseen = boxes.absent === 0 ? "" : `, ${counted(boxes.absent, "ballot box", "ballot boxes")} not checked`;
  out(`valid as of size ${size}, ${counted(withheld, "text")} withheld${unseen}`);
  out(`record        ${origin}${mode === "rehearsal" ? " (a rehearsal)" : ""}`);
  out(`constitution  version ${constitution.version}, rules ${constitution.rules}`);
  out(`replayed      ${counted(size, "entry", "entries")}, ${counted(motions, "motion")}, ${counted(votes, "vote")} counted again`);
  if (unpublished > 0) out(`not public    ${counted(unpublished, "text")} of motions without notice`);
  if (boxes.verified + boxes.absent > 0)
    out(
      `ballot boxes  ${boxes.verified} verified from their archives${boxes.absent === 0 ? "" : `, ${boxes.absent} not at hand`}${boxes.ceremonies === 0 ? "" : `; ${counted(boxes.ceremonies, "key")} that nobody chose`}`,
    );
  for (const script of verdict.scripts) out(`booth         ${script}`);
  out(`root          ${root}`);
  if (unseen !== "") {
    err(
      `folkmoot: warning: nothing shows how the result of ${counted(boxes.absent, "secret vote")} came about: the export has no archive of its ballot box`,
    );
    err("folkmoot: hint: a box that has a result has an archive; ask whoever made this export for a whole one");
  }
  if (known.key === undefined) {
    out(`key           ${vkey}`);
    err("folkmoot: hint: the key came with the record itself; compare it with the one that others have, and give it with --key");
  }
  if (known.since === undefined)
    err("folkmoot: hint: without an older checkpoint (--since) a past that was rewritten in keeping with the rules can't be told from the true one");
  if (known.keep === undefined) err("folkmoot: hint: keep today's checkpoint with --keep FILE");
  return unseen === "" ? 0 : 3;
}

function invalid({ code, index, why }: Invalid, { out }: Terminal): ExitCode {
  out(`not valid${index === null ? "" : ` at entry ${index}`} (${code})`);
  out(why);
  return 1;
}
