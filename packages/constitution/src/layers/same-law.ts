import { isRecord, sameValue } from "../compare/same.js";

/** Whether two values are the same law: "75%" and "three quarters" are one share. */
export function sameLaw(a: unknown, b: unknown): boolean {
  return sameValue(reduced(a), reduced(b));
}

function reduced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reduced);
  if (!isRecord(value)) return value;
  const { n, d } = value;
  if (typeof n === "number" && typeof d === "number") {
    const by = divisor(n, d);
    return { n: n / by, d: d / by };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, reduced(part)]));
}

function divisor(a: number, b: number): number {
  return b === 0 ? Math.max(1, a) : divisor(b, a % b);
}
