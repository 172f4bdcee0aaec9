import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { stream } from "hono/streaming";
import { wordsOf } from "../../languages/index.js";
import { indexIn } from "../../platform/http/ids.js";
import { page } from "../../platform/http/page.js";
import { lookedUpLast, sharedPage } from "../../platform/http/shared-page.js";
import { logEvent } from "../../platform/log.js";
import type { Services } from "../../platform/services.js";
import { sharedAnswer } from "../../platform/together.js";
import type { Viewer, Web } from "../../platform/web.js";
import { exportLines } from "./export.js";
import { logRoutes } from "./log-routes.js";
import { EntryPage, RecordPage } from "./pages.js";
import { entryPage, newestCheckpoint, recordPage } from "./read.js";

/** Downloads that one process serves at a time: each holds a connection to the database. */
const MOST_EXPORTS = 4;
const PIECE_LENGTH = 65_536;
/** How long a reader may take over one piece. */
const LONGEST_STALL_MS = 30_000;
const plainText = { "content-type": "text/plain; charset=utf-8" };

/** The record, for everybody: as pages, and as files for those who check it. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  let exporting = 0;
  // The record is everybody's: whoever reads the same page of it at the same moment shares what was looked up.
  const looked = sharedAnswer((all: readonly { readonly services: Services; readonly viewer: Viewer; readonly end: number | null }[]) => {
    const { services, viewer, end } = lookedUpLast(all);
    return recordPage(services, viewer.organisation, end);
  });
  const entries = sharedPage(async (viewer, { services, end }: { readonly services: Services; readonly end: number | null }) => {
    const record = await looked(`${viewer.organisation.id} ${end}`, { services, viewer, end });
    return { title: wordsOf(viewer.language).record.title, body: <RecordPage viewer={viewer} record={record} /> };
  });

  app.get("/record", (c) => entries(c, { services: c.get("services"), end: before(c.req.query("before")) }));

  app.route("/", logRoutes());

  app.get("/record/export", async (c) => {
    const services = c.get("services");
    const { id } = c.get("viewer").organisation;
    if ((await newestCheckpoint(services, id)) === null) throw new HTTPException(404);
    if (exporting >= MOST_EXPORTS) return c.text(wordsOf(c.get("viewer").language).record.tooManyDownloads, 503, { "retry-after": "60" });
    c.header("content-type", "application/x-ndjson; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${id}.folkmoot"`);
    c.header("cache-control", "no-store");
    // Nobody reads the body of an answer to HEAD, and a download waits for its reader.
    if (c.req.method === "HEAD") return c.body(null);
    exporting++;
    return stream(
      c,
      async (out) => {
        try {
          for await (const piece of pieces(exportLines(services.db, id, services.logKey.publicKey))) {
            if (out.aborted || !(await isTaken(out.write(piece)))) break;
          }
        } finally {
          exporting--;
        }
      },
      async (error) => logEvent(services.log, "request failed", { id: "export", method: "GET", route: c.req.routePath, error }),
    );
  });

  app.get("/record/entries/:index", async (c) => {
    const viewer = c.get("viewer");
    const entry = await entryPage(c.get("services"), viewer.organisation, indexIn(c, "index"));
    if (entry === null) throw new HTTPException(404);
    return page(c, { title: wordsOf(viewer.language).record.entryNumber(entry.index), body: <EntryPage viewer={viewer} entry={entry} /> });
  });

  app.get("/record/entries/:index/proof", async (c) => {
    const entry = await entryPage(c.get("services"), c.get("viewer").organisation, indexIn(c, "index"));
    if (entry === null) throw new HTTPException(404);
    return c.body(entry.proofFile, 200, plainText);
  });

  return app;
}

function before(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9][0-9]{0,14}$/.test(text)) throw new HTTPException(404);
  return Number(text);
}

/** Whether a reader has taken a piece in time. One who stalls would keep a connection to the database, and everybody else from a download, for ever. */
async function isTaken(written: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const stalled = sleep(LONGEST_STALL_MS, false, { signal: timer.signal }).catch(() => false);
  const taken = await Promise.race([written.then(() => true), stalled]);
  timer.abort();
  return taken;
}

/** Lines gathered into pieces of some size: one piece a line would be one packet a line. */
async function* pieces(lines: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let text = "";
  for await (const line of lines) {
    text += line;
    if (text.length < PIECE_LENGTH) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
