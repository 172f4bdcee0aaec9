import type { Money } from "../rules.js";
import { first, map, seq, type Parser } from "./combinators.js";

/** How many digits the smallest unit of a currency has: a list of our own, so that a text means the same on every machine. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["GBP", 2],
  ["EUR", 2],
  ["USD", 2],
  ["CAD", 2],
  ["AUD", 2],
  ["NZD", 2],
  ["CHF", 2],
  ["SEK", 2],
  ["NOK", 2],
  ["DKK", 2],
  ["ISK", 0],
  ["PLN", 2],
  ["CZK", 2],
  ["HUF", 2],
  ["RON", 2],
  ["INR", 2],
  ["JPY", 0],
  ["ZAR", 2],
]);

/** Signs that mean one currency. "$" means a dozen: its amounts are written with the code. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["£", "GBP"],
  ["€", "EUR"],
]);

const AMOUNT = /^([0-9]{1,3}(?:,[0-9]{3}){0,4}|[0-9]{1,12})(?:\.([0-9]{1,2}))?$/;

const sign: Parser<string> = (input, at) => currency(SIGNS.get(input.words[at] ?? ""), at);
const code: Parser<string> = (input, at) => {
  const said = (input.words[at] ?? "").toUpperCase();
  return currency(DIGITS.has(said) ? said : undefined, at);
};

function currency(found: string | undefined, at: number): { value: string; next: number } | null {
  return found === undefined ? null : { value: found, next: at + 1 };
}

const number: Parser<string> = (input, at) => {
  const said = input.words[at] ?? "";
  if (!AMOUNT.test(said)) return null;
  input.farthest = Math.max(input.farthest, at + 1);
  return { value: said, next: at + 1 };
};

/** "£5,000", "€12,500.50", "50,000 CHF": an amount in the smallest unit of its currency. */
export const money: Parser<Money> = (input, at) => {
  const match = first(
    seq(first(sign, code), number),
    map(seq(number, first(sign, code)), ([amount, of]) => [of, amount] as const),
  )(input, at);
  if (match === null) return null;
  const [of, said] = match.value;
  const amount = inSmallestUnit(said, DIGITS.get(of) ?? 0);
  return amount === null ? null : { value: { amount, currency: of }, next: match.next };
};

/** Whole numbers all the way. Null where the amount has parts that the currency doesn't, or is more than can be counted exactly. */
function inSmallestUnit(said: string, digits: number): number | null {
  const [, whole = "", part = ""] = AMOUNT.exec(said) ?? [];
  if (part !== "" && part.length !== digits) return null;
  const amount = Number(whole.replaceAll(",", "") + part.padEnd(digits, "0"));
  return Number.isSafeInteger(amount) ? amount : null;
}
