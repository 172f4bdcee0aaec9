import { z } from "zod";
import { amount, capacity, days, handle, hash, id, time, year } from "./atoms.js";

/** What is recorded of an organisation and not of one motion. */
export const organisationEvents = [
  z.strictObject({
    t: z.literal("founded"),
    mode: z.enum(["rehearsal", "real"]),
    origin: z.string().regex(/^[A-Za-z0-9.\-/:]{1,200}$/),
    successor: hash,
    at: time,
  }),
  z.strictObject({
    t: z.literal("constitution"),
    version: z.int().min(1).max(1_000_000),
    text: hash,
    rules: hash,
    language: z.literal("folkmoot/1"),
    motion: handle.nullable(),
    at: time,
  }),
  z.strictObject({ t: z.literal("register"), joined: amount, left: amount }),
  z.strictObject({ t: z.literal("seated"), body: id, filled: amount }),
  z.strictObject({ t: z.literal("meeting-called"), meeting: id, of: id, starts: time, at: time }),
  z.strictObject({ t: z.literal("clock"), seconds: amount, at: time }),
  z.strictObject({ t: z.literal("holidays"), calendar: id, year, days, as: capacity, at: time }),
] as const;
