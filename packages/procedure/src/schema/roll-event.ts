import { MOST_VOTES_OF_ONE } from "@folkmoot/constitution";
import { z } from "zod";
import { amount, handle, hash, id, MOST_OPTIONS, MOST_WEIGHTS, time } from "./atoms.js";

// Of a vote: who counts in it, and what came out.

/** Who counts for a stage. */
export const rollEvent = z.strictObject({
  t: z.literal("roll"),
  motion: handle,
  stage: id,
  size: amount,
  handles: hash,
  weights: z
    .array(z.strictObject({ votes: z.int().min(2).max(MOST_VOTES_OF_ONE), size: amount.min(1), handles: hash }))
    .max(MOST_WEIGHTS)
    .exactOptional(),
  at: time,
});

/** The result of a vote. */
export const closedEvent = z.strictObject({
  t: z.literal("closed"),
  motion: handle,
  stage: id,
  count: z.strictObject({ for: amount, against: amount, abstain: amount }),
  entitled: amount,
  voters: amount.exactOptional(),
  represented: amount.exactOptional(),
  carried: z.boolean(),
  adopted: z.array(handle).max(MOST_OPTIONS).exactOptional(),
  at: time,
});
