/** Digits in threes: "1,234,567" with a comma between them. */
export function grouped(n: number, between: string): string {
  const digits = String(Math.trunc(Math.abs(n))).replace(/\B(?=(\d{3})+(?!\d))/g, between);
  return n < 0 ? `−${digits}` : digits;
}

/** A share of whole numbers in percent with at most one decimal, rounded down, so that 66.6 never reads as two thirds; 0 of nothing. */
export function percentage(n: number, base: number, point: string): string {
  if (base === 0) return "0";
  const tenths = Number((BigInt(n) * 1000n) / BigInt(base));
  return tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)}${point}${tenths % 10}`;
}

/** A number as a count writes it, "1234.5" or "2.66…", as people read it: digits in threes before the point, all of them after it. */
export function decimal(digits: string, between: string, point: string): string {
  const [whole = "", ...rest] = digits.split(".");
  return [whole.replace("-", "−").replace(/\B(?=(\d{3})+(?!\d))/g, between), ...rest].join(point);
}
