import { z } from "zod";
import type { Event } from "../event.js";
import {
  actor,
  amount,
  capacity,
  choice,
  clause,
  handle,
  hash,
  id,
  matters,
  MOST_HANDLES,
  MOST_REASONS,
  MOST_VOTES,
  ruling,
  time,
  touches,
} from "./atoms.js";
import { commandSchema } from "./command.js";

const count = z.strictObject({ for: amount, against: amount, abstain: amount });
const motion = handle;

/** Reads one event of the record from outside: strict, limited. Whether it is lawful is another question (replay.ts). */
export const eventSchema: z.ZodType<Event> = z.discriminatedUnion("t", [
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
    motion: motion.nullable(),
    at: time,
  }),
  z.strictObject({ t: z.literal("register"), joined: amount, left: amount }),
  z.strictObject({ t: z.literal("seated"), body: id, filled: amount }),
  z.strictObject({ t: z.literal("meeting-called"), meeting: id, of: id, starts: time, at: time }),
  z.strictObject({ t: z.literal("clock"), seconds: amount, at: time }),
  z.strictObject({ t: z.literal("roll"), motion, stage: id, size: amount, handles: hash, at: time }),
  z.strictObject({
    t: z.literal("deposited"),
    motion,
    procedure: id,
    version: amount,
    by: handle,
    as: capacity,
    matters,
    touches,
    text: hash,
    title: hash.nullable(),
    rules: hash.nullable(),
    members: amount,
    support: amount,
    at: time,
  }),
  z.strictObject({
    t: z.literal("refused"),
    command: commandSchema,
    reasons: z
      .array(z.strictObject({ code: id, clause }))
      .min(1)
      .max(MOST_REASONS),
    at: time,
  }),
  z.strictObject({ t: z.literal("supported"), motion, handles: z.array(handle).min(1).max(MOST_HANDLES) }),
  z.strictObject({ t: z.literal("support-reached"), motion, count: amount, needed: amount, at: time }),
  z.strictObject({ t: z.literal("notice"), motion, stage: id, by: actor.nullable(), recipients: amount, meeting: time.nullable(), at: time }),
  z.strictObject({
    t: z.literal("voted"),
    motion,
    stage: id,
    votes: z
      .array(z.tuple([handle, choice]))
      .min(1)
      .max(MOST_VOTES),
  }),
  z.strictObject({ t: z.literal("dissented"), motion, stage: id, by: handle, text: hash, at: time }),
  z.strictObject({ t: z.literal("closed"), motion, stage: id, count, entitled: amount, carried: z.boolean(), at: time }),
  z.strictObject({ t: z.literal("challenged"), motion, by: handle, as: capacity, grounds: hash, at: time }),
  z.strictObject({ t: z.literal("ruled"), motion, ruling, by: z.array(handle).max(100), reasons: hash.nullable(), at: time }),
  z.strictObject({ t: z.literal("withdrawn"), motion, by: handle, at: time }),
  z.strictObject({ t: z.literal("in-force"), motion, at: time }),
  z.strictObject({
    t: z.literal("lapsed"),
    motion,
    stage: z.enum(["support", "notice", "discussion", "amendments", "hearing", "vote", "challenge", "approval", "ruling", "commencement"]),
    at: time,
  }),
  z.strictObject({ t: z.literal("announced"), motion, text: hash, at: time }),
  z.strictObject({ t: z.literal("withheld"), text: hash, clause, at: time }),
]);
