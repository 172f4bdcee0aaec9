import type { Event } from "@folkmoot/procedure";
import { base64, sha256, type Hasher } from "@folkmoot/record";
import { checkpointOf, keyOf, rememberedCheckpoint } from "./signed.js";
import { verifyBoxes, type WorkersFor } from "./boxes/verify.js";
import { collect } from "./collect.js";
import { compileConstitutions } from "./constitutions.js";
import { decodeEvents } from "./events.js";
import { openRolls } from "./rolls.js";
import { openTexts } from "./texts.js";
import { requireGenesis } from "./genesis.js";
import { requireSignedTree } from "./tree.js";
import { replay } from "./replay.js";
import { AuditError, type Valid, type Verdict } from "./verdict.js";

/** What the reader knows already. The more of it, the less an operator with the key can get away with. */
export interface Trust {
  /** The record's key line as the reader has it from elsewhere. */
  readonly key?: string;
  /** A checkpoint that the reader has kept from an earlier day. */
  readonly remembered?: string;
  /** A faster SHA-256 where the platform has one. */
  readonly hasher?: Hasher;
  /** Threads for the archives of ballot boxes. */
  readonly workersFor?: WorkersFor;
  /** Hears what is done next; what is read before the first of them, the reader who gives the lines sees. */
  readonly onStep?: (step: AuditStep) => void;
}

/** What an audit does after it has read the record, in this order. */
export type AuditStep = "tree" | "texts" | "acts" | "boxes";

/**
 * Whether a record is what it says it is. Everything in `lines` may come from an attacker, the operator of the server included.
 * The first guarantee that does not hold ends the audit, and the verdict names it, the entry and why.
 */
export async function audit(lines: Iterable<string> | AsyncIterable<string>, trust: Trust = {}): Promise<Verdict> {
  try {
    return await verify(lines, trust);
  } catch (error) {
    if (error instanceof AuditError) return { valid: false, code: error.code, index: error.index, why: error.message };
    throw error;
  }
}

async function verify(lines: Iterable<string> | AsyncIterable<string>, trust: Trust): Promise<Valid> {
  const file = await collect(lines);
  const key = keyOf(file, trust.key);
  const checkpoint = checkpointOf(file, key);
  const remembered = trust.remembered === undefined ? null : rememberedCheckpoint(trust.remembered, key);
  const hasher = trust.hasher ?? sha256;
  trust.onStep?.("tree");
  requireSignedTree(file, { checkpoint, remembered, hasher });
  const events = decodeEvents(file);
  const founded = requireGenesis(events, checkpoint.origin);
  trust.onStep?.("texts");
  const texts = openTexts(file, events, hasher);
  const rolls = openRolls(file, events, hasher);
  const constitutions = compileConstitutions(events, texts);
  trust.onStep?.("acts");
  const ledger = replay(events, constitutions, { rolls, texts });
  trust.onStep?.("boxes");
  const boxes = await verifyBoxes(file, events, { ledger, ...(trust.workersFor === undefined ? {} : { workersFor: trust.workersFor }) });

  return {
    valid: true,
    organisation: file.header.organisation,
    origin: checkpoint.origin,
    mode: founded.mode,
    size: checkpoint.size,
    root: base64(checkpoint.root),
    checkpoint: file.note,
    vkey: file.header.vkey,
    withheld: texts.withheld,
    unpublished: texts.unpublished,
    constitution: { version: ledger.organisation.version, rules: rulesInForce(events) },
    motions: ledger.motions.size,
    scripts: scriptsIn(events),
    votes: votesIn(events) + boxes.votes,
    boxes: { verified: boxes.verified, absent: boxes.absent, ceremonies: boxes.ceremonies },
  };
}

function rulesInForce(events: readonly Event[]): string {
  return events.findLast((event) => event.t === "constitution")?.rules ?? "";
}

function scriptsIn(events: readonly Event[]): readonly string[] {
  return [...new Set(events.flatMap((event) => (event.t === "booth-served" ? [event.script] : [])))];
}

function votesIn(events: readonly Event[]): number {
  return events.reduce((sum, event) => sum + (event.t === "voted" ? event.votes.length : event.t === "marked" ? event.marks.length : 0), 0);
}
