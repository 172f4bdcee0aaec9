import { sql } from "kysely";
import { actBeside } from "../platform/act.js";
import type { Services } from "../platform/services.js";
import { makeToken, scopes, type Scope } from "../features/api/index.js";
import type { TestApp } from "./app.js";
import { newKey, RIVERSIDE } from "./riverside.js";

export const apiBase = `/api/v1/organisations/${RIVERSIDE}`;

/** What a program is told. */
export interface Told {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** What stands somewhere in an answer, by the names and places that lead there. */
export function within(told: Told, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined), told.body);
}

/** A program without a browser: a token or none, JSON in, JSON out. */
export class Program {
  readonly #app: TestApp["app"];
  readonly #token: string | null;

  constructor(app: TestApp["app"], token: string | null = null) {
    this.#app = app;
    this.#token = token;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Told> {
    return this.#send("GET", path, { headers });
  }

  /** An act under a key of its own, unless it is given one. */
  post(path: string, body: unknown = {}, { key = newKey(), headers = {} }: { key?: string; headers?: Record<string, string> } = {}): Promise<Told> {
    const sent = { "content-type": "application/json", "idempotency-key": key, ...headers };
    return this.#send("POST", path, { headers: sent, body: typeof body === "string" ? body : JSON.stringify(body) });
  }

  async #send(method: string, path: string, { headers, body }: { headers: Record<string, string>; body?: string }): Promise<Told> {
    const authorization: Record<string, string> = this.#token === null ? {} : { authorization: `Bearer ${this.#token}` };
    const response = await this.#app.request(urlIn(path).href, {
      method,
      headers: { ...authorization, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown), headers: response.headers };
  }
}

/** The whole address; without a slash at its beginning it is that of something at the Riverside Association. */
export function urlIn(path: string): URL {
  const full = path.startsWith("/") ? path : `${apiBase}${path === "" || path.startsWith("?") ? "" : "/"}${path}`;
  return new URL(full, "http://localhost:3000");
}

/** A token of a member, with every scope unless it is said. */
export async function tokenOf(services: Services, member: string, may: readonly Scope[] = scopes, organisation: string = RIVERSIDE): Promise<string> {
  const made = await actBeside(services.db, organisation, (act) => makeToken(act, { member, key: newKey(), name: "test", scopes: may, days: 30 }));
  if (made === null) throw new Error("too many tokens");
  return made.secret;
}

/** How many rows a table has. */
export async function rowsIn(services: Services, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(services.db);
  return rows[0]?.count ?? 0;
}
