import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { all, organisationsRoute } from "../all.js";
import { problemKinds, problemShape, type ProblemKind } from "../route/problem.js";
import type { Route } from "../route/route.js";
import { tags } from "../tags.js";

/** JSON Schema 2020-12, as zod writes it. */
export type Schema = z.core.JSONSchema.BaseSchema;

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly { readonly token?: readonly string[] }[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: { readonly [status: string]: { readonly description: string; readonly content?: Content } | { readonly $ref: string } };
}

type Content = { readonly [type: string]: { readonly schema: Schema | { readonly $ref: string } } };

export interface OpenApi {
  readonly openapi: "3.1.1";
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { name: string; identifier: string };
  };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: {
    readonly securitySchemes: { readonly token: { readonly type: "http"; readonly scheme: "bearer"; readonly description: string } };
    readonly schemas: { readonly problem: Schema };
    readonly responses: { readonly [status: string]: { readonly description: string; readonly content: Content } };
  };
}

const kept = new Map<string, OpenApi>();
const MOST_KEPT = 20;

/** The whole API as a document (OpenAPI 3.1), made of the routes that the server answers with. */
export function documentOf(publicUrl: string): OpenApi {
  const known = kept.get(publicUrl) ?? written(publicUrl);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(publicUrl, known);
  return known;
}

function written(publicUrl: string): OpenApi {
  const { documentation } = wordsOf("en").api;
  return {
    openapi: "3.1.1",
    info: {
      title: documentation.title,
      version: "1",
      description: [documentation.lead, ...documentation.rules.list].join("\n\n"),
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: tags.map((name) => ({ name, description: documentation.tags[name] })),
    paths: pathsOf(),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Made by a member on the page of their account, for one organisation." },
      },
      schemas: { problem: schemaOf(problemShape, "output") },
      responses: problemResponses(),
    },
  };
}

function pathsOf(): OpenApi["paths"] {
  const paths: { [path: string]: { [method: string]: Operation } } = { [organisationsRoute.path]: { get: listing() } };
  for (const route of all) {
    const path = `/organisations/{organisation}${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return paths;
}

const anonymous = [{}];

function listing(): Operation {
  const { id, tag, summary, answer } = organisationsRoute;
  const problems = Object.fromEntries([400, 429, 500, 503].map((status) => [status, { $ref: `#/components/responses/${status}` }]));
  return { operationId: id, tags: [tag], summary, security: anonymous, parameters: [], responses: { 200: success(answer), ...problems } };
}

function operation(route: Route): Operation {
  const { id, tag, summary, about, scope, body } = route;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(about === "" ? {} : { description: about }),
    security: scope === null ? [{}, { token: ["read"] }] : [{ token: [scope] }],
    parameters: parametersOf(route),
    ...(body === null
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: schemaOf(z.strictObject(body.shape), "input") } } } }),
    responses: {
      [route.status]: success(route.answer),
      ...Object.fromEntries(statusesOf(route).map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  };
}

const organisation: Parameter = {
  name: "organisation",
  in: "path",
  required: true,
  description: "Its id, as in the addresses of its pages.",
  schema: { type: "string", pattern: "^[a-z0-9][a-z0-9-]{1,39}$" },
};
const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "Of this act and its retries.",
  schema: { type: "string", pattern: "^[A-Za-z0-9_-]{16,64}$" },
};

function parametersOf({ params, query, method }: Route): Parameter[] {
  return [
    organisation,
    ...fieldsOf(params).map((field): Parameter => ({ ...field, in: "path", required: true })),
    ...fieldsOf(query).map((field): Parameter => ({ ...field, in: "query" })),
    ...(method === "post" ? [idempotencyKey] : []),
  ];
}

function fieldsOf(schema: z.ZodObject): Omit<Parameter, "in">[] {
  const { properties = {}, required = [] } = schemaOf(schema, "input");
  return Object.entries(properties).flatMap(([name, field]) => {
    if (typeof field === "boolean") return [];
    const { description, ...rest } = field;
    return [{ name, required: required.includes(name), ...(description === undefined ? {} : { description }), schema: rest }];
  });
}

/** Which problems a route can answer with, by status. */
export function statusesOf({ scope, method }: Pick<Route, "scope" | "method">): number[] {
  const acting = method === "post" ? [409, 413, 415, 422] : [];
  return [400, 401, 403, 404, ...acting, 429, 500, 503].filter((status) => status !== 422 || scope === "sign");
}

function success(answer: z.ZodObject): { description: string; content: Content } {
  return { description: "As it was asked.", content: { "application/json": { schema: schemaOf(answer, "output") } } };
}

function problemResponses(): OpenApi["components"]["responses"] {
  const { problems } = wordsOf("en").api;
  const statuses = [...new Set(Object.values(problemKinds))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: kindsOf(status)
          .map((kind) => `${problems[kind].title}.`)
          .join(" "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
      },
    ]),
  );
}

/** The problems that have a status. */
export function kindsOf(status: number): ProblemKind[] {
  return (Object.keys(problemKinds) as ProblemKind[]).filter((kind) => problemKinds[kind] === status);
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema: _, ...written } = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  return written;
}
