import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { availableParallelism } from "node:os";
import { sql } from "kysely";
import { createBallot, credentialSecret, readElection } from "../packages/ballot/src/index.js";
import { tend } from "../packages/app/src/features/boxes/index.js";
import { ownCredential } from "../packages/app/src/features/boxes/tend/credentials.js";
import type { BoxDone, BoxWork } from "../packages/app/src/features/boxes/crypto/work.js";
import { Threads } from "../packages/app/src/platform/threads.js";
import { ASSOCIATION, foundAssociation, inPlace, propose, signInAll, support, untilTheVote } from "./association.js";
import { answered, postOf } from "./browsers.js";
import { bench, perSecond } from "./harness.js";
import { serveFolkmoot } from "./server.js";

const ROUNDS = 3;
const CASTS = 400;
/** People who vote at the same moment: fewer than the server sends away. */
const CONNECTIONS = 64;

/** Secret ballots of different members through the real server: every proof checked, each acknowledged when it is on disk. The floor is the checking alone. */
await inPlace(async (place) => {
  const { services } = place;
  const members = await foundAssociation(services, CASTS * (ROUNDS + 1), await heldByThePlatform());
  const number = await propose(services, members[0] ?? "");
  await support(services, number, members);
  const { id: motion } = await services.db.selectFrom("motion").select("id").where("number", "=", number).executeTakeFirstOrThrow();
  await untilTheVote(services, number, () => tend(services, { organisation: ASSOCIATION, motion }));
  const box = await services.db.selectFrom("box").selectAll().executeTakeFirstOrThrow();
  const election = readElection(box.election ?? "");
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const ballots: string[] = [];
  for (const member of members) {
    const secret = credentialSecret(election.group, election.uuid, (await ownCredential(services, box, member)) ?? "");
    ballots.push(createBallot(election, { secret, choices: [[0, 1, 0]], random }));
  }
  const signedIn = await signInAll(services, members);
  await sql`vacuum analyze`.execute(services.db);
  const server = await serveFolkmoot(place);
  const requests = signedIn.map(({ cookie, csrf }, at) =>
    // As the booth's script sends it.
    postOf(`/o/${ASSOCIATION}/motions/${number}/box/ballot`, { cookie, fields: { csrf, ballot: ballots[at] ?? "" } }).replace(
      "\r\n",
      "\r\naccept: application/json\r\n",
    ),
  );
  const program = pathToFileURL(resolve("packages/app/dist/features/boxes/crypto/thread.js"));
  const threads = new Threads<BoxWork, BoxDone>(program, availableParallelism());
  await bench({
    name: `secret ballots cast through HTTP, ${CONNECTIONS} people at a time`,
    unit: "casts/s",
    better: "more",
    rounds: ROUNDS,
    ours: () => answered(server.port, requests.splice(0, CASTS), { connections: CONNECTIONS, status: 200 }),
    floor: {
      name: "their proofs checked on every core, and nothing else",
      measure: () =>
        perSecond(CASTS, () =>
          Promise.all(ballots.slice(0, CASTS).map((ballot) => threads.do({ kind: "check", election: election.text, ballot, own: null }))),
        ),
    },
  });
  const { rows } = await sql<{ ballots: number }>`select count(*)::int as ballots from box_ballot`.execute(services.db);
  if (rows[0]?.ballots !== members.length) throw new Error(`${rows[0]?.ballots ?? 0} of ${members.length} ballots are there`);
  await server.stop();
});

/** The model constitution, whose members vote in secret, with a key that needs nobody. */
async function heldByThePlatform(): Promise<string> {
  const source = await readFile("packages/constitution/texts/model.md", "utf8");
  return source.replace("[any two of the Tellers](rule:key)", "[the platform](rule:key)");
}
