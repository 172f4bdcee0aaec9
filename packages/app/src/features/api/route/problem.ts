import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf, type Language } from "../../../languages/index.js";
import { isBusy } from "../../../platform/http/errors.js";
import { wishedFor } from "../../../platform/http/language.js";
import { logEvent } from "../../../platform/log.js";
import type { Web } from "../../../platform/web.js";
import { lawfulWay, requirement, time } from "../shapes.js";

/** Everything that an answer may be instead of what was asked for, with its status. The list is closed. */
export const problemKinds = {
  invalid: 400,
  "no-token": 401,
  scope: 403,
  "not-entitled": 403,
  "not-found": 404,
  already: 409,
  closed: 409,
  "not-open": 409,
  "not-a-paper": 409,
  "key-reused": 409,
  "too-large": 413,
  "not-json": 415,
  refused: 422,
  "too-many": 429,
  bug: 500,
  busy: 503,
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** As it is sent, application/problem+json (RFC 9457). */
export const problemShape = z.object({
  type: z.string().meta({ description: "An address of this documentation; its fragment names the kind." }),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .meta({ description: "What is wrong with what was sent, field by field." }),
  reasons: z.array(requirement).optional().meta({ description: "What the rules require and is not met, each with its clause." }),
  lawful: z.array(lawfulWay).optional().meta({ description: "The ways that the rules offer for what was wanted." }),
  recorded: z.boolean().optional().meta({ description: "Whether the refusal is an entry of the record." }),
  at: time.optional(),
});

export type ProblemMore = Partial<Omit<z.output<typeof problemShape>, "type" | "title" | "status">>;

/** Thrown at the edge; the answer is made of it. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly more: ProblemMore;
  constructor(kind: ProblemKind, more: ProblemMore = {}) {
    super(kind);
    this.kind = kind;
    this.more = more;
  }
}

/** The language of what a program is told: what it asks for, else that of its member. It carries no cookie. */
export function askedLanguage(c: Context<Web>, own: Language | null = null): Language {
  const asked = c.req.header("accept-language");
  return asked === undefined ? (own ?? "en") : wishedFor(asked);
}

const MOST_SECONDS_TO_WAIT = "60";

/** The answer to whatever went wrong: never a trace (ASVS 16.5). */
export function problemAnswer(error: Error, c: Context<Web>): Response {
  const { kind, more } = problemOf(error, c);
  const body = problemBody(c, kind, more);
  return c.body(JSON.stringify(body), problemKinds[kind], {
    "content-type": "application/problem+json",
    ...(kind === "no-token" ? { "www-authenticate": "Bearer" } : {}),
    ...(kind === "too-many" || kind === "busy" ? { "retry-after": MOST_SECONDS_TO_WAIT } : {}),
  });
}

/** The same as a value, so that it can be kept and told again. */
export function problemBody(c: Context<Web>, kind: ProblemKind, more: ProblemMore): z.output<typeof problemShape> {
  const { title, detail } = wordsOf(c.get("viewer")?.language ?? askedLanguage(c)).api.problems[kind];
  const type = `${c.get("services").config.publicUrl}/api/v1#problem-${kind}`;
  return { type, title, status: problemKinds[kind], detail, ...more };
}

function problemOf(error: Error, c: Context<Web>): { kind: ProblemKind; more: ProblemMore } {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) return { kind: kindOf(error.status), more: {} };
  if (isBusy(error) || error.name === "RecordStopped") return { kind: "busy", more: {} };
  const id = randomBytes(6).toString("hex");
  logEvent(c.get("services").log, "request failed", { id, method: c.req.method, route: c.req.routePath, error });
  return { kind: "bug", more: { detail: id } };
}

function kindOf(status: number): ProblemKind {
  switch (status) {
    case 400:
      return "invalid";
    case 403:
      return "not-entitled";
    case 413:
      return "too-large";
    case 429:
      return "too-many";
    default:
      return "not-found";
  }
}
