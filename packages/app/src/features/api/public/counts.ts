import { z } from "zod";
import { motionView } from "../../motions/index.js";
import { toldCount } from "../../votes/index.js";
import { Problem } from "../route/problem.js";
import { shown } from "../route/route.js";
import { count, numberInPath, time } from "../shapes.js";

const LONGEST_STAGE = 100;
const placeOnPaper = z
  .string()
  .regex(/^(?:0|[1-9][0-9]{0,3})$/)
  .transform(Number);

const option = z.object({
  number: z.int().min(0).meta({ description: "Within its motion; 0 is the motion's own text." }),
  title: z.string(),
  for: count,
  against: count,
  abstain: count,
  rank: count.meta({ description: "Its place in the order of the method, from 1; equals have the same." }),
  adopted: z.boolean().meta({ description: "Or elected, or paid for." }),
  why: z.string().meta({ description: "Why it is adopted or not, in words." }),
});

export const paperCount = shown(
  {
    id: "readCount",
    path: "/motions/{number}/results/{stage}",
    tag: "motions",
    summary: "How a paper with several options was counted: every number, why each of them stands where it does, ties and how they were settled",
    about:
      "Of a vote that has closed. In `order`, `comparison` and `table` an option is its place in `options`, from 0; “none of these” is the place after the last. What `table` holds depends on its `kind`; numbers with a numerator `n` and a denominator `d` are exact fractions of whole numbers, written as text.",
    params: z.object({ number: numberInPath, stage: z.string().max(LONGEST_STAGE).meta({ description: "Of one of the results of the motion." }) }),
    query: z.object({
      one: placeOnPaper.optional().meta({ description: "Two places on the paper: why the one stands above the other." }),
      other: placeOnPaper.optional(),
    }),
    answer: z.object({
      method: z.string().meta({ description: "How it was counted, as a constitution's rules name it." }),
      clause: z.string().nullable().meta({ description: "Where the constitution says so; null where its text is silent." }),
      papers: z
        .object({ for: count, against: count, abstain: count })
        .meta({ description: "Papers that ask for anything, for nothing, and blank ones." }),
      entitled: count,
      closedAt: time,
      options: z.array(option).meta({ description: "In the order of the paper." }),
      order: z.array(count).meta({ description: "Best first, those adopted before all others." }),
      comparison: z.object({ above: count, below: count, said: z.string() }).nullable(),
      ties: z.array(z.string()).meta({ description: "Each choice that the votes did not make, and how it was made instead." }),
      warnings: z.array(z.string()).meta({ description: "What one should know about the result." }),
      table: z.record(z.string(), z.unknown()).meta({ description: "The numbers of the method." }),
    }),
  },
  async ({ services, viewer, params, query }) => {
    const asked = query.one === undefined || query.other === undefined ? null : { one: query.one, other: query.other };
    const told = await toldCount(services, viewer, { view: await motionView(services, viewer, params.number), stage: params.stage, asked });
    if (told === null) throw new Problem("not-found");
    const { options, order, ties, warnings, table } = told;
    return { ...told, options: [...options], order: [...order], ties: [...ties], warnings: [...warnings], table: written(table) };
  },
);

/** As JSON has it: a fraction's whole numbers may be of any size. */
function written(table: object): { [name: string]: unknown } {
  return JSON.parse(JSON.stringify(table, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))) as { [name: string]: unknown };
}
