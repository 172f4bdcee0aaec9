import type { Span } from "@folkmoot/exact";
import type { Setting } from "../reading/setting.js";
import type { Thing } from "../reading/thing.js";
import type {
  Amount,
  Anchor,
  Deadline,
  Delivery,
  How,
  Matter,
  Money,
  Need,
  Otherwise,
  Range,
  Secrecy,
  SeveralMethod,
  Starter,
  Test,
  Who,
} from "../rules.js";
import { kinds } from "../schema/kinds.js";
import type { TypeName } from "../schema/types.js";
import { printAmount, printStarter } from "./amount.js";
import { byKey, printMatter } from "./matter.js";
import { printMoney } from "./money.js";
import { namesOf, type Names } from "./names.js";
import { printWho } from "./people.js";
import { printTest } from "./test.js";
import { printAnchor, printDeadline, printSpan } from "./time.js";

export type Meanings = ReadonlyMap<Setting, string>;

/** Every value of a text, said back. */
export function meaningsOf(things: readonly Thing[]): Meanings {
  const names = namesOf(things);
  return new Map(things.flatMap(({ settings }) => settings.map((setting) => [setting, meaningOf(setting, names)] as const)));
}

/** A value said back from what was understood, not from the words; the empty string where nothing was. Prose has only its words. */
export function meaningOf(setting: Setting, names: Names): string {
  const type = kinds[setting.owner.kind]?.rules[setting.rule]?.type;
  if (setting.value === null || type === undefined) return "";
  if (typeof type !== "string" || type === "prose") return typeof setting.value === "string" ? setting.value : "";
  return printers[type](setting.value as never, names);
}

/** One printer for each type of value. The grammar of the type gave the value, which is what each printer takes it for. */
const printers: Readonly<Record<TypeName, (value: never, names: Names) => string>> = {
  amount: (value: Amount, names) => printAmount(value, names),
  anchor: (value: Anchor) => printAnchor(value),
  atMost: (value: number) => `≤ ${value}`,
  carried: (value: Test, names) => `carried if ${printTest(value, names)}`,
  contradictions: (value: string) => `${value} is adopted`,
  deadline: (value: Deadline) => printDeadline(value),
  delivery: (value: Delivery) => `counts as given ${printSpan(value.after)} after it was sent (${value.channel})`,
  duration: (value: Span) => printSpan(value),
  every: (value: Span) => `every ${printSpan(value)}`,
  holders: (value: Who, names) => printWho(value, names),
  how: (value: How, names) =>
    value.kind === "writing"
      ? "in writing"
      : value.kind === "meeting"
        ? named("at a meeting", names("meeting", value.meeting ?? ""))
        : named("by ballot", names("ballot", value.ballot ?? "")),
  matter: (value: Matter, names) => printMatter(value, names),
  money: (value: Money) => printMoney(value),
  need: (value: Need, names) =>
    value.kind === "age" ? `age ≥ ${value.years} years` : value.kind === "nothing" ? "nothing more is needed" : names("fact", value.fact),
  otherwise: (value: Otherwise) => value,
  people: (value: Who, names) => printWho(value, names),
  points: (value: number) => `${value} for each voter`,
  procedure: (value: string, names) => `as ${byKey(`procedure:${value}`, names)}`,
  quorum: (value: Test, names) => printTest(value, names),
  range: (value: Range) =>
    value.least === value.most
      ? String(value.least)
      : `${value.least === null ? "" : `≥ ${value.least}`}${value.least !== null && value.most !== null ? " and " : ""}${value.most === null ? "" : `≤ ${value.most}`}`,
  recipients: (value: Who, names) => printWho(value, names),
  reminders: (value: readonly Span[]) => `${value.map(printSpan).join(", ")} before it ends`,
  rights: (value: readonly string[]) => `may ${value.join(", ")}`,
  seatNumber: (value: { n: number; each: boolean }) => `${value.n}${value.each ? " in each division" : ""}`,
  secrecy: (value: Secrecy) => SECRECY[value],
  several: (value: SeveralMethod) => SEVERAL[value],
  starter: (value: Starter, names) => printStarter(value, names),
  window: (value: Span) => printSpan(value),
};

const SECRECY: Readonly<Record<Secrecy, string>> = {
  secret: "secret: nobody learns how anybody voted",
  named: "by name: everybody sees how each voted",
  open: "open, not secret: whoever runs the server can see how somebody voted",
};

/** How each paper is counted, in a few words. */
const SEVERAL: Readonly<Record<SeveralMethod, string>> = {
  approval: "approval: as many as one likes, the most approved first",
  schulze: "ranked in an order, counted by Schulze's method, with “none of these”",
  points: "points shared out, the most points first",
  "budget-greedy": "a basket within the budget, the most chosen first while the money lasts",
  "budget-equal-shares": "a basket within the budget, by the method of equal shares: everybody's share buys what they chose",
};

function named(way: string, name: string): string {
  return name === "" ? way : `${way}: ${name}`;
}
