import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { compile, type Compiled } from "@folkmoot/constitution";
import {
  closeEarly,
  decide,
  due,
  enter as fold,
  markBatches,
  nextDue,
  openLedger,
  reachOptionSupport,
  reachSupport,
  type Capacity,
  type Choice,
  type Command,
  type Deposit,
  type Event,
  type GivenPapers,
  type Handle,
  type Ledger,
  type Situation,
} from "@folkmoot/procedure";
import { commit, handle, rollList, type RollList } from "@folkmoot/record";
import { patched } from "./patched.js";
import type { Sample } from "./sample.js";

export const KEY_NAME = "vote.example.org/o/riverside";
const COMMITTEE = 12;
const NATIONAL = 5;
const MEMBERS = 400;
const SUPPORTERS = 10;
/** 1% of the members. */
const SIGNERS = 4;
const VOTES_A_BATCH = 1_600;

const bytes = (label: string, length = 32): Uint8Array => createHash("sha256").update(label).digest().subarray(0, length);

/** Keeps a record of fictional people by the same functions that a server keeps one by. */
export class Scribe implements Sample {
  readonly events: Event[] = [];
  readonly texts = new Map<string, { salt: Uint8Array; body: string }>();
  readonly rolls = new Map<string, RollList>();
  readonly #source: string;
  readonly #compiled: Compiled;
  readonly #ledger: Ledger;
  now = Temporal.Instant.from("2017-01-10T19:00:00.000Z");

  constructor(
    source: string,
    private readonly pace: number,
    private readonly members = MEMBERS,
  ) {
    this.#source = source;
    this.#compiled = compile(source);
    this.#ledger = openLedger(
      () => this.#compiled.rules,
      () => null,
      (commitment) => this.texts.get(commitment)?.body ?? null,
    );
  }

  found(): void {
    const at = this.#at();
    this.enter({ t: "founded", mode: "rehearsal", origin: KEY_NAME, successor: "A".repeat(43), at });
    const text = this.text(this.#source);
    this.enter({ t: "constitution", version: 1, text, rules: this.#compiled.hash, language: "folkmoot/1", motion: null, at });
    this.enter({ t: "register", joined: this.members, left: 0 }, { t: "seated", body: "committee", filled: COMMITTEE });
  }

  /**
   * A call of the Committee. Three proposals find their signatures and one does not; two contradict each other; one is ruled out of order and comes back by an appeal;
   * one is withdrawn and taken on by somebody else. Three members of four approve of some of them.
   */
  call(label: string): string {
    this.enter({ t: "seated", body: "national", filled: NATIONAL });
    const motion = motionId(label);
    const to = { procedure: "priorities" };
    this.#deposit({ motion, to, matters: [{ kind: "named", matter: "priorities" }] });
    this.settle(motion, { people: this.members });
    const options = range(4).map((n) => motionId(`${label} ${n}`));
    for (const [n, option] of options.entries()) this.#propose(motion, option, n);
    const [first = "", second = "", third = ""] = options;
    const mover = (n: number) => ({ handle: person(n, motion), as: { kind: "member" } as const });
    this.act(motion, { kind: "withdraw-option", motion, option: third, actor: mover(2), agreed: [] });
    this.act(motion, { kind: "adopt-option", motion, option: third, actor: mover(20) });
    this.act(motion, { kind: "contradict", motion, options: [first, second], actor: mover(0), reasons: this.text("Both want the same Saturday.") });
    const officer = this.#as(30, motion, { kind: "office", office: "returning-officer" });
    const ruling = { motion, option: third, actor: officer, clause: "10.4", reasons: this.text("It asks for what the founding decides.") };
    this.act(motion, { kind: "rule-out", ...ruling });
    this.act(motion, { kind: "appeal", motion, option: third, actor: mover(20), grounds: this.text("It asks for no such thing.") });
    const heard = this.#as(1, motion, { kind: "seat", body: "national" });
    const voices = range(NATIONAL).map((n) => [person(n, motion), "in-order"] as const);
    const reasons = this.text("It is about a campaign.");
    this.act(motion, { kind: "decide-appeal", motion, option: third, actor: heard, ruling: "in-order", voices, reasons });
    this.#waitFor(motion);
    return motion;
  }

  #propose(motion: string, option: string, n: number): void {
    const text = this.text(`What is proposed as ${n}.`);
    const title = this.text(`Proposal ${n}`);
    const actor = this.#as(n, motion, { kind: "member" });
    const plain = { on: null, matters: [], touches: [], rules: null, errors: 0, cost: null };
    this.act(motion, { kind: "put-option", motion, option, what: "proposal", actor, text, title, ...plain });
    if (n === 3) return;
    const signers = range(SIGNERS)
      .map((signer) => person(n + signer, motion))
      .sort(inOrder);
    this.enter({ t: "option-supported", motion, option, handles: signers });
    this.wait(this.pace);
    this.enter(...reachOptionSupport(this.situation(motion), option, SIGNERS, this.now));
  }

  /** Time goes on to the end of a vote on several options, and of what follows it. */
  #waitFor(motion: string): void {
    const people = this.members;
    const marks = ["0", "0+1", "1", "-", "0+1+2", "2"];
    const papers = range(Math.floor(people * 0.75)).map((n): readonly [Handle, string] => [person(n, motion), marks[n % 6] ?? "-"]);
    for (let next = nextDue(this.situation(motion)); next !== null; next = nextDue(this.situation(motion))) {
      this.now = Temporal.Instant.from(next);
      this.settle(motion, { people, papers });
      const [last] = this.events.slice(-1);
      if (last?.t === "paper") this.enter(...markBatches(motion, last.stage, papers));
    }
  }

  #as(n: number, motion: string, as: Capacity): { readonly handle: Handle; readonly as: Capacity } {
    return { handle: person(n, motion), as };
  }

  act(motion: string, command: Command): void {
    this.wait(this.pace);
    const decision = decide(this.situation(motion), command, this.now);
    if (decision.kind === "refused") throw new Error(`refused: ${JSON.stringify(decision.refusal.reasons)}`);
    this.enter(...decision.events);
  }

  /** "any 10 members may propose a resolution": gathered, signed, reached. */
  petition(label = "petition"): string {
    const motion = motionId(label);
    const to = { procedure: "conference-resolution" };
    this.#deposit({ motion, to, actor: { handle: person(0, motion), as: { kind: "member" } } });
    this.settle(motion, { people: this.members });
    const signers = range(SUPPORTERS)
      .map((n) => person(n, motion))
      .sort(inOrder);
    this.enter({ t: "supported", motion, handles: signers });
    this.wait(this.pace);
    this.enter(...reachSupport(this.situation(motion), SUPPORTERS, this.now));
    return motion;
  }

  /** A petition to its end: the system sends its notice, four members of five vote, time closes the vote. */
  ballot(label: string): void {
    const motion = this.petition(label);
    const people = this.members;
    const votes = range(Math.floor(people * 0.8))
      .map((n): readonly [string, Choice] => [person(n, motion), n % 8 < 5 ? "for" : n % 8 < 7 ? "against" : "abstain"])
      .sort(([a], [b]) => inOrder(a, b));
    for (let next = nextDue(this.situation(motion)); next !== null; next = nextDue(this.situation(motion))) {
      this.now = Temporal.Instant.from(next);
      this.settle(motion, { people, votes });
      const [last] = this.events.slice(-1);
      if (last?.t !== "roll") continue;
      for (let from = 0; from < votes.length; from += VOTES_A_BATCH)
        this.enter({ t: "voted", motion, stage: last.stage, votes: votes.slice(from, from + VOTES_A_BATCH) });
    }
  }

  /** Two join, one leaves; then one joins and two leave. */
  register(): void {
    const more = this.#ledger.organisation.members <= this.members;
    this.enter({ t: "register", joined: more ? 2 : 1, left: more ? 1 : 2 });
  }

  refusal(label = "refused"): void {
    const motion = motionId(label);
    this.#deposit({ motion, matters: [{ kind: "adopt-constitution" }], rules: this.#compiled.hash });
  }

  decision(number: number): void {
    const motion = motionId(`decision ${number}`);
    this.#deposit({ motion });
    this.settle(motion, { people: COMMITTEE });
    const votes = range(COMMITTEE).map((n): readonly [string, Choice] => [person(n, motion), n < 8 ? "for" : n < 11 ? "against" : "abstain"]);
    this.wait(this.pace);
    this.enter({ t: "voted", motion, stage: "vote", votes: votes.toSorted(([a], [b]) => inOrder(a, b)) });
    this.enter(...closeEarly(this.situation(motion), { count: { for: 8, against: 3, abstain: 1 }, entitled: COMMITTEE }, this.now));
    this.settle(motion, { people: COMMITTEE });
  }

  #deposit(more: Partial<Deposit> & { motion: string }): void {
    this.wait(this.pace);
    const text = this.text(`What is proposed in ${more.motion}.`);
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
    const decision = decide({ ...this.situation(null), motion: null }, command, this.now);
    this.enter(...(decision.kind === "done" ? decision.events : [decision.event]));
  }

  settle(
    motion: string,
    {
      people,
      votes = [],
      papers = [],
    }: { people: number; votes?: readonly (readonly [string, Choice])[]; papers?: readonly (readonly [string, string])[] },
  ): void {
    const marked: GivenPapers = { papers: papers.map(([, mark]) => ({ mark, papers: 1 })), entitled: people };
    const count = { for: 0, against: 0, abstain: 0 };
    for (const [, choice] of votes) count[choice]++;
    const { events } = due(this.situation(motion), this.now, {
      roll: () => {
        const roll = rollList(range(people).map((n) => person(n, motion)));
        this.rolls.set(roll.hash, roll);
        return { size: people, handles: roll.hash };
      },
      recipients: () => people,
      count: () => ({ count, entitled: people }),
      marks: () => marked,
      patch: () => patched(this.situation(motion), this.#ledger, (source) => this.text(source)),
    });
    this.enter(...events);
  }

  situation(motion: string | null): Situation {
    const facts = motion === null ? null : (this.#ledger.motions.get(motion) ?? null);
    return { rules: this.#compiled.rules, organisation: this.#ledger.organisation, motion: facts };
  }

  text(body: string): string {
    const salt = bytes(`salt ${this.texts.size}`);
    const commitment = commit(salt, body);
    this.texts.set(commitment, { salt, body });
    return commitment;
  }

  enter(...events: Event[]): void {
    for (const event of events) {
      this.events.push(event);
      fold(this.#ledger, event);
    }
  }

  wait(seconds: number): void {
    this.now = this.now.add({ seconds });
  }

  #at(): string {
    return this.now.toString({ smallestUnit: "millisecond" });
  }
}

export const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
export const motionId = (label: string): string => Buffer.from(bytes(label, 16)).toString("base64url");
export const person = (n: number, motion: string): string => handle(bytes(`secret ${n}`), motion);
export const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
