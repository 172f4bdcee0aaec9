/**
 * The outcome of something that may be expected to fail: a value, or a reason that can be shown to a person.
 * A bug is thrown instead; it is never a `Result`.
 */
export type Result<Value, Reason> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function err<Reason>(reason: Reason): Result<never, Reason> {
  return { ok: false, reason };
}
