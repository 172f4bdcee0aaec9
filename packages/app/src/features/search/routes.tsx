import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../languages/index.js";
import { clientPrefix } from "../../platform/http/client.js";
import { takeOne } from "../../platform/http/limit.js";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { FOUND_FIRST, FOUND_ON_A_PAGE, LONGEST_QUESTION, type Kind } from "./asked.js";
import { find, kindsFor } from "./find.js";
import { SearchPage } from "./page.js";

/** Per person, or per household of visitors. */
const SEARCHES = { what: "searches", most: 60, seconds: 60 };

const kindAsked = z.enum(["decisions", "motions", "options", "arguments", "posts", "surveys", "clauses"]);
/** What a key of each kind looks like; anything else is no page of ours and no question to the database. */
const keys: { readonly [One in Kind]: RegExp } = {
  decisions: /^[1-9][0-9]{0,8}$/,
  motions: /^[1-9][0-9]{0,8}$/,
  options: /^[1-9][0-9]{0,8}-[1-9][0-9]{0,8}$/,
  arguments: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  posts: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  surveys: /^[A-Za-z0-9_-]{22}$/,
  clauses: /^[0-9]{1,4}[A-Z]{0,2}(?:\.[0-9]{1,4}[A-Z]{0,2}){0,6}$/,
};

export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  app.get("/search", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const words = wordsIn(c.req.query("q") ?? "");
    const kinds = kindsFor(viewer);
    const kind = c.req.query("kind") === undefined ? null : kindOf(c.req.query("kind"), kinds);
    const after = c.req.query("after") ?? null;
    if (after !== null && (kind === null || !keys[kind].test(after))) throw new HTTPException(404);
    if (words !== "" && !takeOne(services, SEARCHES, `${viewer.organisation.id} ${viewer.member?.id ?? clientPrefix(c)}`))
      throw new HTTPException(429);
    const asked = kind === null ? kinds : [kind];
    const results =
      words === ""
        ? []
        : await Promise.all(
            asked.map(async (one) => {
              const found = await find(services, viewer, { words, kind: one, after, most: kind === null ? FOUND_FIRST : FOUND_ON_A_PAGE });
              return { kind: one, page: found ?? { found: [], next: null } };
            }),
          );
    const title = wordsOf(viewer.language).search.title;
    return page(c, { title, body: <SearchPage {...{ viewer, words, kind, kinds, after, results }} /> });
  });
  return app;
}

/** What can't be asked for is left out: characters that no text of ours holds, and what is longer than any question. */
function wordsIn(typed: string): string {
  return typed
    .normalize("NFC")
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .replaceAll(/\p{Cs}/gu, "")
    .slice(0, LONGEST_QUESTION);
}

function kindOf(typed: string | undefined, kinds: readonly Kind[]): Kind {
  const kind = kindAsked.safeParse(typed);
  if (!kind.success || !kinds.includes(kind.data)) throw new HTTPException(404);
  return kind.data;
}
