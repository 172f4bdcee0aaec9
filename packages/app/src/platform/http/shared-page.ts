import type { Context } from "hono";
import { together } from "../together.js";
import type { Viewer, Web } from "../web.js";
import { page, write, type Page } from "./page.js";

/** How many readers share one rendering. */
const mostTogether = 500;

interface Rendering<Ask> {
  readonly write: (asked: readonly [Viewer, Ask]) => Promise<string>;
  waiting: number;
}

/**
 * A page that looks the same to everybody who has no cookie: those of them who ask for the same address at the same moment get one rendering. Nothing is
 * kept: each answer is a rendering that began after its request had come (see `together`). A request with a cookie, of whatever kind, has a rendering of
 * its own. A page with a form can't be shared, because its token belongs to one browser: asking for the token throws.
 */
export function sharedPage<Ask>(make: (viewer: Viewer, ask: Ask) => Promise<Omit<Page, "status">>): (c: Context<Web>, ask: Ask) => Promise<Response> {
  /** By address; each is gone when nobody waits for it. */
  const renderings = new Map<string, Rendering<Ask>>();

  async function rendered(address: string, asked: readonly [Viewer, Ask]): Promise<string> {
    const rendering = renderings.get(address) ?? { write: shared(make), waiting: 0 };
    renderings.set(address, rendering);
    rendering.waiting += 1;
    try {
      return await rendering.write(asked);
    } finally {
      rendering.waiting -= 1;
      if (rendering.waiting === 0) renderings.delete(address);
    }
  }

  return async (c, ask) => {
    const viewer = c.get("viewer");
    if (c.req.header("cookie") !== undefined) return page(c, await make(viewer, ask));
    return c.html(await rendered(c.req.url, [viewer, ask]));
  };
}

function shared<Ask>(make: (viewer: Viewer, ask: Ask) => Promise<Page>): Rendering<Ask>["write"] {
  return together(mostTogether, async (all: readonly (readonly [Viewer, Ask])[]) => {
    // Whoever came last was looked up last: what the others were looked up with is not newer.
    const [viewer, ask] = all.at(-1) ?? never();
    const outsider = withoutForms(viewer);
    const html = write(outsider, await make(outsider, ask));
    return all.map(() => html);
  });
}

function withoutForms({ organisation, now, path }: Viewer): Viewer {
  return {
    organisation,
    member: null,
    now,
    path,
    get csrf(): string {
      throw new Error(`${path} is shared between browsers and can have no form`);
    },
  };
}

function never(): never {
  throw new Error("a rendering for nobody");
}
