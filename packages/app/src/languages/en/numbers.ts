import { decimal, grouped, percentage } from "../grouped.js";
import { pluralIn } from "../plural.js";

export const plural = pluralIn("en-GB");

export const numbers = {
  whole: (n: number) => grouped(n, ","),
  ofBase: (n: number, base: number) => `${grouped(n, ",")} of ${grouped(base, ",")}`,
  /** A number with decimals, from the digits that a count writes: "1234.5". */
  decimal: (digits: string) => decimal(digits, ",", "."),
  percent: (n: number, base: number) => `${percentage(n, base, ".")} %`,
  /** "one", "one and two", "one, two and three". */
  list: (items: readonly string[]) => [items.slice(0, -1).join(", "), ...items.slice(-1)].filter((part) => part !== "").join(" and "),
};
