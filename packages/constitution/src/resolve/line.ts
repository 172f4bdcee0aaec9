import type { How, Who } from "../rules.js";
import type { Thing } from "../reading/thing.js";
import { BEFORE_THE_VOTE, STAGES } from "../schema/stages.js";
import { firstOf, one } from "./held.js";
import type { Understood } from "./understood.js";

/** One stage of a procedure, with the things its values are taken from: its own, then those it has taken over, then those of the way of deciding. */
export interface Entry {
  readonly kind: (typeof STAGES)[number];
  /** Unique in the procedure. */
  readonly id: string;
  readonly chain: readonly Thing[];
  /** Of a vote that is held at the same time as the one before it: the things that one takes its values from. */
  readonly beside?: readonly Thing[];
}

/** How long a chain of procedures may be that take over each other's line. */
const TAKEN_OVER_LIMIT = 4;

/** The line of a procedure: its stages in the order of the text, those of its way of deciding put in, notice before its vote and challenge after it. */
export function lineOf(procedure: Thing, text: Understood): Entry[] {
  const own = ownLine(procedure, text, []);
  const line: Entry[] = [];
  for (const entry of own) {
    if (entry.kind !== "vote") {
      line.push(entry);
      continue;
    }
    const ways = waysOf(entry.chain, text);
    const beside = isTogether(entry) ? line.findLastIndex(({ kind }) => kind === "vote") : -1;
    const other = line[beside];
    if (other !== undefined) {
      line.splice(beside + 1, 0, { ...entry, chain: [...entry.chain, ...ways], beside: [...other.chain, ...(other.beside ?? [])] });
      continue;
    }
    const stages = ways.flatMap((way) => way.inside.filter((stage) => isStage(stage.kind) && stage.kind !== "ruling"));
    for (const stage of stages.filter(({ kind }) => BEFORE_THE_VOTE.includes(kind))) mergeOrPut(line, stage, line.length);
    line.push({ ...entry, chain: [...entry.chain, ...ways] });
    const after = stages.filter(({ kind }) => !BEFORE_THE_VOTE.includes(kind));
    for (const stage of after) if (!own.some((other) => sameJob(other, stage))) put(line, stage, line.length);
  }
  return line.map((entry) => withWayOf(entry, line, own, text));
}

/** Whether a vote is a chamber beside the one before it: it has the notice, the challenge and the time of that one. */
export function isTogether({ kind, chain }: Entry): boolean {
  return kind === "vote" && firstOf(chain, "together") !== null;
}

/** The meeting or ballot that a vote names in `how`, and those that this one names in turn. */
export function waysOf(chain: readonly Thing[], text: Understood): Thing[] {
  const ways: Thing[] = [];
  let how = firstOf<How>(chain, "how")?.value ?? null;
  while (how !== null && how.kind !== "writing" && ways.length < 4) {
    const [kind, id] = how.kind === "meeting" ? ["meeting", how.meeting] : ["ballot", how.ballot];
    const way = id === null ? undefined : text.byName.get(`${kind}:${id}`);
    if (way === undefined || ways.includes(way)) break;
    ways.push(way);
    how = one<How>(way, "how")?.value ?? null;
  }
  return ways;
}

/** The procedure whose line this one takes over. */
export function baseOf(procedure: Thing, text: Understood): Thing | null {
  const id = one<string>(procedure, "as")?.value;
  const base = id === undefined ? undefined : text.byName.get(`procedure:${id}`);
  return base === undefined || base === procedure ? null : base;
}

function ownLine(procedure: Thing, text: Understood, seen: readonly Thing[]): Entry[] {
  const base = seen.includes(procedure) || seen.length >= TAKEN_OVER_LIMIT ? null : baseOf(procedure, text);
  const taken = base === null ? [] : ownLine(base, text, [...seen, procedure]);
  const own = procedure.inside.filter((thing) => isStage(thing.kind));
  const line = taken.map((entry) => ({ ...entry, chain: [...own.filter((thing) => thing.id === entry.id), ...entry.chain] }));
  for (const thing of own) if (!taken.some((entry) => entry.id === thing.id)) put(line, thing, line.length);
  return line;
}

function put(line: Entry[], thing: Thing, at: number): void {
  let id = thing.id;
  for (let n = 2; line.some((entry) => entry.id === id); n++) id = `${thing.id}-${n}`;
  line.splice(at, 0, { kind: thing.kind as Entry["kind"], id, chain: [thing] });
}

/** A stage of the way of deciding goes into the procedure's own stage of the same kind, or stands before the vote. */
function mergeOrPut(line: Entry[], stage: Thing, at: number): void {
  const lastVote = line.findLastIndex((entry) => entry.kind === "vote");
  const own = line.findIndex((entry, i) => i > lastVote && sameJob(entry, stage));
  const found = line[own];
  if (found === undefined) put(line, stage, at);
  else line[own] = { ...found, chain: [...found.chain, stage] };
}

/** Notices do the same job only where they go to the same people: a charge that is sent to one person does not tell everybody of the meeting. */
function sameJob(entry: Entry, stage: Thing): boolean {
  if (entry.kind !== stage.kind) return false;
  if (stage.kind !== "notice") return true;
  const own = firstOf<Who>(entry.chain, "to")?.value;
  const way = one<Who>(stage, "to")?.value;
  return own === undefined || way === undefined || (own.kind === way.kind && own.id === way.id);
}

/** A stage of the procedure's own that stands after its vote takes what it leaves out from the way of deciding too. */
function withWayOf(entry: Entry, line: readonly Entry[], own: readonly Entry[], text: Understood): Entry {
  if (BEFORE_THE_VOTE.includes(entry.kind) || entry.kind === "vote" || !own.some(({ id }) => id === entry.id)) return entry;
  const vote = line.find(({ kind }) => kind === "vote");
  const stage =
    vote === undefined
      ? undefined
      : waysOf(vote.chain, text)
          .flatMap((way) => way.inside)
          .find((thing) => thing.kind === entry.kind);
  return stage === undefined || entry.chain.includes(stage) ? entry : { ...entry, chain: [...entry.chain, stage] };
}

function isStage(kind: string): kind is Entry["kind"] {
  return (STAGES as readonly string[]).includes(kind);
}
