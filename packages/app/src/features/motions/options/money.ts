import type { Money } from "@folkmoot/constitution";

const SMALLER_UNITS = 100;
const LARGEST = 1_000_000_000_000;

/** "1200" and "1200.50" in the smallest unit, exactly; null for anything else. No float comes near it. */
export function amountOf(typed: string): number | null {
  const [, whole, part = "00"] = /^([0-9]{1,10})(?:\.([0-9]{2}))?$/u.exec(typed.trim()) ?? [];
  if (whole === undefined) return null;
  const amount = Number(whole) * SMALLER_UNITS + Number(part);
  return amount <= LARGEST ? amount : null;
}

/** "1,200 GBP" or "1,200.50 GBP". */
export function sayMoney({ amount, currency }: Money, whole: (n: number) => string): string {
  const part = amount % SMALLER_UNITS;
  const cents = part === 0 ? "" : `.${String(part).padStart(2, "0")}`;
  return `${whole((amount - part) / SMALLER_UNITS)}${cents} ${currency}`;
}
