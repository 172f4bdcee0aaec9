// How the strings of the record are written. Both readers of an event go by these: the schema, and the quick one for the most frequent events.

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 16 bytes, base64url. */
export const HANDLE = /^[A-Za-z0-9_-]{22}$/;
/** 32 bytes, base64url. */
export const HASH = /^[A-Za-z0-9_-]{43}$/;
/** The name in the address of a link, or a path of two such names. */
export const ID = /^[a-z0-9][a-z0-9.:-]{0,99}$/;
export const CLAUSE = /^[A-Za-z0-9][A-Za-z0-9.]{0,31}$/;
/** An instant in UTC with milliseconds and nothing else, of the years 1900 to 2299; the day may be one that doesn't exist (`onARealDay`). */
export const TIME = /^(?:19|20|21|22)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/;
/** "2017-04-14", of the years 1900 to 2299; the day may be one that doesn't exist. */
export const DATE = /^(?:19|20|21|22)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;

/** What one voter wrote on a paper with several options, as @folkmoot/tally writes it; "-" is blank. */
export const MARK = /^(?:-|[0-9][0-9+>=:,]{0,3999})$/;

/** A script as a page pins it: the base64 of its SHA-384. */
export const INTEGRITY = /^sha384-[A-Za-z0-9+/]{64}$/;

export const MOST_AMOUNT = 1_000_000_000;

/** Whether the day of an instant that is written like one exists. */
export function onARealDay(time: string): boolean {
  const day = Number(time.slice(8, 10));
  if (day <= 28) return true;
  const [year, month] = [Number(time.slice(0, 4)), Number(time.slice(5, 7))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && !leap ? 28 : (DAYS_OF_MONTH[month - 1] ?? 0));
}
