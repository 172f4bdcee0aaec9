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
