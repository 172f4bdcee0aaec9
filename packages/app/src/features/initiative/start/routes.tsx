import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer, Web } from "../../../platform/web.js";
import { wordsOf } from "../../../languages/index.js";
import { motionLines, situationOf } from "../../motions/index.js";
import { compiledInForce } from "../in-force.js";
import { find, labelOf } from "./found.js";
import type { Offer } from "./found.js";
import { calledMeetings, openingsFor } from "./openings.js";
import { LONGEST_SEARCH, speaksOf, wordsIn } from "./search.js";
import { StartPage } from "./start-page.js";
import type { StartPageProps } from "./start-page.js";
import { closedTo, waysTo } from "./ways.js";
import { WishPage } from "./wish-page.js";
import { wishesUnder } from "./wishes.js";

const MOTIONS_FOUND = 5;

/** The way in for somebody with an idea: what they want, then the lawful ways with their calendars; only then is anything written. */
export function startRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/start", async (c) => {
    signedIn(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const typed = (c.req.query("q") ?? "")
      .replaceAll(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, LONGEST_SEARCH);
    const offers = await offersFor(services, viewer);
    const search = wordsIn(typed).length === 0 ? null : await searchFor(services, viewer, { typed, offers });
    return page(c, { title: wordsOf(viewer.language).start.title, body: <StartPage viewer={viewer} offers={offers} search={search} /> });
  });

  app.get("/start/:wish", async (c) => {
    signedIn(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const situation = await situationOf(services.db, viewer.organisation, null);
    const { rules, organisation } = situation;
    const wish = wishesUnder(rules, viewer.language).find(({ id }) => id === c.req.param("wish"));
    if (wish === undefined) throw new HTTPException(404);
    const ways = waysTo(wish, situation, asking(viewer));
    const closed = closedTo(wish, situation, asking(viewer));
    const openings = await openingsFor(services, viewer, { kind: wish.kind, rules });
    const meetings = wish.kind === "agenda" ? calledMeetings(organisation, rules, { now: viewer.now, ways }) : [];
    return page(c, {
      title: labelOf(wish, wordsOf(viewer.language).start),
      body: <WishPage {...{ viewer, offer: { wish, ways }, closed, openings, meetings }} />,
    });
  });

  return app;
}

async function offersFor(services: Services, viewer: Viewer): Promise<Offer[]> {
  const situation = await situationOf(services.db, viewer.organisation, null);
  return wishesUnder(situation.rules, viewer.language).map((wish) => ({ wish, ways: waysTo(wish, situation, asking(viewer)) }));
}

async function searchFor(services: Services, viewer: Viewer, at: { typed: string; offers: readonly Offer[] }): Promise<StartPageProps["search"]> {
  const text = await compiledInForce(services.db, viewer.organisation);
  const { open } = await motionLines(services, viewer);
  const parts = wordsIn(at.typed);
  return {
    typed: at.typed,
    found: find(at.typed, { offers: at.offers, text, words: wordsOf(viewer.language).start }),
    motions: open.filter(({ title }) => title !== null && speaksOf(title, parts)).slice(0, MOTIONS_FOUND),
  };
}

function asking({ member, now }: Viewer): Parameters<typeof waysTo>[2] {
  return { capacities: member?.capacities ?? [], now };
}
