import { z } from "zod";
import { certificate } from "@folkmoot/procedure";
import {
  coMoversOf,
  memberName,
  motionView,
  OVER,
  pageOfLines,
  readText,
  seesMotions,
  signatures,
  stateSentence,
  titleFor,
} from "../../motions/index.js";
import { resultsOf, type Result } from "../../votes/index.js";
import type { Viewer } from "../../../platform/web.js";
import { shown } from "../route/route.js";
import { saidLine, saidRequirement } from "../said.js";
import { count, motionLine, next, nothing, numberInPath, paging, requirement, states, time } from "../shapes.js";

const page = z.object({ motions: z.array(motionLine), next });

export const motions = shown(
  {
    id: "listMotions",
    path: "/motions",
    tag: "motions",
    summary: "Motions, the latest first",
    params: nothing,
    query: paging,
    answer: page,
  },
  async ({ services, viewer, query }) => {
    const { lines, next: before } = await pageOfLines(services, viewer, { before: query.before ?? null, most: query.most });
    return { motions: lines.map((line) => saidLine(services, line)), next: before };
  },
);

export const decisions = shown(
  {
    id: "listDecisions",
    path: "/decisions",
    tag: "motions",
    summary: "Motions of which nothing more comes: in force, not carried, lapsed, withdrawn, annulled; the latest first",
    about: "A page may hold fewer than asked for, or none, and still have a next one: motions under way are left out.",
    params: nothing,
    query: paging,
    answer: page,
  },
  async ({ services, viewer, query }) => {
    const { lines, next: before } = await pageOfLines(services, viewer, { before: query.before ?? null, most: query.most });
    return { motions: lines.filter(({ state }) => OVER.has(state)).map((line) => saidLine(services, line)), next: before };
  },
);

const result = z.object({
  stage: z.string(),
  name: z.string(),
  sentence: z.string(),
  for: count,
  against: count,
  abstain: count,
  entitled: count,
  carried: z.boolean(),
  closedAt: time,
  adopted: z
    .array(z.int())
    .nullable()
    .meta({ description: "Of a paper with several options: the numbers of those adopted, best first. 0 is the motion's own text." }),
});

export const motion = shown(
  {
    id: "readMotion",
    path: "/motions/{number}",
    tag: "motions",
    summary: "A motion: where it stands, its stages, what it requires, its results",
    about: "Nothing is told of a vote before it has closed. Title, text and movers are null for whoever may not read them.",
    params: z.object({ number: numberInPath }),
    query: nothing,
    answer: z.object({
      number: z.int(),
      title: z.string().nullable(),
      state: z.enum(states),
      sentence: z.string(),
      procedure: z.object({ id: z.string(), name: z.string() }),
      version: z.int().meta({ description: "The version of the constitution that governs it to its end." }),
      next: z
        .object({ state: z.enum(states), at: time })
        .nullable()
        .meta({ description: "What time alone brings next." }),
      stages: z.array(
        z.object({
          stage: z.string(),
          kind: z.string(),
          name: z.string(),
          clause: z.string(),
          status: z.enum(["past", "now", "to come"]),
          from: time.nullable(),
          to: time.nullable(),
        }),
      ),
      requirements: z.array(requirement),
      support: z
        .object({ needed: count, signed: count.nullable() })
        .meta({ description: "How many signatures it needs, and has while it gathers them; never whose." }),
      results: z.array(result).meta({ description: "Of the votes that have closed, the last one first." }),
      text: z.string().nullable(),
      commitment: z.string().nullable().meta({ description: "What the record holds of the text." }),
      changesConstitution: z.boolean(),
      movers: z.array(z.string()).nullable(),
      inForceAt: time.nullable(),
      url: z.string(),
    }),
  },
  async ({ services, viewer, params }) => {
    const { motion: found, situation, standing } = await motionView(services, viewer, params.number);
    const { id } = viewer.organisation;
    const { facts } = found;
    const signed = standing.state === "support" ? await signatures(services, id, found.id) : null;
    const sees = seesMotions(viewer);
    const title = titleFor(viewer, found);
    return {
      number: found.number,
      title,
      state: standing.state,
      sentence: stateSentence(situation, standing, { now: viewer.now, signed: signed ?? 0, language: viewer.language }),
      procedure: { id: facts.procedure, name: situation.rules.procedures.find((one) => one.id === facts.procedure)?.name ?? facts.procedure },
      version: facts.version,
      next: standing.next === null ? null : { state: standing.next.what, at: standing.next.at },
      stages: standing.stages.map((stage) => ({ ...stage })),
      requirements: (standing.state === "in force" ? certificate(situation) : standing.requirements).map((one) => saidRequirement(one, viewer)),
      support: { needed: facts.support.needed, signed },
      results: resultsOf({ motion: found, situation }).map((one) => saidResult(one, facts)),
      text: sees ? await readText(services.db, id, facts.text) : null,
      commitment: title === null ? null : facts.text,
      changesConstitution: facts.rules !== null,
      movers: sees ? await moversOf(services, viewer, found) : null,
      inForceAt: facts.inForceAt,
      url: `${services.config.publicUrl}/o/${id}/motions/${found.number}`,
    };
  },
);

type View = Awaited<ReturnType<typeof motionView>>;

function saidResult(
  { stage, name, sentence, count: counted, entitled, carried, closedAt }: Result,
  facts: View["motion"]["facts"],
): z.input<typeof result> {
  const adopted = facts.closed[stage]?.adopted;
  const places = adopted?.map((id) => facts.options.findIndex((option) => option.id === id) + 1) ?? null;
  return { stage, name, sentence, ...counted, entitled, carried, closedAt, adopted: places };
}

async function moversOf(services: Parameters<typeof motionView>[0], { organisation }: Viewer, { id, mover }: View["motion"]): Promise<string[]> {
  const others = await coMoversOf(services.db, organisation.id, id);
  return [await memberName(services.db, organisation.id, mover), ...others.map(({ name }) => name)];
}
