import type { Money } from "../rules.js";

const SIGNS: Readonly<Record<string, string>> = { GBP: "£", EUR: "€" };
/** Currencies without a smaller unit (see phrase/money.ts). */
const WHOLE: ReadonlySet<string> = new Set(["ISK", "JPY"]);

/** "£5,000", "€12,500.50", "50,000 CHF". The phrase grammar reads it as the same amount. */
export function printMoney({ amount, currency }: Money): string {
  const digits = WHOLE.has(currency) ? 0 : 2;
  const all = String(amount).padStart(digits + 1, "0");
  const whole = Number(all.slice(0, all.length - digits)).toLocaleString("en-GB");
  const part = all.slice(all.length - digits);
  const said = Number(part) === 0 ? whole : `${whole}.${part}`;
  const sign = SIGNS[currency];
  return sign === undefined ? `${said} ${currency}` : `${sign}${said}`;
}
