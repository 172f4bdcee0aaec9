import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { ASSOCIATION, foundAssociation, inPlace, propose, signInAll, signRecord } from "./association.js";
import { answered, getOf } from "./browsers.js";
import { bench } from "./harness.js";
import { serveBare, serveFolkmoot } from "./server.js";

const ROWS = 50;
/** In one round: enough for a second or so of each. */
const SHARED_PAGES = 3_000;
const OWN_PAGES = 600;
const CONNECTIONS = 32;

/** Pages with fifty rows from the real server, beside bare Hono that answers with the same bytes. */
await inPlace(async (place) => {
  const { services } = place;
  const members = await foundAssociation(services, ROWS + 10);
  for (const member of members.slice(0, ROWS)) await propose(services, member);
  await signRecord(services);
  const [reader] = await signInAll(services, members.slice(0, 1));
  await sql`vacuum analyze`.execute(services.db);
  const server = await serveFolkmoot(place);
  // Visitors who look at the same moment share a rendering; a member has one of their own, with the token of their session in it.
  for (const { what, path, cookie, pages, limit } of [
    { what: `the list of ${ROWS} motions, for a member`, path: `/o/${ASSOCIATION}/motions`, cookie: reader?.cookie, pages: OWN_PAGES, limit: {} },
    { what: `${ROWS} entries of the record, for a member`, path: `/o/${ASSOCIATION}/record`, cookie: reader?.cookie, pages: OWN_PAGES, limit: {} },
    {
      what: `${ROWS} entries of the record, for visitors`,
      path: `/o/${ASSOCIATION}/record`,
      cookie: undefined,
      pages: SHARED_PAGES,
      limit: { limit: 1_500 },
    },
  ]) {
    const request = getOf(path, cookie);
    const file = join(place.dataDir, "page.html");
    writeFileSync(file, await (await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: cookie === undefined ? {} : { cookie } })).text());
    const bare = await serveBare(file);
    const measure = (port: number) => () =>
      answered(
        port,
        Array.from({ length: pages }, () => request),
        { connections: CONNECTIONS, status: 200 },
      );
    await bench({
      name: `page: ${what}`,
      unit: "pages/s",
      better: "more",
      ...limit,
      ours: measure(server.port),
      floor: { name: "the same bytes from bare Hono", measure: measure(bare.port) },
    });
    await bare.stop();
  }
  await server.stop();
});
