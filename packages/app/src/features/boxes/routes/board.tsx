import { Hono } from "hono";
import { stream } from "hono/streaming";
import { HTTPException } from "hono/http-exception";
import { boxOf } from "@folkmoot/procedure";
import { wordsOf } from "../../../languages/index.js";
import { assetIntegrity } from "../../../platform/http/assets.js";
import { page } from "../../../platform/http/page.js";
import { setting } from "../../../platform/http/setting.js";
import type { Web } from "../../../platform/web.js";
import { EmptyState } from "../../../ui/index.js";
import { numberOf } from "../../motions/index.js";
import { archivePieces, hashOfTracker, trackerOfHash } from "../../archive/index.js";
import { promiseOf } from "../cast/promise.js";
import { ballotsBefore } from "../cast/store.js";
import { BallotPage } from "../pages/ballot.js";
import { BoardPage } from "../pages/board.js";
import { BoxFrame, boxPath } from "../pages/frame.js";
import { TRACKERS_A_PAGE, trackerOfWords, trackersFrom, whereabouts } from "../published.js";
import { named, namesIn, paperIn } from "../state.js";
import { phaseOf, type Found } from "../where.js";
import { box, boxIn } from "./shown.js";

const TRACKER_IN_ADDRESS = /^[A-Za-z0-9_-]{43}$/;
const FROM = /^(?:0|[1-9][0-9]{0,6})$/;

/** The public pages of a ballot box, for everybody, and its archive. */
export function boardRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/box", async (c) => {
    const shown = await boxIn(c);
    const { viewer, number, found } = shown;
    const { boxes: words } = wordsOf(viewer.language);
    if (found === null) {
      const empty = (
        <BoxFrame viewer={viewer} number={number} title={words.title(numberOf(number))}>
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        </BoxFrame>
      );
      return page(c, { title: words.title(numberOf(number)), body: empty });
    }
    const services = c.get("services");
    const from = FROM.test(c.req.query("from") ?? "") ? Number(c.req.query("from")) : 0;
    const body = (
      <BoardPage
        {...{ viewer, number, found }}
        trustees={await named(services.db, viewer, found.trustees)}
        members={await namesIn(services.db, viewer, found.anew)}
        names={(await setting(services, viewer.organisation.id, viewer.organisation.facts.version)).names}
        published={mayCount(found) ? { ...(await trackersFrom(services.db, found.box, from)), from, aPage: TRACKERS_A_PAGE } : null}
        paper={found.box.election === null ? null : await paperIn(services, viewer, shown.view, found.box.stage)}
        script={assetIntegrity("booth.js")}
        soughtInVain={c.req.query("sought") === "none"}
      />
    );
    return page(c, { title: words.title(numberOf(number)), body });
  });

  app.get("/motions/:number/box.bel", async (c) => {
    const { found } = await box(c);
    const { height, uuid } = found.box;
    if (height === 0) throw new HTTPException(404);
    c.header("content-type", "application/x-tar");
    c.header("content-disposition", `attachment; filename="${uuid}.bel"`);
    c.header("cache-control", "no-store");
    if (c.req.method === "HEAD") return c.body(null);
    return stream(c, async (out) => {
      for await (const piece of archivePieces(c.get("services").db, found.box, height)) await out.write(piece);
    });
  });

  app.get("/motions/:number/box/proof/:trustee", async (c) => {
    const { found } = await box(c);
    const trustee = found.trustees.find(({ number }) => `${number}` === c.req.param("trustee"));
    if (trustee === undefined || trustee.proof === null) throw new HTTPException(404);
    c.header("content-disposition", `attachment; filename="${found.box.uuid}-${trustee.number}.proof"`);
    return c.text(`${trustee.proof}\n`);
  });

  app.get("/motions/:number/box/ceremony", async (c) => {
    const { found } = await box(c);
    const { ceremony, uuid } = found.box;
    if (ceremony === null) throw new HTTPException(404);
    c.header("content-disposition", `attachment; filename="${uuid}.ceremony"`);
    return c.text(`${ceremony}\n`);
  });

  app.get("/motions/:number/box/evidence/:attempt", async (c) => {
    const { found } = await box(c);
    const evidence = found.anew.find(({ attempt }) => `${attempt}` === c.req.param("attempt"))?.evidence ?? null;
    if (evidence === null) throw new HTTPException(404);
    c.header("content-disposition", `attachment; filename="${found.box.uuid}-${c.req.param("attempt")}.evidence"`);
    return c.text(`${evidence}\n`);
  });

  app.get("/motions/:number/box/ballot", async (c) => {
    const { viewer, number, found } = await box(c);
    const typed = (c.req.query("code") ?? "").trim();
    const hash = hashOfTracker((await trackerOfWords(c.get("services").db, found.box, typed)) ?? typed);
    const path = boxPath(viewer, number);
    return c.redirect(TRACKER_IN_ADDRESS.test(hash) ? `${path}/ballot/${hash}` : `${path}?sought=none#ballots`, 303);
  });

  // The tracking code in the address is written with "-" and "_" for "+" and "/".
  app.get("/motions/:number/box/ballot/:tracker", async (c) => {
    const { viewer, number, found } = await box(c);
    const hash = c.req.param("tracker");
    if (!TRACKER_IN_ADDRESS.test(hash)) throw new HTTPException(404);
    const tracker = trackerOfHash(hash);
    const services = c.get("services");
    const where = await whereabouts(services.db, found.box, tracker);
    const election = electionOf(found);
    const after = (await ballotsBefore(services.db, found.box, [{ tracker }])).get(tracker) ?? null;
    const promise = where.kind === "waiting" ? promiseOf(services, viewer.organisation.id, { tracker, election, after }) : null;
    const body = <BallotPage {...{ viewer, number, tracker, where, promise }} inBatches={found.holding.turnout} />;
    return page(c, { title: wordsOf(viewer.language).boxes.ballot.title, body });
  });

  return app;
}

/** How many ballots there are may be known once the vote is over, or where the text says so (H-39). */
function mayCount(found: Found): boolean {
  const ended = AFTER.has(phaseOf(found));
  return ended || found.holding.turnout;
}

const AFTER: ReadonlySet<string> = new Set(["counting", "shuffling", "decrypting", "opened", "lapsed"]);

/** The hash by which the record names the election of a box. */
function electionOf({ box: { stage }, situation }: Found): string {
  return (situation.motion === null ? null : boxOf(situation.motion, stage))?.election ?? "";
}
