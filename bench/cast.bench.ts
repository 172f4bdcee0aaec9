import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { availableParallelism } from "node:os";
import type { BoxDone, BoxWork } from "../packages/app/src/features/boxes/crypto/work.js";
import { Threads } from "../packages/app/src/platform/threads.js";
import { inPlace } from "./association.js";
import { answered } from "./browsers.js";
import { bench, perSecond, tell } from "./harness.js";
import { acknowledgedIn, paced, percentile, type Answered } from "./paced.js";
import { openSecretVote, type Prepared } from "./secret-vote.js";
import { serveFolkmoot } from "./server.js";

const ROUNDS = 3;
const CASTS = 400;
/** People who vote at the same moment: fewer than the server sends away. */
const CONNECTIONS = 64;
const SUSTAINED = { perSecond: 100, seconds: 10 };
/** Times what can be checked. */
const TOO_MANY = 3;
const RUSH = 2_000;
const LONGEST_P99 = 500;
const TIRED_AFTER = 50;

/** Secret ballots of different members through the real server: every proof checked, each acknowledged when it is on disk. The floor is the checking alone. */
await inPlace(async (place) => {
  const calm = SUSTAINED.perSecond * SUSTAINED.seconds;
  const vote = await openSecretVote(place, CASTS * (ROUNDS + 1) + calm + RUSH);
  const next = (count: number): Prepared[] => vote.ballots.splice(0, count);
  const server = await serveFolkmoot(place);
  const program = pathToFileURL(resolve("packages/app/dist/features/boxes/crypto/thread.js"));
  const checks = vote.ballots.slice(0, CASTS).map(({ check }) => check);
  const checkedBy = (threads: Threads<BoxWork, BoxDone>): Promise<number> =>
    perSecond(checks.length, () => Promise.all(checks.map((check) => threads.do(check))));
  const cores = availableParallelism();
  const [all, one] = [new Threads<BoxWork, BoxDone>(program, cores), new Threads<BoxWork, BoxDone>(program, 1)];
  const { figure: verified } = await bench({
    name: `ballots checked in ${cores} threads`,
    unit: "ballots/s",
    better: "more",
    rounds: ROUNDS,
    ours: () => checkedBy(all),
    floor: { name: "in one", measure: () => checkedBy(one) },
  });
  await bench({
    name: `secret ballots cast through HTTP, ${CONNECTIONS} people at a time`,
    unit: "casts/s",
    better: "more",
    rounds: ROUNDS,
    ours: () =>
      answered(
        server.port,
        next(CASTS).map(({ request }) => request),
        { connections: CONNECTIONS, status: 200 },
      ),
    floor: { name: "their proofs checked on every core, and nothing else", measure: () => checkedBy(all) },
  });
  const calmly = await paced(server.port, next(calm), SUSTAINED.perSecond);
  const told = acknowledgedIn(calmly);
  if (told.length !== calm) throw new Error(`${told.length} of ${calm} ballots were acknowledged`);
  tell({
    name: `${SUSTAINED.perSecond} secret ballots a second for ${SUSTAINED.seconds} seconds: 99 of 100 are answered within`,
    unit: "ms",
    better: "less",
    figure: percentile(calmly, 99),
    floor: { name: "half of them", figure: percentile(calmly, 50) },
    limit: LONGEST_P99,
  });
  const rushed = await rush(server.port, next(RUSH), Math.round(TOO_MANY * verified));
  told.push(...acknowledgedIn(rushed.answers));
  tell({
    name: `a rush of ${TOO_MANY} times that: sent away for a while`,
    unit: "% of requests",
    better: "less",
    figure: rushed.sentAway,
    floor: null,
    limit: null,
  });
  await server.stop();
  const missing = await vote.missing(told);
  tell({
    name: `acknowledged ballots of ${told.length} that are not in the archive`,
    unit: "",
    better: "less",
    figure: missing,
    floor: null,
    limit: 0,
  });
});

/** Sends too many at once; those who are sent away come again when they were told to, until everybody has voted. */
async function rush(port: number, ballots: readonly Prepared[], rate: number): Promise<{ answers: Answered<Prepared>[]; sentAway: number }> {
  const answers: Answered<Prepared>[] = [];
  let [waiting, refusals] = [ballots, 0];
  for (let wave = 0; waiting.length > 0; wave += 1) {
    if (wave > TIRED_AFTER) throw new Error(`${waiting.length} people are sent away again and again`);
    const wrong: Prepared[] = [];
    let seconds = 0;
    for (const answer of await paced(port, waiting, rate)) {
      if (answer.status === 200) answers.push(answer);
      else {
        const after = /\r\nretry-after: (\d+)\r\n/i.exec(answer.answer)?.[1];
        if (answer.status !== 503 || after === undefined) throw new Error(`answered with ${answer.answer.slice(0, 2_000)}`);
        seconds = Number(after);
        wrong.push(answer.sent);
      }
    }
    refusals += wrong.length;
    waiting = wrong;
    if (wrong.length > 0) await new Promise((later) => setTimeout(later, 1000 * seconds));
  }
  return { answers, sentAway: (100 * refusals) / (refusals + answers.length) };
}
