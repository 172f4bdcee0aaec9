import type { Rules } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import { apply, applyToMotion, UNFOUNDED } from "../src/apply.js";
import type { Command } from "../src/command.js";
import { timeOf } from "../src/dates.js";
import { decide } from "../src/decide.js";
import { due, nextDue } from "../src/due.js";
import type { GivenPapers } from "../src/closed.js";
import type { Choice, Event, EventOf, Handle, OptionId } from "../src/event.js";
import type { MotionFacts, OrganisationFacts, Situation } from "../src/facts.js";
import { closeEarly, maySign, mayVote, openVote, reachSupport } from "../src/hot-path.js";
import { maySignOption, reachOptionSupport } from "../src/options/support.js";
import { ballotPaper, type BallotPaper } from "../src/paper/ballot-paper.js";
import { markBatches } from "../src/paper/mark-batches.js";
import { mayMark } from "../src/paper/may-mark.js";
import { standing } from "../src/standing.js";
import { handle, HASH } from "./facts.js";
import { markOn } from "./marks.js";

/** What a server does, in memory: it settles what is due, decides, counts signatures and votes, and keeps the record. */
export class Server {
  readonly record: Event[] = [];
  now: Temporal.Instant;
  #organisation: OrganisationFacts = UNFOUNDED;
  readonly #motions = new Map<string, MotionFacts>();
  readonly #signed = new Map<string, Set<Handle>>();
  readonly #signedOptions = new Map<OptionId, Set<Handle>>();
  readonly #marked = new Map<string, Map<Handle, string>>();
  readonly #voted = new Map<string, Map<Handle, Choice>>();
  readonly #rules: Rules;
  readonly #members: number;

  constructor(rules: Rules, { start, members, seated }: { start: string; members: number; seated: { readonly [body: string]: number } }) {
    this.#rules = rules;
    this.#members = members;
    this.now = Temporal.Instant.from(start);
    this.#enter({ t: "founded", mode: "rehearsal", origin: "folkmoot.example/o/test", successor: HASH, at: start });
    this.#enter({ t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: start });
    this.#enter({ t: "register", joined: members, left: 0 });
    for (const [body, filled] of Object.entries(seated)) this.#enter({ t: "seated", body, filled });
  }

  get motions(): readonly MotionFacts[] {
    return [...this.#motions.values()];
  }

  /** A formal act: what is due is settled first. */
  act(command: Command): void {
    this.#settle();
    const motion = command.kind === "deposit" || command.motion === null ? null : (this.#motions.get(command.motion) ?? null);
    if (motion === null && command.kind !== "deposit" && command.motion !== null) return;
    const decision = decide(this.#situation(motion), command, this.now);
    for (const event of decision.kind === "done" ? decision.events : [decision.event]) this.#enter(event);
    this.#settle();
  }

  /** Time passes to the next instant at which some motion stands elsewhere by time alone. */
  toNextDeadline(): void {
    const next = this.motions.map((motion) => standing(this.#situation(motion), this.now).next?.at).filter((at) => at !== undefined);
    const first = next.toSorted().find((at) => at > timeOf(this.now));
    if (first !== undefined) this.now = Temporal.Instant.from(first);
    this.#settle();
  }

  sign(motion: MotionFacts, who: number): void {
    const situation = this.#situation(this.#motions.get(motion.id) ?? motion);
    if (maySign(situation, this.now).length > 0) return;
    const signed = this.#signed.get(motion.id) ?? new Set([motion.by]);
    this.#signed.set(motion.id, signed.add(handle(who)));
    const reached = reachSupport(situation, signed.size, this.now);
    if (reached.length > 0) this.#enter({ t: "supported", motion: motion.id, handles: [...signed].toSorted() });
    for (const event of reached) this.#enter(event);
  }

  /** Signs something that was put to a motion. Its movers have signed it; of a composite, whoever signed a part. */
  signOption(motion: MotionFacts, option: OptionId, who: number): void {
    this.#settle();
    const situation = this.#situation(this.#motions.get(motion.id) ?? motion);
    if (who >= this.#members || maySignOption(situation, option, this.now).length > 0) return;
    this.#reach(option, situation, this.#signers(situation, option).add(handle(who)));
  }

  /** Hands in a paper with several options: as many of them as there are, beginning anywhere. */
  mark(motion: MotionFacts, who: number, from: number): void {
    this.handIn(motion, who, (paper) => markOn(paper, from));
  }

  /** Hands in a paper as it is written. */
  handIn(motion: MotionFacts, who: number, mark: string | ((paper: BallotPaper) => string)): void {
    this.#settle();
    const situation = this.#situation(this.#motions.get(motion.id) ?? motion);
    const open = openVote(situation, this.now);
    const paper = open === null ? null : ballotPaper(situation, open.stage);
    const size = open === null ? 0 : (situation.motion?.rolls[open.stage]?.size ?? 0);
    if (open === null || paper === null || who >= size) return;
    const marks = this.#marked.get(`${motion.id} ${open.stage}`) ?? new Map<Handle, string>();
    this.#marked.set(`${motion.id} ${open.stage}`, marks);
    const answer = mayMark(situation, open.stage, typeof mark === "string" ? mark : mark(paper), this.now);
    if (answer.kind === "taken" && !marks.has(handle(who))) marks.set(handle(who), answer.mark);
  }

  vote(motion: MotionFacts, who: number, choice: Choice): void {
    this.#settle();
    const situation = this.#situation(this.#motions.get(motion.id) ?? motion);
    const open = openVote(situation, this.now);
    if (open === null || this.#motions.get(motion.id)?.papers[open.stage] !== undefined || mayVote(situation, open.stage, this.now).length > 0)
      return;
    const votes = this.#votes(motion.id, open.stage);
    const size = this.#motions.get(motion.id)?.rolls[open.stage]?.size ?? 0;
    if (who < size && !votes.has(handle(who))) votes.set(handle(who), choice);
    for (const event of closeEarly(this.#situation(this.#motions.get(motion.id) ?? motion), this.#count(motion.id, open.stage), this.now))
      this.#close(event);
  }

  #settle(): void {
    for (;;) {
      const next = this.motions
        .map((motion) => ({ motion, at: nextDue(this.#situation(motion)) }))
        .filter(({ at }) => at !== null && at <= timeOf(this.now));
      const first = next.toSorted((a, b) => ((a.at ?? "") < (b.at ?? "") ? -1 : 1))[0];
      if (first === undefined) return;
      const { events } = due(this.#situation(first.motion), Temporal.Instant.from(first.at ?? ""), {
        roll: (stage) => ({ size: stage === "support" ? this.#members : this.#rollOf(first.motion, stage), handles: HASH }),
        count: (stage) => this.#count(first.motion.id, stage),
        marks: (stage) => this.#papers(first.motion.id, stage),
        recipients: () => this.#members,
      });
      if (events.length === 0) throw new Error(`what is due at ${first.at} needs something that this server does not have`);
      for (const event of events) this.#close(event);
    }
  }

  #rollOf(motion: MotionFacts, stage: string): number {
    const found = this.#rules.procedures.find(({ id }) => id === motion.procedure)?.stages.find(({ id }) => id === stage);
    return found?.kind === "vote" && found.roll.value.kind === "body" ? (this.#organisation.seated[found.roll.value.id] ?? 0) : this.#members;
  }

  #close(event: Event): void {
    if (event.t === "closed") this.#batch(event);
    this.#enter(event);
  }

  #batch({ motion, stage }: EventOf<"closed">): void {
    const votes = [...this.#votes(motion, stage)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (votes.length > 0) this.#enter({ t: "voted", motion, stage, votes });
    for (const batch of markBatches(motion, stage, this.#marked.get(`${motion} ${stage}`) ?? [])) this.#enter(batch);
  }

  #papers(motion: string, stage: string): GivenPapers {
    const papers = new Map<string, number>();
    for (const mark of this.#marked.get(`${motion} ${stage}`)?.values() ?? []) papers.set(mark, (papers.get(mark) ?? 0) + 1);
    const entitled = this.#motions.get(motion)?.rolls[stage]?.size ?? 0;
    return { papers: [...papers].map(([mark, n]) => ({ mark, papers: n })), entitled };
  }

  #signers(situation: Situation, id: OptionId): Set<Handle> {
    const found = situation.motion?.options.find((option) => option.id === id);
    const parts = found?.of.flatMap((part) => [...this.#signers(situation, part)]) ?? [];
    const signers = this.#signedOptions.get(id) ?? new Set(found === undefined || found.of.length > 0 ? parts : [found.by, ...found.with]);
    this.#signedOptions.set(id, signers);
    return signers;
  }

  #reach(option: OptionId, situation: Situation, signers: ReadonlySet<Handle>): void {
    const reached = reachOptionSupport(situation, option, signers.size, this.now);
    if (reached.length > 0) this.#enter({ t: "option-supported", motion: situation.motion?.id ?? "", option, handles: [...signers].toSorted() });
    for (const event of reached) this.#enter(event);
  }

  #votes(motion: string, stage: string): Map<Handle, Choice> {
    const key = `${motion} ${stage}`;
    const votes = this.#voted.get(key) ?? new Map<Handle, Choice>();
    this.#voted.set(key, votes);
    return votes;
  }

  #count(motion: string, stage: string): { count: { for: number; against: number; abstain: number }; entitled: number } {
    const count = { for: 0, against: 0, abstain: 0 };
    for (const choice of this.#votes(motion, stage).values()) count[choice] += 1;
    return { count, entitled: this.#motions.get(motion)?.rolls[stage]?.size ?? 0 };
  }

  #situation(motion: MotionFacts | null): Situation {
    return { rules: this.#rules, organisation: this.#organisation, motion };
  }

  #enter(event: Event): void {
    this.record.push(event);
    this.#organisation = apply(this.#organisation, event);
    if (!("motion" in event) || event.motion === null || event.t === "constitution") return;
    this.#motions.set(event.motion, applyToMotion(this.#motions.get(event.motion) ?? null, event));
  }
}
