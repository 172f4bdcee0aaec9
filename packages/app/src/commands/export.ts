import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportLines, NothingSigned } from "../features/record/index.js";
import { BadKeyFile, loadLogKey } from "../platform/log-key.js";
import { connect, launchPostgres, postgresFailureInWords } from "../platform/postgres/index.js";
import { settings } from "../config.js";
import { oneOperand } from "./arguments.js";
import { CannotAsk, type Command } from "./terminal.js";

const usage = "folkmoot export [--out FILE] ORGANISATION";

/** Writes the whole public record of an organisation of this server, as its page offers it. */
export const exportRecord: Command = async (args, terminal) => {
  const { operand: organisation, option } = oneOperand(args, usage, { out: { type: "string" } });
  const read = settings(process.env);
  if (!read.ok) throw new CannotAsk(read.reason.join("; "));
  const { config, databaseUrl } = read.value;
  const out = option("out");
  const { url, stop } =
    databaseUrl === null
      ? await embedded(config.dataDir, `${config.publicUrl}/o/${organisation}/record/export`)
      : { url: databaseUrl, stop: async () => undefined };
  const { db, close } = connect({ url, most: 2 });
  try {
    const { publicKey } = await loadLogKey(config.dataDir);
    const lines = Readable.from(exportLines(db, organisation, publicKey));
    await (out === undefined ? pipeline(lines, process.stdout, { end: false }) : pipeline(lines, createWriteStream(out, { flags: "wx" })));
    if (out !== undefined) terminal.err(`wrote ${out}`);
    return 0;
  } catch (error) {
    if (out !== undefined && !isExisting(error)) await rm(out, { force: true }); // half a record is none
    throw understood(error, organisation, out);
  } finally {
    await close();
    await stop();
  }
};

async function embedded(dataDir: string, address: string): Promise<{ readonly url: string; readonly stop: () => Promise<unknown> }> {
  const launched = await launchPostgres({ dataDir });
  if (!launched.ok) throw new CannotAsk(postgresFailureInWords(launched.reason), `if this server is running, download ${address}`);
  const { url, stop } = launched.value;
  return { url, stop };
}

function understood(error: unknown, organisation: string, out: string | undefined): unknown {
  if (error instanceof NothingSigned) return new CannotAsk(error.message, `is "${organisation}" the name in its address, /o/…?`);
  if (error instanceof BadKeyFile) return new CannotAsk(error.message);
  if (error instanceof Error && "code" in error && error.code === "EEXIST")
    return new CannotAsk(`${out} exists already`, "a file is never overwritten");
  return error;
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
