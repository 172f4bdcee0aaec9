import { z } from "zod";
import { compiledText, setBy, versionsOf, versionTexts, type Version } from "../../constitution/index.js";
import type { Services } from "../../../platform/services.js";
import { Problem } from "../route/problem.js";
import { shown } from "../route/route.js";
import { nothing, numberInPath, time } from "../shapes.js";

const version = z.object({
  number: z.int(),
  inForceSince: time,
  motion: z.object({ number: z.int(), title: z.string() }).nullable().meta({ description: "The decision that set it; null for the first." }),
  commitment: z.string().meta({ description: "What the record holds of its text." }),
  rulesHash: z.string().meta({ description: "SHA-256 of the canonical JSON of the rules, base64url." }),
});

const wholeVersion = version.extend({
  source: z.string().meta({ description: "The text to the letter, Markdown." }),
  rules: z.record(z.string(), z.unknown()).meta({ description: "What it compiles to: the rules that run." }),
  clauses: z.array(
    z.object({
      number: z.string(),
      article: z.string(),
      source: z.string(),
      means: z.array(z.string()).meta({ description: "What the machine has understood, a sentence for each live value." }),
      setBy: z.int().nullable().meta({ description: "The version that set its present words." }),
    }),
  ),
});

export const versions = shown(
  {
    id: "listVersions",
    path: "/constitution/versions",
    tag: "constitution",
    summary: "Every version of the constitution, the oldest first",
    params: nothing,
    query: nothing,
    answer: z.object({ versions: z.array(version) }),
  },
  async ({ services, viewer }) => ({ versions: (await versionsOf(services.db, viewer.organisation.id)).map(described) }),
);

export const inForce = shown(
  {
    id: "readConstitution",
    path: "/constitution",
    tag: "constitution",
    summary: "The constitution in force: its text, its rules, its clauses",
    params: nothing,
    query: nothing,
    answer: wholeVersion,
  },
  ({ services, viewer }) => whole(services, viewer.organisation.id, viewer.organisation.facts.version),
);

export const oneVersion = shown(
  {
    id: "readVersion",
    path: "/constitution/versions/{version}",
    tag: "constitution",
    summary: "One version of the constitution",
    params: z.object({ version: numberInPath }),
    query: nothing,
    answer: wholeVersion,
  },
  ({ services, viewer, params }) => whole(services, viewer.organisation.id, params.version),
);

async function whole({ db }: Services, organisation: string, number: number): Promise<z.input<typeof wholeVersion>> {
  const texts = (await versionTexts(db, organisation)).filter((one) => one.number <= number);
  const text = texts.at(-1);
  if (text === undefined || text.number !== number) throw new Problem("not-found");
  const compiled = compiledText(text);
  const set = setBy(texts);
  return {
    ...described(text),
    source: text.source,
    rules: { ...compiled.rules },
    clauses: compiled.clauses.map(({ number: clause, article, source, printBack }) => ({
      number: clause,
      article,
      source,
      means: [...printBack],
      setBy: set.get(clause)?.number ?? null,
    })),
  };
}

function described({ number, inForceAt, motion, commitment, rulesHash }: Version): z.input<typeof version> {
  return { number, inForceSince: inForceAt.toString(), motion, commitment, rulesHash };
}
