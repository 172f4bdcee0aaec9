import { STAGES } from "@folkmoot/constitution";
import { z } from "zod";
import type { Event } from "../event.js";
import { LOST } from "../shut-out-event.js";
import { GROUNDS, HIDEABLE } from "../hiding-event.js";
import {
  actor,
  amount,
  capacity,
  choice,
  clause,
  group,
  handle,
  hash,
  id,
  mark,
  matter,
  matters,
  money,
  MOST_CLASHES,
  MOST_APPOINTMENTS,
  MOST_HANDLES,
  MOST_MARKS,
  MOST_MATTERS,
  MOST_OPTIONS,
  MOST_REASONS,
  MOST_SPELLS,
  MOST_VOTES,
  movers,
  optionKind,
  order,
  ruling,
  time,
  touches,
} from "./atoms.js";
import { boxEvents } from "./box-event.js";
import { commandSchema } from "./command.js";
import { organisationEvents } from "./organisation-event.js";
import { closedEvent, rollEvent } from "./roll-event.js";

const motion = handle;
const option = handle;
const anyMatters = z.array(matter).max(MOST_MATTERS);

/** Reads one event of the record from outside: strict, limited. Whether it is lawful is another question (replay.ts). */
export const eventSchema: z.ZodType<Event> = z.discriminatedUnion("t", [
  ...organisationEvents,
  rollEvent,
  z.strictObject({
    t: z.literal("deposited"),
    motion,
    procedure: id,
    version: amount,
    by: handle,
    with: movers.exactOptional(),
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
  z.strictObject({
    t: z.literal("represented"),
    motion,
    stage: id,
    votes: z
      .array(z.tuple([handle, handle, choice.nullable()]))
      .min(1)
      .max(MOST_APPOINTMENTS),
  }),
  z.strictObject({ t: z.literal("dissented"), motion, stage: id, by: handle, text: hash, at: time }),
  closedEvent,
  z.strictObject({ t: z.literal("challenged"), motion, by: handle, as: capacity, grounds: hash, at: time }),
  z.strictObject({ t: z.literal("ruled"), motion, ruling, by: z.array(handle).max(100), reasons: hash.nullable(), at: time }),
  z.strictObject({ t: z.literal("withdrawn"), motion, by: handle, with: movers.exactOptional(), at: time }),
  z.strictObject({
    t: z.literal("patched"),
    motion,
    version: z.int().min(1).max(1_000_000),
    clashes: z.array(z.strictObject({ with: motion, prevails: z.boolean() })).max(MOST_CLASHES),
    set: z.strictObject({ text: hash, rules: hash }).nullable(),
    at: time,
  }),
  z.strictObject({ t: z.literal("in-force"), motion, at: time }),
  z.strictObject({
    t: z.literal("lapsed"),
    motion,
    stage: z.enum(["support", ...STAGES]),
    at: time,
  }),
  z.strictObject({ t: z.literal("announced"), motion, text: hash, at: time }),
  z.strictObject({ t: z.literal("withheld"), text: hash, clause, at: time }),
  z.strictObject({ t: z.literal("shown"), draft: handle, text: hash, to: id, at: time }),
  z.strictObject({ t: z.literal("surveyed"), survey: handle, text: hash, audience: amount, closes: time, at: time }),
  z.strictObject({
    t: z.literal("hidden"),
    hiding: handle,
    what: z.enum(HIDEABLE),
    text: hash,
    ground: z.enum(GROUNDS),
    reasons: hash,
    clause,
    as: capacity,
    at: time,
  }),
  z.strictObject({ t: z.literal("hiding-appealed"), hiding: handle, grounds: hash, at: time }),
  z.strictObject({
    t: z.literal("hiding-decided"),
    hiding: handle,
    ruling: z.enum(["upheld", "restored"]),
    by: id.nullable(),
    voices: amount,
    of: amount,
    at: time,
  }),
  z.strictObject({
    t: z.literal("shut-out"),
    motion,
    stage: id,
    spells: z
      .array(z.tuple([time, time, z.enum(LOST)]))
      .min(1)
      .max(MOST_SPELLS),
    at: time,
  }),
  z.strictObject({ t: z.literal("survey-closed"), survey: handle, answers: amount, audience: amount, at: time }),
  z.strictObject({
    t: z.literal("option-put"),
    motion,
    option,
    kind: optionKind,
    on: option.nullable(),
    by: handle,
    with: movers.exactOptional(),
    as: capacity,
    matters: anyMatters,
    touches,
    text: hash,
    title: hash,
    rules: hash.nullable(),
    cost: money.nullable(),
    group: group.exactOptional(),
    support: amount,
    at: time,
  }),
  z.strictObject({ t: z.literal("option-supported"), motion, option, handles: z.array(handle).min(1).max(MOST_HANDLES) }),
  z.strictObject({ t: z.literal("option-reached"), motion, option, count: amount, needed: amount, at: time }),
  z.strictObject({ t: z.literal("option-withdrawn"), motion, option, by: movers, at: time }),
  z.strictObject({ t: z.literal("option-adopted"), motion, option, by: handle, as: capacity, at: time }),
  z.strictObject({
    t: z.literal("option-accepted"),
    motion,
    option,
    by: handle,
    with: movers.exactOptional(),
    as: capacity,
    takes: z.literal("part").exactOptional(),
    text: hash,
    rules: hash.nullable(),
    matters: anyMatters,
    touches,
    at: time,
  }),
  z.strictObject({
    t: z.literal("merged"),
    motion,
    option,
    of: z.array(option).min(2).max(MOST_OPTIONS),
    by: movers,
    text: hash,
    title: hash,
    cost: money.nullable(),
    at: time,
  }),
  z.strictObject({ t: z.literal("contradicted"), motion, options: z.tuple([option, option]), by: handle, as: capacity, reasons: hash, at: time }),
  z.strictObject({
    t: z.literal("ruled-out"),
    motion,
    option: option.nullable(),
    by: handle,
    as: capacity,
    clause: clause.unwrap(),
    reasons: hash,
    at: time,
  }),
  z.strictObject({ t: z.literal("appealed"), motion, option: option.nullable(), by: handle, as: capacity, grounds: hash, at: time }),
  z.strictObject({
    t: z.literal("appeal-decided"),
    motion,
    option: option.nullable(),
    ruling: order,
    by: movers,
    reasons: hash.nullable(),
    at: time,
  }),
  z.strictObject({ t: z.literal("paper"), motion, stage: id, options: z.array(option).max(MOST_OPTIONS), at: time }),
  ...boxEvents,
  z.strictObject({
    t: z.literal("marked"),
    motion,
    stage: id,
    marks: z
      .array(z.tuple([handle, mark]))
      .min(1)
      .max(MOST_MARKS),
  }),
]);
