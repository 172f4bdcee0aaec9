import type { Result } from "@folkmoot/exact";
import {
  type BudgetElection,
  type Problem,
  type RankedElection,
  readBelenios,
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
  | { readonly kind: "ranked"; readonly election: RankedElection; readonly unranked: "last" | "no comparison" }
  | { readonly kind: "budget"; readonly election: BudgetElection }
  | { readonly kind: "scores"; readonly election: ScoredElection };

type Reader = (bytes: Uint8Array) => Result<Opened, Problem>;

/** By the end of the name of a file. */
const READERS: Record<string, Reader> = {
  blt: ranked(readBlt),
  cvotes: condorcet,
  cef: condorcet,
  soc: ranked(readPreflib),
  soi: ranked(readPreflib),
  toc: ranked(readPreflib),
  toi: ranked(readPreflib),
  debian_votes: ranked(readDebian),
  json: ranked(readBelenios),
  pb: (bytes) => mapped(readPabulib(bytes), (election) => ({ kind: "budget", election })),
  starvote: (bytes) => mapped(readStarvote(bytes), (election) => ({ kind: "scores", election })),
  csv: (bytes) =>
    /^\uFEFF?count,rank1\b/.test(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 16)))
      ? ranked((given) => readRankedCsv(given, { overvote: "overvote", undervote: "undervote" }))(bytes)
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
  return (bytes) => mapped(reader(bytes), (election) => ({ kind: "ranked", election, unranked: "last" }));
}

/** The one format that says how what isn't ranked is meant. */
function condorcet(bytes: Uint8Array): Result<Opened, Problem> {
  return mapped(readCef(bytes), (election) => ({ kind: "ranked", election, unranked: election.implicitRanking ? "last" : "no comparison" }));
}

export function rankedOf(opened: Opened): RankedElection {
  if (opened.kind !== "ranked") throw new CannotAsk("this rule counts ranked papers, and the file has none");
  return opened.election;
}

export function budgetOf(opened: Opened): BudgetElection {
  if (opened.kind !== "budget")
    throw new CannotAsk("this rule counts what people chose from a list, and the file holds something else (.pb is expected)");
  return opened.election;
}

export function scoresOf(opened: Opened): ScoredElection {
  if (opened.kind !== "scores") throw new CannotAsk("this rule counts scores, and the file has none");
  return opened.election;
}

function mapped<From, To>(result: Result<From, Problem>, to: (value: From) => To): Result<To, Problem> {
  return result.ok ? { ok: true, value: to(result.value) } : result;
}
