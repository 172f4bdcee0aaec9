import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { ASSOCIATION, foundAssociation, inPlace, propose, signInAll, support, untilTheVote } from "./association.js";
import { bareInserts, makeBareTable } from "./bare-insert.js";
import { answered, postOf } from "./browsers.js";
import { bench } from "./harness.js";
import { serveFolkmoot } from "./server.js";

const ROUNDS = 5;
const CASTS = 8_000;
/** People who vote at the same moment. */
const CONNECTIONS = 256;

/** Votes of different members through the real server, each acknowledged when its transaction is on disk: sessions, form tokens, roll, clock and all. */
await inPlace(async (place) => {
  const { services } = place;
  const members = await foundAssociation(services, CASTS * (ROUNDS + 1));
  const number = await propose(services, members[0] ?? "");
  await support(services, number, members);
  await untilTheVote(services, number);
  const signedIn = await signInAll(services, members);
  await makeBareTable(services.pool);
  await sql`vacuum analyze`.execute(services.db);
  const server = await serveFolkmoot(place);
  const requests = signedIn.map(({ cookie, csrf }) =>
    postOf(`/o/${ASSOCIATION}/motions/${number}/vote`, { cookie, fields: { csrf, key: randomBytes(18).toString("base64url"), choice: "for" } }),
  );
  await bench({
    name: `open votes cast through HTTP, ${CONNECTIONS} people at a time`,
    unit: "casts/s",
    better: "more",
    limit: 1_500,
    rounds: ROUNDS,
    ours: () => answered(server.port, requests.splice(0, CASTS), { connections: CONNECTIONS, status: 303 }),
    floor: { name: "bare rows in batches of 250", measure: () => bareInserts(services.pool, { rows: CASTS, motion: "bench" }) },
  });
  const { rows } = await sql<{ votes: number }>`select count(*)::int as votes from vote`.execute(services.db);
  if (rows[0]?.votes !== members.length) throw new Error(`${rows[0]?.votes ?? 0} of ${members.length} votes are there`);
  await server.stop();
});
