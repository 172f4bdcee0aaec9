import { z } from "zod";
import { err, ok, type Result } from "@folkmoot/exact";
import type { Words } from "../../../languages/index.js";
import { ticked, type FieldError } from "../../../platform/http/form.js";
import { isQuiet, KINDS, type Preferences } from "./preferences.js";

const hour = z
  .string()
  .regex(/^(?:[0-9]|1[0-9]|2[0-3])$/)
  .transform(Number);
const others = ["reminder", "at-once"] as const;

/** The choices as the page sends them. What no page of ours can send is refused as a whole. */
export const preferencesForm = z.object({
  digest: z.enum(["daily", "weekly", "none"]).optional(),
  hour,
  weekday: z
    .string()
    .regex(/^[1-7]$/)
    .transform(Number),
  wanted: ticked(z.enum(KINDS)),
  others: ticked(z.enum(others)),
  quietFrom: hour,
  quietUntil: hour,
});

/** What was chosen, or what doesn't go together. */
export function chosen(posted: z.output<typeof preferencesForm>, { errors }: Words["notifications"]): Result<Preferences, readonly FieldError[]> {
  const { digest, quietFrom: from, quietUntil: until } = posted;
  if (digest === undefined) return err([{ field: "digest", message: errors.digest }]);
  const preferences: Preferences = {
    digest,
    hour: posted.hour,
    weekday: posted.weekday,
    quiet: from === until ? null : { from, until },
    wanted: KINDS.filter((kind) => posted.wanted.includes(kind)),
    reminder: posted.others.includes("reminder"),
    atOnce: posted.others.includes("at-once"),
  };
  return digest !== "none" && isQuiet(preferences, posted.hour) ? err([{ field: "hour", message: errors.inQuiet }]) : ok(preferences);
}

/** What the page shows as chosen. */
export interface Typed {
  readonly digest: string | undefined;
  readonly hour: string;
  readonly weekday: string;
  readonly wanted: readonly string[];
  readonly others: readonly string[];
  readonly quietFrom: string;
  readonly quietUntil: string;
}

export function asTyped({ digest, hour, weekday, quiet, wanted, reminder, atOnce }: Preferences): Typed {
  return {
    digest,
    hour: String(hour),
    weekday: String(weekday),
    wanted,
    others: [...(atOnce ? ["at-once"] : []), ...(reminder ? ["reminder"] : [])],
    quietFrom: String(quiet?.from ?? 0),
    quietUntil: String(quiet?.until ?? 0),
  };
}
