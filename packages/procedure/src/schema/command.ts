import { z } from "zod";
import type { Command } from "../command.js";
import { actor, amount, handle, hash, id, matters, ruling, time, touches } from "./atoms.js";

const MOST_VOICES = 100;

/** Reads a command from outside: strict, limited, and without any text that a person typed. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("deposit"),
    motion: handle,
    actor,
    to: z.union([z.strictObject({ procedure: id }), z.strictObject({ body: id })]),
    matters,
    touches,
    text: hash,
    title: hash.nullable(),
    rules: hash.nullable(),
    errors: amount,
    decideAt: time.nullable(),
  }),
  z.strictObject({ kind: z.literal("give-notice"), motion: handle, actor, recipients: amount, meeting: time.nullable() }),
  z.strictObject({ kind: z.literal("close"), motion: handle, actor, answered: amount }),
  z.strictObject({ kind: z.literal("challenge"), motion: handle, actor, grounds: hash }),
  z.strictObject({
    kind: z.literal("rule"),
    motion: handle,
    actor,
    ruling,
    voices: z.array(z.tuple([handle, ruling])).max(MOST_VOICES),
    reasons: hash,
  }),
  z.strictObject({ kind: z.literal("withdraw"), motion: handle, actor }),
  z.strictObject({ kind: z.literal("announce"), motion: handle.nullable(), actor, text: hash }),
]);
