import { leastCount, type Fraction, type Span } from "@folkmoot/exact";
import { printFraction } from "../print/amount.js";
import { error, warning, type Note } from "../reading/notes.js";
import type { Setting } from "../reading/setting.js";
import type { Money, Test } from "../rules.js";
import { remembered } from "../remembered.js";
import { LASTING } from "../schema/lasting.js";
import { types } from "../schema/types.js";
import type { Checked } from "./checked.js";
import { specOf } from "./live-words.js";

/** Values that can be read and make no sense: nothing, more than everything, longer than anybody lives. And quorums that reward a vote against. */
export function values({ text }: Checked): Note[] {
  return text.things.flatMap((thing) =>
    thing.settings.flatMap((setting) => [...absurd(setting), ...clear(setting), ...turnout(setting), ...zone(setting)]),
  );
}

const YEARS: Readonly<Record<Span["unit"], number>> = { minute: 1 / 525_600, hour: 1 / 8_760, day: 1 / 365, week: 1 / 52, month: 1 / 12, year: 1 };
/** No rule book waits longer. */
const LONGEST_IN_YEARS = 100;

function absurd(setting: Setting): Note[] {
  const { link } = setting.use;
  const { rule } = setting;
  const offers = offersFor(setting);
  if (setting.value === 0) return [error(link, "zero", `“${setting.words}” is none at all.`, ...offers)];
  return parts(setting.value).flatMap((part): Note[] => {
    if (isSpan(part)) {
      if (part.n === 0 && rule !== "delivery") return [error(link, "zero", `“${setting.words}” is no time at all.`, ...offers)];
      return part.n * YEARS[part.unit] > LONGEST_IN_YEARS
        ? [error(link, "absurd", `“${setting.words}” is longer than anybody lives.`, ...offers)]
        : [];
    }
    if (isFraction(part)) {
      if (part.n === 0) return [error(link, "zero", `“${setting.words}” is a share of nothing, so nobody at all would be enough.`, ...offers)];
      return part.n > part.d ? [error(link, "impossible", `“${setting.words}” is more than there are.`, ...offers)] : [];
    }
    if (isTest(part) && part.strict && part.share.n >= part.share.d)
      return [error(link, "impossible", `“${setting.words}”: more than all can't be reached.`, ...offers)];
    if (isMoney(part) && part.amount === 0) return [error(link, "zero", `“${setting.words}” is no money at all.`, ...offers)];
    if (isCount(part) && part.n === 0) return [error(link, "zero", `“${setting.words}” is nobody, so the rule asks for nothing.`, ...offers)];
    return [];
  });
}

/** Values of the same type that make sense, but for those that this rule can't have. */
function offersFor(setting: Setting): readonly string[] {
  const type = specOf(setting)?.type;
  return typeof type === "string" && type !== "prose"
    ? types[type].examples.filter((words) => !LASTING.has(setting.rule) || !words.includes("clear"))
    : [];
}

/** Clear days lie between two events; a vote or a term has only its beginning, and is counted to the same time of day. */
function clear({ rule, formal, use, value }: Setting): Note[] {
  if (!LASTING.has(rule) || typeof value !== "object" || value === null || !isSpan(value) || !/\bclear\b/i.test(formal)) return [];
  return [
    error(
      use.link,
      "clear-lasting",
      "Clear days lie between a notice and an event. How long something lasts is counted from its beginning to the same time of day, so “clear” would say something that doesn't run.",
      formal.replace(/\bclear /i, ""),
    ),
  ];
}

/** Every object inside a value, the value itself first. How often a root is taken is no share of it: three halves of √1,000 are 48. */
function parts(value: unknown, into: object[] = []): object[] {
  if (typeof value !== "object" || value === null) return into;
  into.push(value);
  for (const [name, inner] of Object.entries(value)) if (name !== "times") parts(inner, into);
  return into;
}

function isSpan(part: object): part is Span {
  return "unit" in part && "n" in part;
}

function isFraction(part: object): part is Fraction {
  return "d" in part && "n" in part;
}

function isCount(part: object): part is { n: number } {
  return ("kind" in part && part.kind === "count" && "n" in part) || ("each" in part && "n" in part);
}

function isMoney(part: object): part is Money {
  return "currency" in part && "amount" in part;
}

function isTest(part: object): part is Extract<Test, { kind: "share" }> {
  return "kind" in part && part.kind === "share" && "strict" in part;
}

/** Where turnout decides, a vote against can help a proposal over the line, and staying away is the better "no". */
function turnout(setting: Setting): Note[] {
  const { rule, value, owner, formal, use } = setting;
  if ((rule !== "quorum" && rule !== "carried") || owner.kind === "body" || owner.kind === "meeting") return [];
  if (typeof value !== "object" || value === null || !isTest(value) || value.counts !== "taking part" || value.of.kind !== "entitled") return [];
  const needed = leastCount({ share: value.share, of: 1000, strict: value.strict });
  return [
    warning(
      use.link,
      "turnout-quorum",
      `With a turnout quorum a vote against can help. Of 1,000 entitled ${needed - 1} vote for and nobody against: lost. One more votes against: carried. Asking for so many in favour has no such effect.`,
      formal.replace(/(vote|take part)$/i, "are in favour"),
      `at least ${printFraction(value.share).replace(" %", "%")} of those entitled to vote are in favour`,
    ),
  ];
}

function zone({ owner, rule, value, use, words }: Setting): Note[] {
  if (owner.kind !== "organisation" || rule !== "zone" || typeof value !== "string" || isZone(value)) return [];
  return [error(use.link, "unknown-zone", `“${words}” is no time zone. Zones are named by a region and a city.`, "Europe/London", "UTC")];
}

const isZone = remembered(100, (name) => /^[A-Za-z_]+(\/[A-Za-z_+-]+){0,2}$/.test(name) && accepted(name));

function accepted(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
