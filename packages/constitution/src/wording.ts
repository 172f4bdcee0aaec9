import type { Span } from "@folkmoot/exact";
import type { Apportionment, BonusSeats, SeatStep } from "@folkmoot/tally";
import { CONTRADICTION_WORDINGS, WAYS } from "./phrase/several.js";
import { printMoney } from "./print/money.js";
import type { Names } from "./print/names.js";
import { printAnchor, printDeadline, printOr, printSpan, printTime, printWeek } from "./print/time.js";
import type {
  Amount,
  Anchor,
  Deadline,
  Delivery,
  How,
  KeyHolders,
  Matter,
  Money,
  Need,
  Otherwise,
  Range,
  Registrar,
  Representation,
  ReservedPlaces,
  Right,
  Scale,
  Secrecy,
  SeveralMethod,
  Starter,
  Test,
  VoteStage,
  Weight,
  Who,
  WorkingDays,
} from "./rules.js";
import type { TypeName } from "./schema/types.js";
import { sayAmount, sayNumber, sayStarter } from "./wording/amount.js";
import { sayMatter } from "./wording/matter.js";
import { bare, sayWho, theOne } from "./wording/people.js";
import { sayApportionment, sayBonusSeats, saySeatStep } from "./wording/seats.js";
import { sayTest } from "./wording/test.js";

/**
 * Words that the grammar of a type reads as exactly this value: the formal wording of what was understood, and what a finding proposes instead. The value has to be one that the
 * grammar of the type can give. `parse(print(value)) = value` is a property test for every type.
 */
export function wordingOf(type: TypeName, value: unknown, names: Names): string {
  return WORDINGS[type](value as never, names);
}

const WORDINGS: Readonly<Record<TypeName, (value: never, names: Names) => string>> = {
  amount: (value: Amount, names) => sayAmount(value, names),
  apportionment: (value: Apportionment) => sayApportionment(value),
  anchor: (value: Anchor) => printAnchor(value),
  atMost: (value: number) => `at most ${sayNumber(value)}`,
  bonusSeats: (value: BonusSeats) => sayBonusSeats(value),
  carried: (value: Test, names) => sayTest(value, names),
  contradictions: (value: NonNullable<VoteStage["contradictions"]>["value"]) => CONTRADICTION_WORDINGS[value],
  deadline: (value: Deadline) => printDeadline(value),
  delivery: ({ channel, after }: Delivery) =>
    channel === "e-mail"
      ? `an e-mail counts as given ${printSpan(after)} after it was sent${printOr(after)}`
      : `a letter counts as given ${printSpan(after)} after it was posted${printOr(after)}`,
  duration: (value: Span) => printTime(value),
  every: (value: Span) => `every ${printSpan(value)}`,
  holders: (value: Who, names) => sayWho(value, names),
  how: (value: How, names) => sayHow(value, names),
  key: (value: KeyHolders, names) =>
    value.kind === "platform" ? "the platform" : `any ${sayNumber(value.needed)} of ${theOne("body", value.body, names)}`,
  matter: (value: Matter, names) => sayMatter(value, names),
  money: (value: Money) => printMoney(value),
  need: (value: Need, names) =>
    value.kind === "age" ? `is at least ${value.years} years old` : value.kind === "nothing" ? "without more" : names("fact", value.fact),
  otherwise: (value: Otherwise) => OTHERWISE[value],
  people: (value: Who, names) => sayWho(value, names),
  points: (value: number) => `${sayNumber(value)} points`,
  procedure: (value: string, names) => bare(names("procedure", value)),
  quorum: (value: Test, names) => sayTest(value, names),
  range: (value: Range) => sayRange(value),
  recipients: (value: Who, names) => sayWho(value, names),
  registrar: (value: Registrar, names) => (value.kind === "platform" ? "the platform" : theOne("office", value.office, names)),
  reminders: (value: readonly Span[]) => `${value.map(({ n }) => sayNumber(n)).join(", ")} ${value[0]?.unit ?? "day"}s before it ends`,
  representation: (value: Representation, names) => sayRepresentation(value, names),
  reserved: ({ bound, places, group }: ReservedPlaces) => `at ${bound} ${sayNumber(places)} places are kept for ${group}`,
  rights: (value: readonly Right[]) => `may ${value.map((right) => (right === "stand" ? "stand for office" : right)).join(", ")}`,
  sampled: (value: number) => `${sayNumber(value)} of those on the roll`,
  scale: (value: Scale) => (value.kind === "numbers" ? `0 to ${value.top}` : value.words.toReversed().join(", ")),
  seatStep: (value: SeatStep) => saySeatStep(value),
  seatNumber: ({ n, each }: { n: number; each: boolean }) => `${sayNumber(n)}${each ? " for each division" : ""}`,
  secrecy: (value: Secrecy) => SECRECY[value],
  several: (value: SeveralMethod) => WAYS[value],
  shuffles: (value: number) => `${sayNumber(value)} of them`,
  spares: (value: number) => (value === 0 ? "no spare credentials" : `at most ${sayNumber(value)} spare credentials`),
  starter: (value: Starter, names) => sayStarter(value, names),
  weight: ({ who, votes, per }: Weight, names) =>
    `${who.memberOf && who.quantifier === "all" ? `each of ${theOne(who.kind, who.id, names)}` : sayWho(who, names)} has ${
      per === undefined
        ? `${sayNumber(votes)} votes`
        : `one vote for ${per === 1 ? "each member" : `every ${per} members`} of their local group, at most ${votes}`
    }`,
  window: (value: Span) => printTime(value),
  workingDays: (value: WorkingDays, names) =>
    `${printWeek(value)}${value.except === null ? "" : `, except ${theOne("calendar", value.except, names)}`}`,
};

const SECRECY: Readonly<Record<Secrecy, string>> = { secret: "in secret", named: "by name", open: "openly" };

const OTHERWISE: Readonly<Record<Otherwise, string>> = {
  agreed: "it counts as agreed",
  refused: "it counts as refused",
  "sent without them": "it is sent without them",
  "any member may": "any member may do it",
  "next general meeting's agenda": "the matter goes on the agenda of the next general meeting",
  "no effect": "the decision challenged does not take effect",
  "those who asked may call it": "those who asked may call it",
};

function sayRepresentation({ by, holder, standing, onward }: Representation, names: Names): string {
  const who =
    holder === null
      ? "somebody else on the roll"
      : holder.kind === "class"
        ? `another ${bare(names("class", holder.id))}`
        : theOne("office", holder.id, names);
  if (by === "proxy") return `appoint ${who} as proxy`;
  return `give their vote to ${who}${standing ? ", for one vote or for all of its kind" : ""}${onward ? ", who may give it on" : ""}`;
}

function sayHow(how: How, names: Names): string {
  if (how.kind === "writing") return "in writing";
  if (how.kind === "meeting") return how.meeting === null ? "at a meeting" : `at the ${bare(names("meeting", how.meeting))}`;
  return `by the ${bare(names("ballot", how.ballot ?? ""))}`;
}

function sayRange({ least, most }: Range): string {
  if (least === most) return sayNumber(least ?? 0);
  const bounds = [...(least === null ? [] : [`at least ${sayNumber(least)}`]), ...(most === null ? [] : [`at most ${sayNumber(most)}`])];
  return bounds.join(" and ");
}
