import { parsePolicy, publicKey, vkey, type VerifyingKey } from "@folkmoot/record";
import { operandsAndOptions } from "./arguments.js";
import { textOfFile } from "./files.js";
import { CannotAsk, counted, showError, type Command, type Terminal } from "./terminal.js";
import { witnessFolder } from "./witnesses/folder.js";
import { serve } from "./witnesses/serve.js";
import { watch, witnessOf, type Looked } from "./witnesses/witness.js";

const usage = "folkmoot witness --name NAME --folder FOLDER [--port PORT] [--every SECONDS] [--once] RECORDS";

const help = `folkmoot witness — remembers what others were shown, and says so with a signature

Whoever runs the server of an organisation has its key, and could show different
people different pasts. A witness looks at the record every minute, signs each
checkpoint that continues all that it has seen before, and never one that
doesn't. Run one at a branch, at a rival list, at a sister organisation.

    ${usage}

RECORDS is a file with a line for each record that it is a witness of:

    log KEY ADDRESS
    log vote.example.org/o/riverside+c5a0…+AbC… https://vote.example.org/o/riverside/log

    --name    what this witness is called, for ever: an address without
              "https://" that is yours, such as branch.example.org/witness
    --folder  where it keeps its key and what it has signed. Keep a copy of
              the key; a witness that forgets what it has signed is none
    --port    serves what it has signed last, and signs what it is asked to
              (C2SP tlog-witness); without it, it only looks
    --every   seconds between two looks, 60
    --once    looks at each record once and ends: with 0 when all could be
              signed, 1 when one shows another past or less than before, 3 when
              one did not answer

A line begins with what came of a look:

    signed      it continues all that this witness has seen of it
    unanswered  nothing to be had, or nothing whole
    older       it shows fewer entries than it had: an old copy somewhere on
                the way, or a backup that was restored
    caught      it shows another past. What it had signed before, what it signs
                now and the proof that one does not lead to the other are kept
                in a file: tell the members`;

/** A small process that holds an operator to one history. */
export const witness: Command = async (args, terminal) => {
  if (args.includes("--help")) {
    terminal.out(help);
    return 0;
  }
  const word = { type: "string" } as const;
  const { operands, option, has } = operandsAndOptions(args, usage, { name: word, folder: word, port: word, every: word, once: { type: "boolean" } });
  const [records, ...more] = operands;
  const [name, path] = [option("name"), option("folder")];
  if (records === undefined || more.length > 0 || name === undefined || path === undefined)
    throw new CannotAsk("a name, a folder and a file of records", usage);
  if (name === "" || /[\s+]/u.test(name)) throw new CannotAsk(`not a name: ${name}`, "no spaces, and no plus sign");
  const folder = await witnessFolder(path, name);
  const running = witnessOf(folder, await logsIn(records), () => Math.floor(Date.now() / 1_000));
  terminal.out(`witness ${vkey({ name, publicKey: publicKey(folder.key.seed) }, "witness")}`);

  if (has("once")) {
    const looks: Looked["kind"][] = [];
    for (const watched of running.logs) {
      const looked = await running.look(watched);
      tell(terminal, watched.key, looked);
      looks.push(looked.kind);
    }
    return looks.includes("caught") || looks.includes("older") ? 1 : looks.includes("unanswered") ? 3 : 0;
  }
  const stopping = new AbortController();
  for (const sign of ["SIGINT", "SIGTERM"] as const) process.once(sign, () => stopping.abort());
  const port = option("port");
  const server =
    port === undefined
      ? null
      : await serve(running, wholeNumber(port, "port"), (error) => showError(terminal, error instanceof Error ? error.message : String(error)));
  if (server !== null) terminal.out(`listening on port ${server.port}`);
  await watch(running, wholeNumber(option("every") ?? "60", "every"), (log, looked) => tell(terminal, log, looked), stopping.signal);
  await server?.close();
  return 0;
};

function tell({ out, err }: Terminal, log: VerifyingKey, looked: Looked): void {
  if (looked.kind === "signed") return out(`signed      ${log.name}  ${counted(looked.size, "entry", "entries")}`);
  if (looked.kind === "unanswered") return err(`unanswered  ${log.name}  ${looked.why}`);
  if (looked.kind === "older") return out(`older       ${log.name}  it had ${looked.before} and shows ${counted(looked.size, "entry", "entries")}`);
  out(`caught      ${log.name}  not all of the ${looked.before} entries that it had are there as they were: ${looked.file}`);
}

async function logsIn(file: string) {
  // The lines of a policy without the rest of one.
  const read = parsePolicy(`${await textOfFile(file)}\nquorum none`);
  if ("why" in read) throw new CannotAsk(`${file}${read.line === 0 ? "" : `, line ${read.line}`}: ${read.why}`, 'a line is "log KEY ADDRESS"');
  return read.logs;
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new CannotAsk(`--${name} takes a whole number, not ${text}`, usage);
  return Number(text);
}
