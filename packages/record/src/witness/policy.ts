import { openCheckpoint, type Checkpoint } from "../checkpoint.js";
import { parseVkey, type VerifyingKey } from "../key.js";
import { openCosignature } from "./cosignature.js";

/** Whom somebody believes (C2SP tlog-policy): whose checkpoints, and which witnesses must have seen them. */
export interface Policy {
  readonly logs: readonly { readonly key: VerifyingKey; readonly url: string | null }[];
  readonly witnesses: ReadonlyMap<string, { readonly key: VerifyingKey; readonly url: string | null }>;
  readonly groups: ReadonlyMap<string, { readonly needs: number; readonly members: readonly string[] }>;
  /** The witness or group that must have signed; null: none has to. */
  readonly quorum: string | null;
}

/** A line of a policy that can't be followed; `line` counts from 1, 0 is the whole file. */
export interface PolicyFault {
  readonly line: number;
  readonly why:
    | "unknown word"
    | "not a key"
    | "name taken"
    | "name unknown"
    | "not a number of its members"
    | "second quorum"
    | "no quorum"
    | "no log";
}

/** Reads a policy, which may come from an attacker. Groups stand after their members, so that none holds itself. */
export function parsePolicy(text: string): Policy | PolicyFault {
  const read = { logs: [] as Policy["logs"][number][], witnesses: new Map(), groups: new Map(), quorum: undefined as string | null | undefined };
  for (const [at, line] of text.split("\n").entries()) {
    const words = line.trim().split(/[ \t]+/);
    if (words[0] === "" || words[0]?.startsWith("#") === true) continue;
    const why = readLine(words, read);
    if (why !== null) return { line: at + 1, why };
  }
  const { logs, witnesses, groups, quorum } = read;
  if (quorum === undefined) return { line: 0, why: "no quorum" };
  return logs.length === 0 ? { line: 0, why: "no log" } : { logs, witnesses, groups, quorum };
}

interface Reading {
  readonly logs: Policy["logs"][number][];
  readonly witnesses: Map<string, { readonly key: VerifyingKey; readonly url: string | null }>;
  readonly groups: Map<string, { readonly needs: number; readonly members: readonly string[] }>;
  quorum: string | null | undefined;
}

function readLine([kind, ...words]: readonly string[], read: Reading): PolicyFault["why"] | null {
  const known = (name: string): boolean => read.witnesses.has(name) || read.groups.has(name);
  if (kind === "log") {
    const [line = "", url = null, ...more] = words;
    const key = parseVkey(line);
    if (key === null || more.length > 0) return "not a key";
    read.logs.push({ key, url });
    return null;
  }
  if (kind === "witness") {
    const [name = "", line = "", url = null, ...more] = words;
    const key = parseVkey(line, "witness");
    if (key === null || more.length > 0) return "not a key";
    if (known(name) || name === "none") return "name taken";
    read.witnesses.set(name, { key, url });
    return null;
  }
  if (kind === "group") {
    const [name = "", count = "", ...members] = words;
    if (known(name) || name === "none") return "name taken";
    if (!members.every(known)) return "name unknown";
    const needs = count === "any" ? 1 : count === "all" ? members.length : Number(/^[1-9]\d{0,3}$/.exec(count)?.[0] ?? Number.NaN);
    if (!(needs >= 1 && needs <= members.length) || new Set(members).size < members.length) return "not a number of its members";
    read.groups.set(name, { needs, members });
    return null;
  }
  if (kind !== "quorum") return "unknown word";
  const [name = "", ...more] = words;
  if (read.quorum !== undefined) return "second quorum";
  if (more.length > 0 || (name !== "none" && !known(name))) return "name unknown";
  read.quorum = name === "none" ? null : name;
  return null;
}

/** What a policy makes of a note. */
export interface Judged {
  /** By a log of the policy; null: it is of none of them. */
  readonly checkpoint: Checkpoint | null;
  /** The witnesses that have seen it, each with when, in POSIX seconds. */
  readonly seen: ReadonlyMap<string, number>;
  /** Whether enough of them have. */
  readonly enough: boolean;
}

/** Whether a checkpoint is to be believed: signed by a log of the policy and seen by a quorum of its witnesses. It may come from an attacker. */
export function judge(policy: Policy, note: string): Judged {
  const checkpoint = policy.logs.map(({ key }) => openCheckpoint(note, key)).find((opened) => opened !== null) ?? null;
  const seen = new Map<string, number>();
  for (const [name, { key }] of policy.witnesses) {
    const cosigned = openCosignature(note, key);
    if (cosigned !== null) seen.set(name, cosigned.at);
  }
  return { checkpoint, seen, enough: checkpoint !== null && (policy.quorum === null || isMet(policy, policy.quorum, seen)) };
}

function isMet(policy: Policy, name: string, seen: ReadonlyMap<string, number>): boolean {
  const group = policy.groups.get(name);
  if (group === undefined) return seen.has(name);
  return group.members.filter((member) => isMet(policy, member, seen)).length >= group.needs;
}
