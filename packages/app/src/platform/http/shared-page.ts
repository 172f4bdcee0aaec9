import type { Context } from "hono";
import { sharedAnswer } from "../together.js";
import type { Viewer, Web } from "../web.js";
import { addressOf, page, spokenTo, write, type Page } from "./page.js";

/**
 * A page that looks the same to everybody who has no cookie: those of them who ask for the same address in the same
 * language at the same moment get one rendering. Nothing is
 * kept: each answer is a rendering that began after its request had come (see `sharedAnswer`). A request with a cookie, of whatever kind, has a rendering of
 * its own. A page with a form can't be shared, because its token belongs to one browser: asking for the token throws.
 */
export function sharedPage<Ask>(make: (viewer: Viewer, ask: Ask) => Promise<Omit<Page, "status">>): (c: Context<Web>, ask: Ask) => Promise<Response> {
  const rendered = sharedAnswer(async (all: readonly { readonly viewer: Viewer; readonly ask: Ask; readonly at: string }[]) => {
    const { viewer, ask, at } = lookedUpLast(all);
    const outsider = withoutForms(viewer);
    return write(outsider, await make(outsider, ask), { language: viewer.language, at });
  });

  return async (c, ask) => {
    const viewer = c.get("viewer");
    if (c.req.header("cookie") !== undefined) return page(c, await make(viewer, ask));
    return c.html(await rendered(`${viewer.language} ${c.req.url}`, { viewer, ask, at: addressOf(c) }), 200, spokenTo);
  };
}

/** Of those who look at the same organisation, whoever knows most of it: nothing that the others were looked up with is newer. */
export function lookedUpLast<Looking extends { readonly viewer: Viewer }>(all: readonly Looking[]): Looking {
  return all.reduce((last, one) => (one.viewer.now.epochMilliseconds > last.viewer.now.epochMilliseconds ? one : last));
}

function withoutForms({ organisation, now, path, language }: Viewer): Viewer {
  return {
    organisation,
    member: null,
    now,
    path,
    language,
    get csrf(): string {
      throw new Error(`${path} is shared between browsers and can have no form`);
    },
  };
}
