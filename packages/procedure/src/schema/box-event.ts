import { z } from "zod";
import { amount, handle, hash, id, integrity, mark, MOST_BALLOTS, MOST_MARKS, MOST_SPARES, MOST_TRUSTEES, time } from "./atoms.js";
import { WEEKS_BEFORE_ROLL } from "../box/weeks.js";

const motion = handle;
const trustee = z.int().min(1).max(MOST_TRUSTEES);
const count = z.strictObject({ for: amount, against: amount, abstain: amount });

/** What happens to the ballot box of a secret vote. */
export const boxEvents = [
  z.strictObject({
    t: z.literal("box-ready"),
    motion,
    stage: id,
    election: hash,
    trustees: trustee,
    needed: trustee,
    leftOut: trustee.exactOptional(),
    rehearsed: trustee,
    registrar: z.enum(["platform", "independent"]),
    credentials: amount,
    spares: z.array(hash).min(1).max(MOST_SPARES).exactOptional(),
    register: z
      .array(z.tuple([amount, amount]))
      .length(WEEKS_BEFORE_ROLL)
      .exactOptional(),
    at: time,
  }),
  z.strictObject({ t: z.literal("booth-served"), motion, stage: id, script: integrity, at: time }),
  z.strictObject({ t: z.literal("credential-replaced"), motion, stage: id, replaced: hash, by: hash, at: time }),
  z.strictObject({ t: z.literal("ballots"), motion, stage: id, ballots: z.array(hash).min(1).max(MOST_BALLOTS) }),
  z.strictObject({ t: z.literal("box-ended"), motion, stage: id, ballots: amount, voters: amount, at: time }),
  z.strictObject({
    t: z.literal("box-marks"),
    motion,
    stage: id,
    marks: z
      .array(z.tuple([mark, amount.min(1)]))
      .min(1)
      .max(MOST_MARKS),
  }),
  z.strictObject({
    t: z.literal("box-opened"),
    motion,
    stage: id,
    archive: hash,
    parts: z.array(trustee).min(1).max(MOST_TRUSTEES),
    shuffles: amount,
    spoilt: amount,
    count: count.exactOptional(),
    at: time,
  }),
  z.strictObject({ t: z.literal("roll-sampled"), motion, stage: id, reached: amount, unreached: amount, unknown: amount, at: time }),
] as const;
