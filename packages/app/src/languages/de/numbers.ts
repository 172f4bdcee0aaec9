import type { numbers as english } from "../en/numbers.js";
import { decimal, grouped, percentage } from "../grouped.js";
import { pluralIn } from "../plural.js";

export const plural = pluralIn("de");

export const numbers: typeof english = {
  whole: (n) => grouped(n, "."),
  ofBase: (n, base) => `${grouped(n, ".")} von ${grouped(base, ".")}`,
  decimal: (digits) => decimal(digits, ".", ","),
  percent: (n, base) => `${percentage(n, base, ",")} %`,
  list: (items) => [items.slice(0, -1).join(", "), ...items.slice(-1)].filter((part) => part !== "").join(" und "),
};
