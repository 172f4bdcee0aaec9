import { availableParallelism } from "node:os";
import { inPlace } from "./association.js";
import { answered } from "./browsers.js";
import { checking } from "./checking.js";
import { bench, median, tell } from "./harness.js";
import { acknowledgedIn, paced, percentile, type Answered } from "./paced.js";
import { less, usage, type Used } from "./processors.js";
import { openSecretVote, type Prepared } from "./secret-vote.js";
import { serveFolkmoot } from "./server.js";

const ROUNDS = 3;
const CASTS = 1_000;
const CHECKS = 400;
/** People who vote at the same moment: fewer than the server sends away, and so many that its threads always have a next one. */
const CONNECTIONS = 200;
const SUSTAINED = { perSecond: 100, seconds: 10 };
/** Times what can be checked. */
const TOO_MANY = 3;
const RUSH = 2_000;
const LONGEST_P99 = 500;
const TIRED_AFTER = 50;
/** What threads should make of two processors. */
const SCALE = 1.8;
/** How much of what the processors can check should be left when ballots come over HTTP and are on the disk before they are acknowledged. */
const SHARE = 0.85;

/**
 * Secret ballots of different members through the real server: every proof checked, each acknowledged when it is on disk. Beside it the checking alone, which here has every processor for itself.
 * The processors of this machine are shared by the server, its database and the load: what each takes of them is told, since a server in use doesn't make its own load.
 */
await inPlace(async (place) => {
  const calm = SUSTAINED.perSecond * SUSTAINED.seconds;
  const vote = await openSecretVote(place, CASTS * (ROUNDS + 1) + calm + RUSH);
  const next = (count: number): Prepared[] => vote.ballots.splice(0, count);
  const server = await serveFolkmoot(place);
  const cores = availableParallelism();
  const checks = await checking(
    vote.ballots.slice(0, CHECKS).map(({ check }) => check),
    cores,
  );
  const scales = { threads: [] as number[], processes: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const kind of ["threads", "processes"] as const) scales[kind].push((await checks[kind](cores)) / (await checks[kind](1)));
  const [threads, processes] = [median(scales.threads.slice(1)), median(scales.processes.slice(1))];
  tell({
    name: `ballots checked in ${cores} threads, as a multiple of one`,
    unit: "×",
    better: "more",
    figure: threads,
    floor: { name: `${cores} processes that share nothing, as a multiple of one`, figure: processes },
    limit: cores === 2 ? SCALE : null,
  });
  const used = await usage(place.services, server.pid);
  const [casting, alone]: [Used[], Used[]] = [[], []];
  const spend = async (spent: Used[], work: () => Promise<number>): Promise<number> => {
    const before = used();
    const figure = await work();
    spent.push(less(used(), before));
    return figure;
  };
  const { figure: cast, floor } = await bench({
    name: `secret ballots cast through HTTP, ${CONNECTIONS} people at a time`,
    unit: "casts/s",
    better: "more",
    rounds: ROUNDS,
    ours: () => {
      const requests = next(CASTS).map(({ request }) => request);
      return spend(casting, () => answered(server.port, requests, { connections: CONNECTIONS, status: 200 }));
    },
    floor: { name: "their proofs checked on every core, and nothing else", measure: () => spend(alone, () => checks.threads(cores)) },
  });
  const verified = floor?.figure ?? 0;
  tell({ name: "casting, as a share of checking and nothing else", unit: "", better: "more", figure: cast / verified, floor: null, limit: SHARE });
  tellBudget(casting.slice(1), median(alone.slice(1).map(({ own }) => own / CHECKS)));
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
  checks.stop();
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

/** Where the processors' time goes in a cast, in milliseconds, of which checking takes `check`. */
function tellBudget(spent: readonly Used[], check: number): void {
  const each = (part: keyof Used): number => median(spent.map((one) => one[part] / CASTS));
  const [server, database] = [each("server"), each("database")];
  for (const [what, figure] of [
    ["checking", check],
    ["the server's other work", server - check],
    ["the database", database],
    ["the load", each("own")],
  ] as const)
    tell({ name: `a cast, of the processors: ${what}`, unit: "ms", better: "less", figure, floor: null, limit: null });
  const share = (100 * check) / (server + database);
  tell({
    name: "of the processors' time that server and database take for a cast, checking",
    unit: "%",
    better: "more",
    figure: share,
    floor: null,
    limit: null,
  });
}

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
