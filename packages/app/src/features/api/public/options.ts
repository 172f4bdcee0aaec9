import { z } from "zod";
import { motionView, optionLines, readText, type OptionLine } from "../../motions/index.js";
import type { Viewer } from "../../../platform/web.js";
import { Problem } from "../route/problem.js";
import { shown } from "../route/route.js";
import { count, nothing, numberInPath, time } from "../shapes.js";

const kinds = ["proposal", "alternative", "amendment"] as const;
const states = [
  "gathers support",
  "has support",
  "without support",
  "without its text",
  "withdrawn",
  "merged",
  "accepted",
  "ruled out",
  "on the paper",
  "adopted",
  "not adopted",
] as const;

const option = z.object({
  number: z.int().meta({ description: "Within its motion." }),
  kind: z.enum(kinds),
  title: z.string().nullable().meta({ description: "null: for members only." }),
  state: z.enum(states),
  until: time.nullable().meta({ description: "When gathering support, or taking it on, is over." }),
  support: z.object({ needed: count, signed: count }),
  signedByYou: z.boolean().nullable(),
  theme: z.string().nullable(),
  place: z.string().nullable(),
  cost: z.int().nullable().meta({ description: "In the smallest unit of the currency." }),
  group: z
    .int()
    .optional()
    .meta({ description: "Of the groups for which the constitution keeps places, from 0 in the order of the text; left out where it is of none." }),
  on: z.int().nullable().meta({ description: "Of an amendment: the number of the option that it changes; null: the motion's own text." }),
  putAt: time,
});

export const options = shown(
  {
    id: "listOptions",
    path: "/motions/{number}/options",
    tag: "motions",
    summary: "What was put to a motion: proposals, other texts, amendments, in the order in which they were",
    params: z.object({ number: numberInPath }),
    query: nothing,
    answer: z.object({ options: z.array(option) }),
  },
  async ({ services, viewer, params }) => {
    const lines = await optionLines(services, viewer, await motionView(services, viewer, params.number));
    return { options: lines.map((line) => said(line, lines, viewer)) };
  },
);

export const oneOption = shown(
  {
    id: "readOption",
    path: "/motions/{number}/options/{option}",
    tag: "motions",
    summary: "One of them, with its text for members",
    params: z.object({ number: numberInPath, option: numberInPath }),
    query: nothing,
    answer: option.extend({ text: z.string().nullable(), commitment: z.string().nullable() }),
  },
  async ({ services, viewer, params }) => {
    const lines = await optionLines(services, viewer, await motionView(services, viewer, params.number));
    const line = lines.find(({ row }) => row.number === params.option);
    if (line === undefined) throw new Problem("not-found");
    const text = viewer.member === null ? null : await readText(services.db, viewer.organisation.id, line.option.text);
    return { ...said(line, lines, viewer), text, commitment: viewer.member === null ? null : line.option.text };
  },
);

function said(
  { row, option: facts, state, until, signed, own }: OptionLine,
  lines: readonly OptionLine[],
  { member }: Viewer,
): z.input<typeof option> {
  return {
    number: row.number,
    kind: row.kind,
    title: member === null ? null : row.title,
    state,
    until,
    support: { needed: facts.support.needed, signed },
    signedByYou: member === null ? null : own,
    theme: row.theme,
    place: row.place,
    cost: row.cost,
    ...(facts.group === undefined ? {} : { group: facts.group }),
    on: lines.find((line) => line.option.id === facts.on)?.row.number ?? null,
    putAt: facts.putAt,
  };
}
