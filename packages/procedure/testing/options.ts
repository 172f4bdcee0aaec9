import type { Amount } from "@folkmoot/constitution";
import type { AcceptAmendment, Command, Merge, PutOption } from "../src/command.js";
import { decide } from "../src/decide.js";
import { due } from "../src/due.js";
import type { Event, OptionId } from "../src/event.js";
import type { Rules } from "@folkmoot/constitution";
import type { OptionFacts, Situation } from "../src/facts.js";
import { findOption } from "../src/options/find.js";
import { at, depositOf, deposited, done, handle, HASH, organisation, told } from "./facts.js";
import { amendmentsStage, days, majorityOf, mediationStage, procedure, proposalsStage, ruled, rulesOf, starter, voteStage, who } from "./rules.js";

// A call that takes proposals of any 3 members for 10 days, or of anybody on the Committee, 5 days of mediation, and a vote; and a way for motions to which
// anybody may put amendments for 10 days. All days are from 1 March 2027 in winter time.

export const motion = depositOf().motion;
export const member = (n: number) => ({ handle: handle(n), as: { kind: "member" } }) as const;
export const seat = (n: number) => ({ handle: handle(n), as: { kind: "seat", body: "committee" } }) as const;
export const option = (n: number): OptionId => handle(9_000 + n);
export const text = (n: number): string => `${"B".repeat(37)}${String(n).padStart(5, "0")}A`;

const members = who("class", "member", { quantifier: "any" });
const three: Amount = { kind: "count", n: 3, of: members };
const putters = [starter(members, three), starter(who("body", "committee", { quantifier: "any", memberOf: true }))];
const vote = voteStage({
  carried: [majorityOf("cast")],
  roll: ruled(members, "1.4", "any member"),
  lasts: ruled(days(7), "1.4", "7 days"),
  closesEarly: null,
});

export const rules: Rules = rulesOf([
  procedure("call", {
    starts: [starter(members)],
    stages: [proposalsStage(10, { starts: putters, adopted: ruled(days(3), "1.3", "3 days") }), mediationStage(5), vote],
  }),
  procedure("open", { starts: [starter(members)], stages: [amendmentsStage(10), mediationStage(5), vote] }),
  procedure("weighed", { starts: [starter(members)], stages: [amendmentsStage(10, { starts: putters }), vote] }),
]);

export const opened = "2027-03-01T00:00:00.000Z";

/** The call, or the motion, on its first day, with the roll of those who may sign. */
export function begun(to: "call" | "open" | "weighed" = "call"): Situation {
  const start = deposited({ rules, organisation }, depositOf({ actor: member(1), to: { procedure: to }, text: text(0) }), opened);
  return told(start, due(start, at(opened), { roll: () => ({ size: 20_000, handles: HASH }) }).events);
}

export function putting(n: number, more: Partial<PutOption> = {}): PutOption {
  return {
    kind: "put-option",
    motion,
    option: option(n),
    what: "proposal",
    on: null,
    actor: member(n),
    matters: [],
    touches: [],
    text: text(n),
    title: HASH,
    rules: null,
    errors: 0,
    cost: null,
    ...more,
  };
}

export const amending = (n: number, more: Partial<PutOption> = {}): PutOption => putting(n, { what: "amendment", ...more });

export function accepting(n: number, more: Partial<AcceptAmendment> = {}): AcceptAmendment {
  const result = { from: text(0), text: text(100 + n), rules: null, matters: [], touches: [], errors: 0 };
  return { kind: "accept-amendment", motion, option: option(n), actor: member(1), ...result, ...more };
}

export function merging(of: readonly number[], into: number, more: Partial<Merge> = {}): Merge {
  const [first = 0] = of;
  const agreed = of.map(handle);
  return {
    kind: "merge",
    motion,
    option: option(into),
    of: of.map(option),
    actor: member(first),
    agreed,
    text: text(into),
    title: HASH,
    cost: null,
    ...more,
  };
}

/** The situation after these acts, each of which must be allowed. */
export function after(situation: Situation, acts: readonly Command[], time = "2027-03-02T00:00:00.000Z"): Situation {
  return acts.reduce((now, act) => told(now, done(decide(now, act, at(time)))), situation);
}

/** What keeps somebody from an act: its codes, with what the option is said to be. */
export function reasons(situation: Situation, command: Command, time = "2027-03-02T00:00:00.000Z"): readonly (string | number | undefined)[][] {
  const decision = decide(situation, command, at(time));
  return decision.kind === "done" ? [] : decision.refusal.reasons.map(({ code, evidence }) => [code, evidence["is"] ?? evidence["state"]]);
}

export function optionIn({ motion: facts }: Situation, n: number): OptionFacts {
  const found = facts === null ? null : findOption(facts, option(n));
  if (found === null) throw new Error(`option ${n} was not put`);
  return found;
}

export const reached = (n: number, time: string): Event => ({ t: "option-reached", motion, option: option(n), count: 3, needed: 3, at: time });
