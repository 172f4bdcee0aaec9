import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { compile, type Compiled } from "@folkmoot/constitution";
import {
  closeEarly,
  decide,
  due,
  enter,
  nextDue,
  openLedger,
  reachSupport,
  type Choice,
  type Command,
  type Deposit,
  type Event,
  type Ledger,
  type Situation,
} from "@folkmoot/procedure";
import {
  append,
  commit,
  EMPTY,
  encodeEntry,
  handle,
  leafHash,
  LEAVES_A_LINE,
  publicKey,
  rollList,
  rootOf,
  signCheckpoint,
  vkey,
  writeLine,
  type RollList,
} from "@folkmoot/record";

export const KEY = { name: "vote.example.org/o/riverside", seed: new Uint8Array(32).fill(7) };
export const VKEY = vkey({ name: KEY.name, publicKey: publicKey(KEY.seed) });
const COMMITTEE = 12;
const MEMBERS = 400;
const SUPPORTERS = 10;
const VOTES_A_BATCH = 1_600;

const bytes = (label: string, length = 32): Uint8Array => createHash("sha256").update(label).digest().subarray(0, length);

/** A record of fictional people, made by the same functions that a server makes one with. */
export interface Sample {
  readonly events: readonly Event[];
  readonly texts: ReadonlyMap<string, { readonly salt: Uint8Array; readonly body: string }>;
  readonly rolls: ReadonlyMap<string, RollList>;
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

function dayZeroRules(): string {
  return readFileSync(new URL("../../constitution/texts/day-zero.md", import.meta.url), "utf8");
}

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
  lines.push(writeLine({ kind: "checkpoint", note: signCheckpoint({ origin: key.name, size: tree.size, root: rootOf(tree) }, key) }));
  return lines;
}

class Scribe implements Sample {
  readonly events: Event[] = [];
  readonly texts = new Map<string, { salt: Uint8Array; body: string }>();
  readonly rolls = new Map<string, RollList>();
  readonly #source: string;
  readonly #compiled: Compiled;
  readonly #ledger: Ledger;
  #now = Temporal.Instant.from("2017-01-10T19:00:00.000Z");

  constructor(
    source: string,
    private readonly pace: number,
    private readonly members = MEMBERS,
  ) {
    this.#source = source;
    this.#compiled = compile(source);
    this.#ledger = openLedger(() => this.#compiled.rules);
  }

  found(): void {
    const at = this.#at();
    this.#enter({ t: "founded", mode: "rehearsal", origin: KEY.name, successor: "A".repeat(43), at });
    const text = this.#text(this.#source);
    this.#enter({ t: "constitution", version: 1, text, rules: this.#compiled.hash, language: "folkmoot/1", motion: null, at });
    this.#enter({ t: "register", joined: this.members, left: 0 }, { t: "seated", body: "committee", filled: COMMITTEE });
  }

  /** "any 10 members may propose a resolution": gathered, signed, reached. */
  petition(label = "petition"): string {
    const motion = motionId(label);
    const to = { procedure: "conference-resolution" };
    this.#deposit({ motion, to, actor: { handle: person(0, motion), as: { kind: "member" } } });
    this.#settle(motion, { people: this.members });
    const signers = range(SUPPORTERS)
      .map((n) => person(n, motion))
      .sort(inOrder);
    this.#enter({ t: "supported", motion, handles: signers });
    this.#wait(this.pace);
    this.#enter(...reachSupport(this.#situation(motion), SUPPORTERS, this.#now));
    return motion;
  }

  /** A petition to its end: the system sends its notice, four members of five vote, time closes the vote. */
  ballot(label: string): void {
    const motion = this.petition(label);
    const people = this.members;
    const votes = range(Math.floor(people * 0.8))
      .map((n): readonly [string, Choice] => [person(n, motion), n % 8 < 5 ? "for" : n % 8 < 7 ? "against" : "abstain"])
      .sort(([a], [b]) => inOrder(a, b));
    for (let next = nextDue(this.#situation(motion)); next !== null; next = nextDue(this.#situation(motion))) {
      this.#now = Temporal.Instant.from(next);
      this.#settle(motion, { people, votes });
      const [last] = this.events.slice(-1);
      if (last?.t !== "roll") continue;
      for (let from = 0; from < votes.length; from += VOTES_A_BATCH)
        this.#enter({ t: "voted", motion, stage: last.stage, votes: votes.slice(from, from + VOTES_A_BATCH) });
    }
  }

  /** Two join, one leaves; then one joins and two leave. */
  register(): void {
    const more = this.#ledger.organisation.members <= this.members;
    this.#enter({ t: "register", joined: more ? 2 : 1, left: more ? 1 : 2 });
  }

  refusal(label = "refused"): void {
    const motion = motionId(label);
    this.#deposit({ motion, matters: [{ kind: "adopt-constitution" }], rules: this.#compiled.hash });
  }

  decision(number: number): void {
    const motion = motionId(`decision ${number}`);
    this.#deposit({ motion });
    this.#settle(motion, { people: COMMITTEE });
    const votes = range(COMMITTEE).map((n): readonly [string, Choice] => [person(n, motion), n < 8 ? "for" : n < 11 ? "against" : "abstain"]);
    this.#wait(this.pace);
    this.#enter({ t: "voted", motion, stage: "vote", votes: votes.toSorted(([a], [b]) => inOrder(a, b)) });
    this.#enter(...closeEarly(this.#situation(motion), { count: { for: 8, against: 3, abstain: 1 }, entitled: COMMITTEE }, this.#now));
    this.#settle(motion, { people: COMMITTEE });
  }

  #deposit(more: Partial<Deposit> & { motion: string }): void {
    this.#wait(this.pace);
    const text = this.#text(`What is proposed in ${more.motion}.`);
    const actor = { handle: person(0, more.motion), as: { kind: "seat", body: "committee" } } as const;
    this.#do({
      kind: "deposit",
      actor,
      to: { procedure: "committee-writing" },
      matters: [{ kind: "residual" }],
      touches: [],
      text,
      title: more.rules === undefined || more.rules === null ? null : "A".repeat(43),
      rules: null,
      errors: 0,
      decideAt: null,
      ...more,
    });
    // What was refused is not published.
    if (this.events.at(-1)?.t === "refused") this.texts.delete(text);
  }

  #do(command: Command): void {
    const decision = decide({ ...this.#situation(null), motion: null }, command, this.#now);
    this.#enter(...(decision.kind === "done" ? decision.events : [decision.event]));
  }

  #settle(motion: string, { people, votes = [] }: { people: number; votes?: readonly (readonly [string, Choice])[] }): void {
    const count = { for: 0, against: 0, abstain: 0 };
    for (const [, choice] of votes) count[choice]++;
    const { events } = due(this.#situation(motion), this.#now, {
      roll: () => {
        const roll = rollList(range(people).map((n) => person(n, motion)));
        this.rolls.set(roll.hash, roll);
        return { size: people, handles: roll.hash };
      },
      recipients: () => people,
      count: () => ({ count, entitled: people }),
    });
    this.#enter(...events);
  }

  #situation(motion: string | null): Situation {
    const facts = motion === null ? null : (this.#ledger.motions.get(motion) ?? null);
    return { rules: this.#compiled.rules, organisation: this.#ledger.organisation, motion: facts };
  }

  #text(body: string): string {
    const salt = bytes(`salt ${this.texts.size}`);
    const commitment = commit(salt, body);
    this.texts.set(commitment, { salt, body });
    return commitment;
  }

  #enter(...events: Event[]): void {
    for (const event of events) {
      this.events.push(event);
      enter(this.#ledger, event);
    }
  }

  #wait(seconds: number): void {
    this.#now = this.#now.add({ seconds });
  }

  #at(): string {
    return this.#now.toString({ smallestUnit: "millisecond" });
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
const motionId = (label: string): string => Buffer.from(bytes(label, 16)).toString("base64url");
const person = (n: number, motion: string): string => handle(bytes(`secret ${n}`), motion);
const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
