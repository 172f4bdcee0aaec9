import type { Hono } from "hono";
import type { Web } from "../platform/web.js";

/** What a browser does with cookies, forms and redirects, without one: for tests of whole journeys through `app.request()`. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #app: Hono<Web>;
  readonly #origin: string;

  constructor(app: Hono<Web>, origin = "http://localhost:3000") {
    this.#app = app;
    this.#origin = origin;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { method: "GET", headers });
  }

  /** Fills and sends a form: the fields given, a list for boxes that are ticked, and the token of the page on which it stands. */
  async post(
    path: string,
    fields: Record<string, string | readonly string[]>,
    { on = path, headers = {} }: { on?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const csrf = formToken((await this.get(on)).html);
    const pairs = Object.entries({ csrf, ...fields }).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    return this.postRaw(path, new URLSearchParams(pairs).toString(), {
      "content-type": "application/x-www-form-urlencoded",
      origin: this.#origin,
      "sec-fetch-site": "same-origin",
      ...headers,
    });
  }

  async postForm(path: string, body: FormData, on: string): Promise<Answer> {
    body.set("csrf", formToken((await this.get(on)).html));
    return this.#send(path, { method: "POST", body, headers: { origin: this.#origin } });
  }

  async postRaw(path: string, body: string, headers: Record<string, string>): Promise<Answer> {
    return this.#send(path, { method: "POST", body, headers });
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = cookie === "" ? init.headers : { ...init.headers, cookie };
    const response = await this.#app.request(new URL(path, this.#origin).href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return { status: response.status, html: await response.text(), headers: response.headers, location: response.headers.get("location") ?? "" };
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export interface Answer {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  readonly location: string;
}

/** The token of the first form of a page; a page without one can't be posted from. */
export function formToken(html: string): string {
  return /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
}
