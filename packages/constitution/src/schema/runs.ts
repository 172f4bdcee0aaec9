import { fold } from "../phrase/words.js";
import type { Amount, Anchor, Condition, Deadline, Delivery, Matter, Need, Otherwise, Starter, Test, Weight, Who } from "../rules.js";
import { VOTING } from "./voting.js";

/**
 * What this version of Folkmoot carries out, by kind and rule. Everything else that the language knows is read, compared and hashed, and left to people.
 * The reference page, the list at the end of every text and the refusals of `procedure` are drawn from this one table.
 */
export const RUNS: { readonly [kind: string]: readonly string[] } = {
  organisation: ["language", "days", "working", "zone", "under", "fixed", "delivery"],
  article: [],
  outside: [],
  matter: ["layer"],
  division: [],
  calendar: ["by"],
  fact: [],
  class: ["needs", "lapse", "weight"],
  office: [],
  body: ["size", "quorum"],
  seats: ["number", "apportioned", "step", "bonus"],
  procedure: ["starts", "decides", "bars", "subjects", "gathered", "saving", "as", "stands"],
  meeting: VOTING,
  ballot: VOTING,
  vote: [...VOTING, "together"],
  notice: ["by", "to", "period", "within", "otherwise", "latest"],
  discussion: ["lasts"],
  proposals: ["starts", "lasts", "merging", "adopted"],
  amendments: ["starts", "lasts", "settled"],
  mediation: ["by", "lasts"],
  order: ["by", "to", "within", "decided"],
  hearing: [],
  challenge: ["who", "within", "to"],
  approval: [],
  ruling: ["by", "within", "otherwise"],
  commencement: ["when", "clash"],
  duty: [],
  where: [],
};

/** The values of a rule that this version carries out, where it does not carry out all of them. By `kind.rule`, else by the rule alone. */
const VALUES: { readonly [rule: string]: (value: never) => boolean } = {
  delivery: ({ channel }: Delivery) => channel === "e-mail",
  needs: ({ kind }: Need) => kind === "nothing",
  // Of a class "nobody has more than one vote" is what runs anyway.
  "meeting.weight": hasVotes,
  "ballot.weight": hasVotes,
  "vote.weight": hasVotes,
  lodged: (value: Deadline) => value.kind === "span" && value.side === "before" && ["vote opens", "meeting starts"].includes(value.anchor),
  "class.lapse": (value: string) => value === "ends only by a decision",
  starts: isStarter,
  decides: ({ kind }: Matter) => kind !== "elect" && kind !== "meeting",
  // "In secret" runs where its vote has a key and is no meeting's, which the value alone doesn't tell: findings/unrun.ts, procedure's box/not-yet.ts.
  secrecy: () => true,
  method: (value: string) => /show of hands|yes or no|by name/u.test(value),
  tie: (value: string) => value === "the proposal is lost",
  roll: isRoll,
  quorum: isMeasured,
  carried: isMeasured,
  settled: (value: string) => fold(value)?.join(" ") === SETTLED,
  "mediation.by": (who: Who) => isPlain(who) && who.kind !== "described",
  "order.by": (who: Who) => isPlain(who) && (who.kind === "body" || who.kind === "office"),
  "order.to": (who: Who) => isPlain(who) && (who.kind === "body" || who.kind === "office"),
  opens: (value: Deadline) => isCountedFrom(value, ["last signature", "request"]),
  "notice.by": (who: Who) => isPlain(who) && ["class", "body", "office"].includes(who.kind),
  "calendar.by": (who: Who) => isPlain(who) && (who.kind === "office" || (who.kind === "body" && who.memberOf)),
  "notice.otherwise": (value: Otherwise) => value === "sent without them",
  "notice.within": (value: Deadline) => isCountedFrom(value, ["request", "last signature", "discussion ends"]),
  "challenge.who": (who: Who) => isPlain(who) && ["class", "body", "office"].includes(who.kind),
  "challenge.to": (who: Who) => isPlain(who) && (who.kind === "body" || who.kind === "office"),
  "challenge.within": (value: Deadline) => isCountedFrom(value, ["result declared", "decision"]),
  "ruling.within": (value: Deadline) => isCountedFrom(value, ["challenge", "request"]),
  when: (value: Deadline) => value.kind === "date" || isCountedFrom(value, ["result declared", "decision"]),
};

/** The one way of settling amendments that runs; any other is kept in the author's words and left to people. */
const SETTLED = "a change that the mover accepts becomes part of the proposal , and every other that has its support is put to the vote beside it";

/** Whether this version carries out a value of a rule. The grammar of the rule's type gave the value. */
export function isRun(kind: string, rule: string, value: unknown): boolean {
  if (!(RUNS[kind] ?? []).includes(rule)) return false;
  const values = VALUES[`${kind}.${rule}`] ?? VALUES[rule];
  return values === undefined || values(value as never);
}

/** How much of a rule this version carries out, for the reference. */
export function howFar(kind: string, rule: string): "yes" | "in part" | "not yet" {
  if (!(RUNS[kind] ?? []).includes(rule)) return "not yet";
  return `${kind}.${rule}` in VALUES || rule in VALUES ? "in part" : "yes";
}

/** Whether this version can find out that a condition holds. */
export function isKnown(condition: Condition): boolean {
  switch (condition.kind) {
    case "touches":
    case "decides":
      return true;
    case "called-by":
      return condition.who.kind === "class" && isPlain(condition.who);
    case "on":
      return condition.words === "";
    case "adjourned":
    case "dormant":
    case "until":
    case "ruled":
      return false;
  }
}

/** Somebody can start alone or with others by an act of their own: a body's own decision to propose is not recorded as one yet. */
function isStarter({ who, amount }: Starter): boolean {
  if (!isPlain(who) || who.asOf !== null || !(amount === null || countsMembers(amount))) return false;
  return who.kind === "class" || who.kind === "office" || ((who.kind === "body" || who.kind === "seats") && who.memberOf);
}

/** Whether the record has the number that an amount is counted from. */
function countsMembers(amount: Amount): boolean {
  if (amount.kind === "count") return amount.of === null || isPlain(amount.of);
  if (amount.kind === "share" || amount.kind === "root") return amount.of.kind === "class" && isPlain(amount.of);
  return amount.of.every(countsMembers);
}

const ROLL_DAYS: readonly (Anchor | null)[] = [null, "notice given", "notice sent", "vote opens", "meeting starts", "last signature", "request"];

function isRoll(who: Who): boolean {
  return (who.kind === "class" || who.kind === "body") && isPlain(who) && ROLL_DAYS.includes(who.asOf);
}

/** Whether the register knows who they are: they sit in a body or hold an office. */
function hasVotes({ who }: Weight): boolean {
  return (who.kind === "body" || who.kind === "office") && isPlain(who) && who.asOf === null;
}

/** Whether the base of a test is a number that the record holds. */
function isMeasured(test: Test): boolean {
  if (test.kind === "none") return true;
  if (test.kind === "amount") return isCounted(test.amount);
  return test.of.kind !== "who" || isGroup(test.of.who);
}

function isCounted(amount: Amount): boolean {
  if (amount.kind === "count") return amount.of === null || isPlain(amount.of);
  return amount.kind === "share" || amount.kind === "root" ? isGroup(amount.of) : amount.of.every(isCounted);
}

function isGroup(who: Who): boolean {
  return (who.kind === "class" || who.kind === "body" || who.kind === "seats") && isPlain(who);
}

/** Words beside people that are kept anyway: everybody on a roll is told at once, whoever answers is present, and seats are seats. */
const SAYS_NOTHING_MORE: ReadonlySet<string> = new Set(["at the same time", "present", "seats"]);

/** Whether nothing narrows these people that only a person could tell. */
function isPlain({ but }: Who): boolean {
  return but.every((narrower) => SAYS_NOTHING_MORE.has(narrower));
}

function isCountedFrom(deadline: Deadline, anchors: readonly Anchor[]): boolean {
  if (deadline.kind === "date") return false;
  return (deadline.kind === "at" || deadline.side === "after") && anchors.includes(deadline.anchor);
}
