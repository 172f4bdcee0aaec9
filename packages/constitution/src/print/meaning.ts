import type { Span } from "@folkmoot/exact";
import type { Apportionment, BonusSeats, SeatStep } from "@folkmoot/tally";
import type { Setting } from "../reading/setting.js";
import type { Lexicon } from "../phrase/lexicon.js";
import { namedIn } from "../resolve/understand.js";
import type { Understood } from "../resolve/understood.js";
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
  Scale,
  Secrecy,
  SeveralMethod,
  Starter,
  Test,
  Weight,
  Who,
  WorkingDays,
} from "../rules.js";
import { kinds } from "../schema/kinds.js";
import type { TypeName } from "../schema/types.js";
import { ownWords } from "../tongue/own-words.js";
import type { Spoken } from "../tongue/tongues.js";
import { wordingOf } from "../wording.js";
import { printAmount, printStarter } from "./amount.js";
import { byKey, printMatter } from "./matter.js";
import { printMoney } from "./money.js";
import { namesOf, type Names } from "./names.js";
import { printWho } from "./people.js";
import { printApportionment, printBonusSeats, printSeatStep } from "./seats.js";
import { printTest } from "./test.js";
import { printAnchor, printDeadline, printOr, printSpan, printTime, printWeek } from "./time.js";

export type Meanings = ReadonlyMap<Setting, string>;

/** Every value of a text, said back: in English, or in the language of a reader. */
export function meaningsOf(text: Understood, reader: Spoken | null): Meanings {
  const names = namesOf(text.things, text.lexicon.spoken);
  const lexicon = reader === null ? null : namedIn(text, reader);
  return new Map(
    text.things.flatMap(({ settings }) =>
      settings.map((setting) => [setting, (lexicon === null ? null : saidIn(setting, names, lexicon)) ?? meaningOf(setting, names)] as const),
    ),
  );
}

/** The formal wording of a value in the language of the lexicon; null where it has none. */
function saidIn({ owner, rule, value }: Setting, names: Names, lexicon: Lexicon): string | null {
  const type = kinds[owner.kind]?.rules[rule]?.type;
  if (value === null || type === undefined) return null;
  if (typeof type === "string" && type !== "prose") return ownWords(wordingOf(type, value, names), type, lexicon);
  return typeof value === "string" ? ownWords(value, type, lexicon) : null;
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
  apportionment: (value: Apportionment) => printApportionment(value),
  anchor: (value: Anchor) => printAnchor(value),
  atMost: (value: number) => `≤ ${value}`,
  bonusSeats: (value: BonusSeats) => printBonusSeats(value),
  carried: (value: Test, names) => `carried if ${printTest(value, names)}`,
  contradictions: (value: string) => `${value} is adopted`,
  deadline: (value: Deadline) => printDeadline(value),
  delivery: (value: Delivery) => `counts as given ${printSpan(value.after)} after it was sent${printOr(value.after)} (${value.channel})`,
  duration: (value: Span) => printTime(value),
  every: (value: Span) => `every ${printSpan(value)}`,
  holders: (value: Who, names) => printWho(value, names),
  how: (value: How, names) =>
    value.kind === "writing"
      ? "in writing"
      : value.kind === "meeting"
        ? named("at a meeting", names("meeting", value.meeting ?? ""))
        : named("by ballot", names("ballot", value.ballot ?? "")),
  key: (value: KeyHolders, names) =>
    value.kind === "platform"
      ? "the platform: secret from the members, not from whoever runs the server"
      : `any ${value.needed} of ${byKey(`body:${value.body}`, names)}, each with a part of the key`,
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
  registrar: (value: Registrar, names) =>
    value.kind === "platform"
      ? "the platform makes the credentials"
      : `${byKey(`office:${value.office}`, names)} makes the credentials, and not the platform`,
  recipients: (value: Who, names) => printWho(value, names),
  reminders: (value: readonly Span[]) => `${value.map(printSpan).join(", ")} before it ends`,
  representation: (value: Representation, names) => printRepresentation(value, names),
  reserved: ({ bound, places, group }: ReservedPlaces) => `${bound === "least" ? "≥" : "≤"} ${places} of the places for ${group}`,
  rights: (value: readonly string[]) => `may ${value.join(", ")}`,
  scale: (value: Scale) => printScale(value),
  seatStep: (value: SeatStep) => printSeatStep(value),
  seatNumber: (value: { n: number; each: boolean }) => `${value.n}${value.each ? " in each division" : ""}`,
  secrecy: (value: Secrecy) => SECRECY[value],
  sampled: (value: number) => `${value} of those on the roll, drawn after the vote`,
  several: (value: SeveralMethod) => SEVERAL[value],
  shuffles: (value: number) => `${value} of those who hold the key, one after the other`,
  spares: (value: number) => (value === 0 ? "none" : `at most ${value} spare credentials`),
  starter: (value: Starter, names) => printStarter(value, names),
  weight: ({ who, votes, per }: Weight, names) =>
    `${printWho(who, names)}: ${per === undefined ? `${votes} votes each` : `each one vote for ${per === 1 ? "every member" : `${per} members`} of their local group, ${votes} at most`}`,
  window: (value: Span) => printTime(value),
  workingDays: (value: WorkingDays, names) =>
    `${printWeek(value)}${value.except === null ? "" : `, without the days in ${byKey(`calendar:${value.except}`, names)}`}`,
};

const SECRECY: Readonly<Record<Secrecy, string>> = {
  secret: "secret: nobody learns how anybody voted",
  named: "by name: everybody sees how each voted",
  open: "open, not secret: whoever runs the server can see how somebody voted",
};

/** How each paper is counted, in a few words. */
const SEVERAL: Readonly<Record<SeveralMethod, string>> = {
  plurality: "one choice each, the most votes first",
  block: "as many choices as there are places, the most votes first",
  approval: "approval: as many as one likes, the most approved first",
  schulze: "ranked in an order, counted by Schulze's method, with “none of these”",
  "schulze-winning-votes": "ranked in an order, counted by Schulze's method (winning votes), with “none of these”",
  "schulze-margins": "ranked in an order, counted by Schulze's method (margins), with “none of these”",
  "ranked-pairs": "ranked in an order, counted by ranked pairs, with “none of these”",
  "ranked-pairs-margins": "ranked in an order, counted by ranked pairs (margins), with “none of these”",
  "minimax-winning-votes": "ranked in an order, the smallest worst defeat first (winning votes), with “none of these”",
  "minimax-margins": "ranked in an order, the smallest worst defeat first (margins), with “none of these”",
  "minimax-opposition": "ranked in an order, the smallest opposition first, with “none of these”",
  copeland: "ranked in an order, duels won less duels lost, with “none of these”",
  debian: "ranked in an order; what lacks its quorum or majority is out, Schulze's method counts the others, with “none of these”",
  irv: "ranked in an order, the lowest leaves until one has more than half",
  "irv-batch": "ranked in an order, all who can't win leave together until one has more than half",
  "stv-scottish": "ranked in an order, places by single transferable vote (Scotland's rules)",
  "stv-ers97": "ranked in an order, places by single transferable vote (ERS97)",
  "stv-meek": "ranked in an order, places by single transferable vote (Meek)",
  "stv-meek-nz": "ranked in an order, places by single transferable vote (Meek, New Zealand)",
  "stv-wigm": "ranked in an order, places by single transferable vote (WIGM)",
  "majority-judgment": "a grade for each, the best middle grade first",
  score: "a score for each, the highest sum first",
  star: "a score for each, of the two highest sums the one whom more prefer",
  "bloc-star": "a score for each, STAR again for each place",
  points: "points shared out, the most points first",
  phragmen: "approval, places shared among groups in proportion by Phragmén's method",
  harmonic: "approval, in an order of which every group has its part",
  "budget-greedy": "a basket within the budget, the most chosen first while the money lasts",
  "budget-greedy-stop": "a basket within the budget, the most chosen first until one doesn't fit",
  "budget-greedy-points": "points shared out, the most points first while the money lasts",
  "budget-equal-shares": "a basket within the budget, by the method of equal shares: everybody's share buys what they chose",
  "budget-equal-shares-alone": "a basket within the budget, by the method of equal shares; what is left is not spent",
  "budget-equal-shares-each": "a basket within the budget, by the method of equal shares, every purchase worth the same",
  "budget-equal-shares-each-alone":
    "a basket within the budget, by the method of equal shares, every purchase worth the same; what is left is not spent",
  "budget-phragmen": "a basket within the budget, by Phragmén's method",
};

function printRepresentation({ by, holder, standing, onward }: Representation, names: Names): string {
  const who =
    holder === null
      ? "anybody else on the roll"
      : holder.kind === "class"
        ? `another ${names("class", holder.id)}`
        : byKey(`office:${holder.id}`, names);
  if (by === "proxy") return `appoint ${who} as proxy for this vote; who is represented takes part`;
  return `give their vote to ${who}, ${standing ? "for this vote or for all of the procedure" : "for this vote only"}${onward ? ", and from there on" : ", and not on from there"}; who is represented takes part`;
}

function printScale(scale: Scale): string {
  return scale.kind === "numbers" ? `0 to ${scale.top}` : scale.words.toReversed().join(" > ");
}

function named(way: string, name: string): string {
  return name === "" ? way : `${way}: ${name}`;
}
