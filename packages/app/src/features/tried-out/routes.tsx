import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { Temporal } from "temporal-polyfill";
import { wordsOf } from "../../languages/index.js";
import { numberIn } from "../../platform/http/ids.js";
import { page } from "../../platform/http/page.js";
import { signedIn } from "../../platform/http/require.js";
import type { Viewer, Web } from "../../platform/web.js";
import { compiledText } from "../constitution/index.js";
import { motionView, readText, rulesOfVersion } from "../motions/index.js";
import { coursesThatDiffer } from "./calendars.js";
import { TriedOutPage } from "./page.js";
import { pastUnder } from "./past.js";
import { WaysPage } from "./ways-page.js";
import { waysOf } from "./ways.js";

/** What a proposed change of the constitution would have made of past decisions, and what it makes of the calendar. For members, as the motion is. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  app.get("/motions/:number/tried-out", async (c) => {
    signedIn(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const { motion } = await motionView(services, viewer, numberIn(c, "number"));
    const source = motion.facts.rules === null ? null : await readText(services.db, viewer.organisation.id, motion.facts.text);
    if (source === null) throw new HTTPException(404);
    const { rules: proposed } = compiledText({ commitment: motion.facts.text, source });
    const today = await rulesOfVersion(services.db, viewer.organisation.id, viewer.organisation.facts.version);
    const asked = c.req.query("from") ?? "";
    const from = dayAsked(asked, viewer);
    const props = {
      viewer,
      motion,
      past: await pastUnder(services.db, viewer, proposed),
      courses: coursesThatDiffer(today, proposed, { from: from ?? viewer.now, holidays: viewer.organisation.facts.holidays }),
      from: {
        asked,
        day: (from ?? viewer.now).toZonedDateTimeISO(viewer.organisation.zone).toPlainDate().toString(),
        isWrong: asked !== "" && from === null,
      },
      proposed,
    };
    return page(c, { title: wordsOf(viewer.language).triedOut.title(motion.number), body: <TriedOutPage {...props} /> });
  });
  app.get("/motions/:number/ways", async (c) => {
    signedIn(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const { motion, situation } = await motionView(services, viewer, numberIn(c, "number"));
    const asked = c.req.query("every") ?? "";
    const members = /^[1-9][0-9]{0,6}$/.test(asked) ? Math.min(Number(asked), MOST_MEMBERS) : null;
    const every = { asked, members: members ?? A_DELEGATE_FOR, isWrong: asked !== "" && members === null };
    const counted = await waysOf(services.db, viewer.organisation.id, { situation, every: every.members });
    return page(c, {
      title: wordsOf(viewer.language).triedOut.ways.title(motion.number),
      body: <WaysPage {...{ viewer, motion, counted, every }} />,
    });
  });
  return app;
}

/** One delegate for so many members, where neither the text nor whoever looks says how many. */
const A_DELEGATE_FOR = 100;
const MOST_MEMBERS = 1_000_000;

/** The first instant of the day that was asked for, "2026-12-01"; null where that is no day. */
function dayAsked(asked: string, { organisation: { zone } }: Viewer): Temporal.Instant | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(asked)) return null;
  try {
    return Temporal.PlainDate.from(asked, { overflow: "reject" }).toZonedDateTime(zone).toInstant();
  } catch {
    return null;
  }
}
