import { z } from "zod";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import type { Tag } from "../tags.js";
import type { Scope } from "../tokens/scope.js";
import { bodyIn, paramsIn, queryIn } from "./parse.js";

/** What a route is asked, as it came. */
export interface Incoming {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** For the feature that acts: the same for the same act, another for every other. */
  readonly key: string;
}

/** One address of the API with one method: what it takes, what it answers, who may. The server, the documentation and the tests are made of it. */
export interface Route {
  /** Unique, as programs call it. */
  readonly id: string;
  readonly method: "get" | "post";
  /** Below the address of the organisation, "/motions/{number}"; "" is the organisation itself. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly about: string;
  /** null: for everybody. A token with the scope `read` sees there what its member sees. */
  readonly scope: Scope | null;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject | null;
  readonly answer: z.ZodObject;
  readonly status: 200 | 201;
  /** Throws a `Problem` for what can't be answered. Only what `answer` names leaves. */
  readonly answerTo: (incoming: Incoming) => Promise<unknown>;
}

type Member = NonNullable<Viewer["member"]>;

interface Named {
  readonly id: string;
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly about?: string;
}

interface Shown<P extends z.ZodObject, Q extends z.ZodObject> {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
}

interface Reading<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodObject> extends Named {
  readonly params: P;
  readonly query: Q;
  readonly answer: A;
}

/** What everybody may read; whoever comes with a token sees what its member sees. */
export function shown<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodObject>(
  { about = "", ...named }: Reading<P, Q, A>,
  read: (asked: Shown<P, Q>) => Promise<z.input<A>>,
): Route {
  const { params, query, answer } = named;
  return {
    ...named,
    about,
    method: "get",
    scope: null,
    body: null,
    status: 200,
    answerTo: async (incoming) =>
      answer.parse(await read({ ...incoming, params: paramsIn(params, incoming.params), query: queryIn(query, incoming.query) })),
  };
}

/** What only a member reads. */
export function own<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodObject>(
  named: Reading<P, Q, A>,
  read: (asked: Shown<P, Q> & { readonly member: Member }) => Promise<z.input<A>>,
): Route {
  return { ...shown(named, (asked) => read({ ...asked, member: memberOf(asked.viewer) })), scope: "read" };
}

/** The same under a scope of its own, for what `read` doesn't open. */
export function ownWithin(scope: "drafts"): typeof own {
  return (named, read) => ({ ...own(named, read), scope });
}

interface Acting<P extends z.ZodObject, B extends z.ZodObject, A extends z.ZodObject> extends Named {
  readonly scope: Exclude<Scope, "read" | "drafts">;
  readonly params: P;
  readonly body: B;
  readonly answer: A;
  readonly status?: 200 | 201;
}

interface Asked<P extends z.ZodObject, B extends z.ZodObject> {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly member: Member;
  readonly key: string;
  readonly params: z.output<P>;
  readonly body: z.output<B>;
}

/** What a member does: once for each `Idempotency-Key`. */
export function act<P extends z.ZodObject, B extends z.ZodObject, A extends z.ZodObject>(
  { about = "", status = 200, ...named }: Acting<P, B, A>,
  does: (asked: Asked<P, B>) => Promise<z.input<A>>,
): Route {
  const { params, body, answer } = named;
  return {
    ...named,
    about,
    status,
    method: "post",
    query: noQuery,
    answerTo: async (incoming) => {
      const { services, viewer, key } = incoming;
      queryIn(noQuery, incoming.query);
      const asked = { params: paramsIn(params, incoming.params), body: bodyIn(body, incoming.body) };
      return answer.parse(await does({ services, viewer, member: memberOf(viewer), key, ...asked }));
    },
  };
}

const noQuery = z.object({});

function memberOf({ member }: Viewer): Member {
  if (member === null) throw new Error("a route for members was reached without one");
  return member;
}
