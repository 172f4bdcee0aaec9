import { readFileSync } from "node:fs";
import type { Event } from "@folkmoot/procedure";
import {
  append,
  EMPTY,
  encodeEntry,
  leafHash,
  LEAVES_A_LINE,
  publicKey,
  rootOf,
  signCheckpoint,
  vkey,
  writeLine,
  type RollList,
} from "@folkmoot/record";
import { callFor, voteOn } from "./calls.js";
import { KEY_NAME, Scribe } from "./scribe.js";
import { acceptAmendment, mergeThemes } from "./together.js";

export const KEY = { name: KEY_NAME, seed: new Uint8Array(32).fill(7) };
export const VKEY = vkey({ name: KEY.name, publicKey: publicKey(KEY.seed) });

/** A record of fictional people, made by the same functions that a server makes one with. */
export interface Sample {
  readonly events: readonly Event[];
  readonly texts: ReadonlyMap<string, { readonly salt: Uint8Array; readonly body: string }>;
  readonly rolls: ReadonlyMap<string, RollList>;
  /** Of ballot boxes, by the hash of their election. */
  readonly archives?: ReadonlyMap<string, Uint8Array>;
}

/** A founding, a petition that finds its signatures, a refused act, and decisions of the committee in writing, as many as are wanted. */
export function sampleRecord(decisions: number, source = dayZeroRules()): Sample {
  // A petition's time is over after a week; a long record is told within it.
  const scribe = new Scribe(source, decisions > 1_000 ? 1 : 60);
  scribe.found();
  scribe.petition();
  scribe.refusal();
  for (let number = 0; number < decisions; number++) scribe.decision(number);
  return scribe;
}

/** How much of everything a record has. */
export interface Mix {
  readonly members: number;
  /** Each round: one question to all members, then everything else. */
  readonly rounds: number;
  readonly decisions: number;
  readonly refusals: number;
  readonly registers: number;
}

/** A record such as a large organisation leaves: rounds of a petition that all members vote on, decisions in writing, refusals, and people who join and leave. */
export function mixedRecord(mix: Mix, source = dayZeroRules()): Sample {
  const scribe = new Scribe(source, 1, mix.members);
  scribe.found();
  for (let round = 0; round < mix.rounds; round++) {
    scribe.ballot(`ballot ${round}`);
    for (let number = 0; number < mix.decisions; number++) scribe.decision(round * mix.decisions + number);
    for (let number = 0; number < mix.refusals; number++) scribe.refusal(`refused ${round} ${number}`);
    for (let number = 0; number < mix.registers; number++) scribe.register();
  }
  return scribe;
}

/** A call for campaign priorities from its first signature to what it has adopted: proposals, a contradiction, a ruling and an appeal, a vote of the members. */
export function callRecord(source = dayZeroRules()): Sample {
  const scribe = new Scribe(source, 60);
  scribe.found();
  scribe.call("call");
  return scribe;
}

/** An election to three places by single transferable vote among five who stand, and a vote that gives three talks grades. */
export function electionRecord(): Sample {
  const scribe = new Scribe(openModel(), 60);
  scribe.found();
  const election = callFor(scribe, { label: "walk leaders", office: "secretary", procedure: "leaders", matter: "leaders", options: 5 });
  const ranked = ["0>1>2", "0>1", "0>2", "1>0", "1>2", "2>3", "3>2>4", "3", "5", "-"];
  voteOn(scribe, election.motion, (n) => ranked[n % ranked.length] ?? "-");
  const talks = callFor(scribe, { label: "winter talks", office: "secretary", procedure: "talks", matter: "talks", options: 3 });
  const graded = ["3,2,0", "2,2,1", "0,3,0", "-"];
  voteOn(scribe, talks.motion, (n) => graded[n % graded.length] ?? "-");
  return scribe;
}

/** A record in which people work on texts together: themes that become one with their movers' consent, and a change of the text that takes an amendment in. */
export function sharedRecord(): Sample {
  const openly = openModel();
  const scribe = new Scribe(openly, 60);
  scribe.found();
  mergeThemes(scribe, "themes of the year");
  acceptAmendment(scribe, "change", openly);
  return scribe;
}

/** The model constitution of an organisation that votes openly. */
function openModel(): string {
  const model = readFileSync(new URL("../../constitution/texts/model.md", import.meta.url), "utf8");
  return model.replaceAll("[in secret](rule:secrecy)", "[openly](rule:secrecy)");
}

function dayZeroRules(): string {
  return readFileSync(new URL("../../constitution/texts/day-zero.md", import.meta.url), "utf8");
}

/** So that an archive has several lines. */
const BYTES_A_LINE = 10_000;

/** The sample as an export, signed with a key. */
export function exportOf(sample: Sample, { withheld = [], key = KEY }: { withheld?: readonly string[]; key?: typeof KEY } = {}): string[] {
  const entries = sample.events.map((event) => encodeEntry(event));
  const leaves = entries.map((entry) => leafHash(entry));
  const tree = append(EMPTY, leaves);
  const published = new Set(sample.events.map((event) => (event.t === "notice" || event.t === "closed" ? event.motion : null)));
  const motionOf = new Map(sample.events.flatMap((event) => (event.t === "deposited" ? [[event.text, event.motion] as const] : [])));
  const lines = [
    writeLine({
      kind: "header",
      organisation: "riverside",
      origin: key.name,
      vkey: vkey({ name: key.name, publicKey: publicKey(key.seed) }),
      size: tree.size,
    }),
  ];
  for (const entry of entries) lines.push(writeLine({ kind: "entry", bytes: entry }));
  for (let from = 0; from < leaves.length; from += LEAVES_A_LINE)
    lines.push(writeLine({ kind: "leaves", hashes: leaves.slice(from, from + LEAVES_A_LINE) }));
  for (const [commitment, { salt, body }] of sample.texts) {
    const motion = motionOf.get(commitment);
    if (withheld.includes(commitment)) lines.push(writeLine({ kind: "absent-text", commitment, because: "withheld" }));
    else if (motion !== undefined && !published.has(motion)) lines.push(writeLine({ kind: "absent-text", commitment, because: "before-notice" }));
    else lines.push(writeLine({ kind: "text", commitment, salt, body }));
  }
  for (const roll of sample.rolls.values()) lines.push(writeLine({ kind: "roll", hash: roll.hash, bytes: roll.bytes }));
  for (const [election, bytes] of sample.archives ?? [])
    for (let from = 0; from < bytes.length; from += BYTES_A_LINE)
      lines.push(writeLine({ kind: "archive", election, bytes: bytes.subarray(from, from + BYTES_A_LINE) }));
  lines.push(writeLine({ kind: "checkpoint", note: signCheckpoint({ origin: key.name, size: tree.size, root: rootOf(tree) }, key) }));
  return lines;
}
