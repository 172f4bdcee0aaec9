import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { openVote } from "../packages/procedure/src/index.js";
import { motionView } from "../packages/app/src/features/motions/index.js";
import { clock } from "../packages/app/src/platform/act.js";
import { ASSOCIATION, foundAssociation, inPlace, looking, signInAll, untilTheVote } from "./association.js";
import { bareInserts, makeBareTable } from "./bare-insert.js";
import { answered, postOf } from "./browsers.js";
import { bench } from "./harness.js";
import { seedProposals } from "./proposals.js";
import { serveFolkmoot } from "./server.js";

const ROUNDS = 3;
const CASTS = 4_000;
/** People who vote at the same moment. */
const CONNECTIONS = 256;
/** On the paper: seven of ten proposals have their support. */
const PROPOSALS = 40;

/** Ballot papers with several options, of different members, through the real server; as vote.bench.ts does it with votes for or against. */
await inPlace(async (place) => {
  const { services } = place;
  const members = await foundAssociation(services, CASTS * (ROUNDS + 1));
  const [number = 0] = await seedProposals(services, { calls: 1, each: PROPOSALS, members });
  await untilTheVote(services, number);
  const { situation } = await motionView(services, await looking(services, { member: null, now: await clock(services.db, ASSOCIATION) }), number);
  const stage = openVote(situation, await clock(services.db, ASSOCIATION))?.stage ?? "";
  const options = situation.motion?.papers[stage]?.length ?? 0;
  if (options < 2) throw new Error(`${options} on the paper`);
  const signedIn = await signInAll(services, members);
  await makeBareTable(services.pool);
  await sql`vacuum analyze`.execute(services.db);
  const server = await serveFolkmoot(place);
  const requests = signedIn.map(({ cookie, csrf }, at) =>
    postOf(`/o/${ASSOCIATION}/motions/${number}/vote/paper/cast`, {
      cookie,
      fields: { csrf, key: randomBytes(18).toString("base64url"), mark: `${at % options}` },
    }),
  );
  await bench({
    name: `ballot papers with ${options} options cast through HTTP, ${CONNECTIONS} people at a time`,
    unit: "casts/s",
    better: "more",
    limit: 1_500,
    rounds: ROUNDS,
    ours: () => answered(server.port, requests.splice(0, CASTS), { connections: CONNECTIONS, status: 303 }),
    floor: { name: "bare rows in batches of 250", measure: () => bareInserts(services.pool, { rows: CASTS, motion: "bench" }) },
  });
  const { rows } = await sql<{ papers: number }>`select count(*)::int as papers from mark`.execute(services.db);
  if (rows[0]?.papers !== members.length) throw new Error(`${rows[0]?.papers ?? 0} of ${members.length} papers are there`);
  await server.stop();
});
