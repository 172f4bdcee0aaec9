import { z } from "zod";
import { LONGEST_TEXT, LONGEST_TITLE, motionView, optionLines, putOption, sign, signOption, type OptionLine } from "../../motions/index.js";
import { line, prose } from "../../../platform/http/text.js";
import { Problem } from "../route/problem.js";
import { act } from "../route/route.js";
import { nothing, numberInPath } from "../shapes.js";
import { doneOn, signedAs } from "./outcome.js";

const receipt = z.object({
  signed: z.literal(true),
  handle: z.string().meta({ description: "Under which your signature stands in the record, and nowhere else." }),
});

export const signMotion = act(
  {
    id: "signMotion",
    path: "/motions/{number}/signature",
    tag: "acts",
    summary: "Signs a motion",
    about: "Signing again changes nothing and is answered with the same receipt.",
    scope: "sign",
    params: z.object({ number: numberInPath }),
    body: nothing,
    answer: receipt,
  },
  async ({ services, viewer, member, params }) =>
    signedAs(await sign(services, viewer.organisation.id, { member: member.id, number: params.number }), viewer),
);

export const signAnOption = act(
  {
    id: "signOption",
    path: "/motions/{number}/options/{option}/signature",
    tag: "acts",
    summary: "Signs something that was put to a motion",
    scope: "sign",
    params: z.object({ number: numberInPath, option: numberInPath }),
    body: nothing,
    answer: receipt,
  },
  async ({ services, viewer, member, params }) =>
    signedAs(await signOption(services, viewer.organisation.id, { member: member.id, ...params }), viewer),
);

const LONGEST_THEME = 60;
const LONGEST_PLACE = 100;
const shortLine = (most: number) => line({ missing: "Leave it out, or say something.", most }).optional().meta({ maxLength: most });

export const put = act(
  {
    id: "putOption",
    path: "/motions/{number}/options",
    tag: "acts",
    summary: "Puts a proposal, another text or an amendment to a motion; you have signed it with that",
    about: "A change of the constitution brings the whole new text. An amendment names the text that it was made from.",
    scope: "sign",
    status: 201,
    params: z.object({ number: numberInPath }),
    body: z.object({
      kind: z.enum(["proposal", "alternative", "amendment"]),
      title: line({ missing: "It needs a title.", most: LONGEST_TITLE }).meta({ maxLength: LONGEST_TITLE }),
      text: prose({ missing: "It needs a text.", most: LONGEST_TEXT }).meta({
        maxLength: LONGEST_TEXT,
        description: "The whole text as it would be, Markdown.",
      }),
      on: z
        .int()
        .min(1)
        .optional()
        .meta({ description: "Of an amendment: the number of the option that it changes; left out: the motion's own text." }),
      base: z
        .string()
        .regex(/^[A-Za-z0-9_-]{43}$/)
        .optional()
        .meta({ description: "Of an amendment: the `commitment` of the text that it was made from." }),
      theme: shortLine(LONGEST_THEME),
      place: shortLine(LONGEST_PLACE),
      cost: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional().meta({ description: "In the smallest unit of the currency." }),
      group: z
        .int()
        .min(0)
        .max(99)
        .optional()
        .meta({ description: "Of the groups for which the constitution keeps places, the one of whoever stands, from 0 in the order of the text." }),
    }),
    answer: z.object({ motion: z.int(), option: z.int() }),
  },
  async ({ services, viewer, member, key, params, body }) => {
    const lines = await optionLines(services, viewer, await motionView(services, viewer, params.number));
    const on = body.on === undefined ? null : idOf(lines, body.on);
    const { kind, title, text, base = null, theme = null, place = null, cost = null } = body;
    const ofGroup = body.group === undefined ? {} : { group: body.group };
    const putting = { kind, on, base, title, text, theme, place, cost, ...ofGroup };
    const number = doneOn(await putOption(services, viewer.organisation.id, { member: member.id, key, number: params.number, putting }), viewer);
    const after = await optionLines(services, viewer, await motionView(services, viewer, number));
    const own = after.findLast(({ row }) => row.mover === member.id && row.title === title);
    if (own === undefined) throw new Error("what was put is there");
    return { motion: number, option: own.row.number };
  },
);

function idOf(lines: readonly OptionLine[], number: number): string {
  const id = lines.find(({ row }) => row.number === number)?.row.id;
  if (id === undefined) throw new Problem("invalid", { errors: [{ field: "on", message: "There is no such option." }] });
  return id;
}
