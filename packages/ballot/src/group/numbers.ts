/** Throws when an element cannot carry these numbers: they are masked silently by belenios-tool 2.0, and a wrong vote would be cast. */
export function requireNumbers(numbers: readonly number[], capacity: number): void {
  if (numbers.length > capacity) throw new RangeError(`an element carries at most ${capacity} numbers, not ${numbers.length}`);
  if (!numbers.every((each) => Number.isInteger(each) && each >= 0 && each <= 255)) throw new RangeError("a number that is not from 0 to 255");
}
