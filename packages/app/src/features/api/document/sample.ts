import type { Schema } from "./document.js";

/** Made-up values by the names of fields, so that an example reads like an answer. */
const KNOWN: { readonly [name: string]: unknown } = {
  id: "riverside",
  name: "Riverside Association",
  organisation: "riverside",
  zone: "Europe/London",
  title: "Committee notice",
  sentence: "It is open to discussion until Friday 27 January 2017, 20:00 (London).",
  procedure: "amendment",
  clause: "11.3",
  words: "14 clear days’ notice",
  said: "Notice was given 16 clear days before.",
  author: "Tamsin Weir",
  body: "Three days are too short for people who work shifts.",
  text: "# Committee notice\n\n…",
  url: "https://moot.example.org/o/riverside/motions/7",
  handle: "q1Bf0mLw2XzN8RkT5yUc9g",
  commitment: "3b0k…",
  mark: "0+2",
  number: 7,
  motion: 7,
  option: 3,
  amount: 250_000,
  currency: "GBP",
  next: 6,
};

const DEEPEST = 6;

/** What is sent at the least: what has to be, or, where nothing has to be, the first thing that may. */
export function leastSampleOf(schema: Schema): unknown {
  const { properties = {}, required = Object.keys(properties).slice(0, 1) } = schema;
  return sampleObject({ ...schema, properties: Object.fromEntries(Object.entries(properties).filter(([name]) => required.includes(name))) }, 0);
}

/** A value that the schema takes, for people to look at. */
export function sampleOf(schema: Schema, name = "", depth = 0): unknown {
  const choices = schema.anyOf ?? schema.oneOf;
  const first = choices?.find((one) => typeof one === "object" && one.type !== "null");
  if (first !== undefined && typeof first === "object") return sampleOf(first, name, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case "object":
      return sampleObject(schema, depth);
    case "array":
      return schema.items === undefined || typeof schema.items === "boolean" || Array.isArray(schema.items) || depth > DEEPEST
        ? []
        : [sampleOf(schema.items, name, depth + 1)];
    case "integer":
    case "number":
      return typeof KNOWN[name] === "number" ? KNOWN[name] : 12;
    case "boolean":
      return true;
    case "string":
      return sampleText(schema, name);
    default:
      return null;
  }
}

function sampleObject({ properties = {} }: Schema, depth: number): unknown {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => (typeof field === "boolean" ? [] : [[name, sampleOf(field, name, depth + 1)]])),
  );
}

function sampleText({ format, pattern }: Schema, name: string): string {
  if (format === "date-time") return "2017-01-27T20:00:00.000Z";
  if (format === "date") return "2017-06-01";
  if (pattern?.startsWith("^[0-9a-f]{8}-") === true) return "0b6f4a5e-8f0e-4c55-9f43-2f4a1c7d9e10";
  if (pattern?.startsWith("^[1-9]") === true) return "7";
  const known = KNOWN[name];
  return typeof known === "string" ? known : "…";
}
