/** "8,214". */
export function whole(n: number): string {
  const digits = String(Math.trunc(Math.abs(n))).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return n < 0 ? `−${digits}` : digits;
}

/** "412 of 1,000": a number is never shown without its base. */
export function ofBase(n: number, base: number): string {
  return `${whole(n)} of ${whole(base)}`;
}

/** "73.2 %" of whole numbers, one decimal, rounded down so that 66.6 % never reads as two thirds; "0 %" of nothing. */
export function percent(n: number, base: number): string {
  if (base === 0) return "0 %";
  const tenths = Number((BigInt(n) * 1000n) / BigInt(base));
  return tenths % 10 === 0 ? `${tenths / 10} %` : `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}

/** A name at the beginning of a line: "committee meetings" → "Committee meetings". */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
