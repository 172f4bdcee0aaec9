import type { Result } from "@folkmoot/exact";
import {
  type BudgetElection,
  type Problem,
  type RankedElection,
  readBlt,
  readCef,
  readDebian,
  readPabulib,
  readPreflib,
  readRankedCsv,
  readScoresCsv,
  readStarvote,
  type ScoredElection,
} from "@folkmoot/tally";
import { CannotAsk } from "../terminal.js";
import { bytesOf, understood } from "./source.js";

/** What a file holds: ranks, projects with choices, or scores. */
export type Opened =
  | { readonly kind: "ranked"; readonly election: RankedElection }
  | { readonly kind: "budget"; readonly election: BudgetElection }
  | { readonly kind: "scores"; readonly election: ScoredElection };

type Reader = (bytes: Uint8Array) => Result<Opened, Problem>;

/** By the end of the name of a file. */
const READERS: Record<string, Reader> = {
  blt: ranked(readBlt),
  cvotes: ranked(readCef),
  cef: ranked(readCef),
  soc: ranked(readPreflib),
  soi: ranked(readPreflib),
  toc: ranked(readPreflib),
  toi: ranked(readPreflib),
  debian_votes: ranked(readDebian),
  pb: (bytes) => mapped(readPabulib(bytes), (election) => ({ kind: "budget", election })),
  starvote: (bytes) => mapped(readStarvote(bytes), (election) => ({ kind: "scores", election })),
  csv: (bytes) =>
    new TextDecoder().decode(bytes.subarray(0, 6)) === "count,"
      ? ranked(readRankedCsv)(bytes)
      : mapped(readScoresCsv(bytes, null), (election) => ({ kind: "scores", election })),
};

/** Reads a file of papers; its name says the format, and .gz after that is unpacked. */
export async function open(path: string): Promise<Opened> {
  const ending = /\.([a-z_]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (reader === undefined)
    throw new CannotAsk(`no format is known for ${path}`, `names end in .${Object.keys(READERS).join(", .")}, with .gz after it if packed`);
  return understood(path, reader(await bytes(path)));
}

async function bytes(path: string): Promise<Uint8Array> {
  try {
    return await bytesOf(path);
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new CannotAsk(`${path} can't be read: ${String(error.code)}`);
    throw error;
  }
}

function ranked(reader: (bytes: Uint8Array) => Result<RankedElection, Problem>): Reader {
  return (bytes) => mapped(reader(bytes), (election) => ({ kind: "ranked", election }));
}

function mapped<From, To>(result: Result<From, Problem>, to: (value: From) => To): Result<To, Problem> {
  return result.ok ? { ok: true, value: to(result.value) } : result;
}
