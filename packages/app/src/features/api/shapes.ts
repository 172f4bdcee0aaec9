import { z } from "zod";

/** What recurs in the answers of the API, as schemas: they check what leaves, and the documentation is written from them. */

export const time = z.iso.datetime().meta({ description: "An instant in UTC." });
export const count = z.int().min(0);
/** A number in an address, written the one way a number is written: "7", never "07", "7e1" or " 7" (H-32). */
export const numberInPath = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/)
  .transform(Number)
  .meta({ description: "A number, written as it is said: 7." });
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .meta({ description: "An id." });
/** A motion, a draft, a survey: 16 random bytes. */
export const idInPath = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .meta({ description: "An id, as a list gives it." });
export const nothing = z.object({});

const MOST_OF_A_PAGE = 100;
const USUAL_PAGE = 50;
/** Pages by key: those before a number, so that something new moves nothing. */
export const paging = z.object({
  before: numberInPath.optional().meta({ description: "The `next` of the page before; left out: from the latest on." }),
  most: numberInPath
    .refine((most) => most <= MOST_OF_A_PAGE, `At most ${MOST_OF_A_PAGE}.`)
    .default(USUAL_PAGE)
    .meta({ description: `How many at most: up to ${MOST_OF_A_PAGE}, ${USUAL_PAGE} where it is left out.` }),
});
export const next = z.int().nullable().meta({ description: "Ask for `before` this for the next page; null at the end." });

export const requirement = z.object({
  code: z.string(),
  status: z.enum(["met", "unmet", "pending"]),
  clause: z.string().nullable().meta({ description: "Of the constitution; null where its text is silent." }),
  words: z.string().meta({ description: "The words of the clause, or the default that holds instead." }),
  said: z.string().meta({ description: "What it means here, with what was measured." }),
  evidence: z.record(z.string(), z.union([z.number(), z.string()])),
  earliest: time.nullable().meta({ description: "When it can be met at the earliest; null: by time alone, never." }),
});

export const lawfulWay = z.object({
  procedure: z.string(),
  name: z.string(),
  clause: z.string(),
  matters: z.array(z.string()),
  earliestVote: time,
  earliestEffect: time,
  calendar: z.array(z.object({ stage: z.string(), kind: z.string(), name: z.string(), clause: z.string(), from: time, to: time.nullable() })),
});

export const states = [
  "support",
  "awaiting notice",
  "notice",
  "discussion",
  "amendments",
  "proposals",
  "mediation",
  "awaiting box",
  "vote",
  "counting",
  "declared",
  "challenged",
  "awaiting commencement",
  "in force",
  "not carried",
  "lapsed",
  "withdrawn",
  "out of order",
  "annulled",
] as const;

export const motionLine = z.object({
  number: z.int(),
  title: z.string().nullable().meta({ description: "null: it is not decided, and members alone see what it is called." }),
  state: z.enum(states),
  sentence: z.string().meta({ description: "Where it stands, in words." }),
  procedure: z.string(),
  at: time.nullable().meta({ description: "When time alone changes it next, or when it ended." }),
  url: z.string(),
});

export const capacity = z.union([
  z.object({ kind: z.enum(["member", "nobody"]) }),
  z.object({ kind: z.literal("seat"), body: z.string() }),
  z.object({ kind: z.literal("office"), office: z.string() }),
]);
