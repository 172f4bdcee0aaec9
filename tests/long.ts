/** Whether this is `npm run test:long`, which takes hours where `npm test` takes samples. */
export const isLong = process.env["FOLKMOOT_LONG"] === "1";

/** The numbers 0 … `amount` - 1, or those of them from `--from` until before `--until`: several nights can share a long list. */
export function cases(amount: number): readonly number[] {
  const [from, until] = [Number(process.env["FOLKMOOT_FROM"] ?? 0), Number(process.env["FOLKMOOT_UNTIL"] ?? amount)];
  return Array.from({ length: amount }, (_, at) => at).slice(from, until);
}
