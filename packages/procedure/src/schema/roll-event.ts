import { MOST_VOTES_OF_ONE } from "@folkmoot/constitution";
import { z } from "zod";
import { amount, handle, hash, id, MOST_WEIGHTS, time } from "./atoms.js";

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
