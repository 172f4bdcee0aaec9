import type { ServerResponse } from "node:http";
import { serve, type ServerType } from "@hono/node-server";
import type { Logger } from "pino";
import { foundMovement, foundOrchard, foundRiverside } from "./features/organisation/index.js";
import { settleAll } from "./features/motions/index.js";
import { installJobs } from "./platform/jobs/jobs.js";
import { startHeartbeat } from "./platform/lost-time/heartbeat.js";
import { BadKeyFile, loadLogKey } from "./platform/log-key.js";
import { createLog, logEvent } from "./platform/log.js";
import {
  connect,
  launchPostgres,
  migrate,
  migrationFailureInWords,
  postgresFailureInWords,
  type Connection,
  type EmbeddedPostgres,
} from "./platform/postgres/index.js";
import type { Services } from "./platform/services.js";
import { settings, type Settings } from "./config.js";
import { createServer } from "./server.js";
import { driftedVersions } from "./versions.js";
import { startWorker } from "./worker.js";

/** What the operator reads; the log is for machines and goes to the same place, one JSON object a line. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Something that the operator can put right: said in a sentence, without a trace. */
class CannotStart extends Error {}

/** What has been started, to be stopped in the opposite order. */
const started: (() => Promise<unknown>)[] = [];
let stopping = false;

async function start(): Promise<void> {
  const read = settings(process.env);
  if (!read.ok) throw new CannotStart(read.reason.join("\n"));
  const { config, logLevel, works, serves, foundsRehearsals } = read.value;
  const log = createLog(logLevel);
  whenTold(log);
  const logKey = await loadLogKey(config.dataDir);
  const { pool, db } = await database(read.value, log);
  const services: Services = { pool, db, log, logKey, config };
  await refuseDrift(services);
  if (foundsRehearsals) await foundRehearsals(services);
  if (works) {
    const worker = await startWorker(services);
    started.push(() => worker.stop());
  }
  if (serves) await startServing(services, read.value);
  logEvent(log, "server started", { address: config.publicUrl });
}

async function startServing(services: Services, settled: Settings): Promise<void> {
  const heartbeat = await startHeartbeat(services, () => settleAll(services));
  started.push(() => heartbeat.stop());
  const server = await listen(services);
  started.push(() => endServing(server));
  welcome(settled, server);
}

/** What has been asked is answered. Each answer from now on is the last on its connection: one that is kept alive and busy would never end otherwise. */
function endServing(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.prependListener("request", (_request: unknown, response: ServerResponse) => response.setHeader("connection", "close"));
    server.close(() => resolve());
  });
}

async function stop(): Promise<void> {
  stopping = true;
  for (let step = started.pop(); step !== undefined; step = started.pop()) await step();
}

async function database({ config, databaseUrl }: Settings, log: Logger): Promise<Connection> {
  const url = databaseUrl ?? (await embeddedPostgres(config.dataDir)).url;
  const migrated = await migrate(url);
  if (!migrated.ok) throw new CannotStart(migrationFailureInWords(migrated.reason));
  const connection = connect({ url, onError: (error) => (stopping ? undefined : logEvent(log, "database connection lost", { error })) });
  started.push(() => connection.close());
  await installJobs(connection.pool);
  return connection;
}

async function embeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  say("Starting the database …");
  const launched = await launchPostgres({ dataDir });
  if (!launched.ok) throw new CannotStart(postgresFailureInWords(launched.reason));
  started.push(() => launched.value.stop());
  void launched.value.gone.then((failure) => fail(new CannotStart(postgresFailureInWords(failure))));
  return launched.value;
}

async function refuseDrift({ db }: Services): Promise<void> {
  const drifted = await driftedVersions(db);
  if (drifted.length === 0) return;
  const which = drifted.map(({ organisation, version }) => `${organisation} (version ${version})`).join(", ");
  throw new CannotStart(
    `This Folkmoot reads these constitutions differently from the one that put them in force: ${which}. An upgrade may not amend them. Start the earlier Folkmoot; its members can then decide.`,
  );
}

async function foundRehearsals(services: Services): Promise<void> {
  await foundMovement(services);
  await foundRiverside(services);
  await foundOrchard(services);
}

/** Whoever sends a request drop by drop is cut off: its head must be here in that time, and all of it, a list of 8 MB included, in the other. */
const patience = { headersTimeout: 20_000, requestTimeout: 120_000 };
/** And whoever neither sends nor takes anything. */
const longestSilence = 120_000;

function listen(services: Services): Promise<ServerType> {
  const { host, port } = services.config;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createServer(services).fetch, hostname: host, port, serverOptions: patience }, () => resolve(server));
    server.setTimeout(longestSilence);
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new CannotStart(`Port ${port} is in use already. Choose another one with PORT.`) : error);
    });
  });
}

function welcome({ config, databaseUrl }: Settings, server: ServerType): void {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  const url = config.port === 0 ? `http://localhost:${port}` : config.publicUrl;
  say("");
  say(`Folkmoot is ready: ${url}`);
  say(`  the evening, step by step   ${url}/o/movement/evening`);
  say(`  a lawful change             ${url}/o/riverside`);
  say(`  a secret ballot             ${url}/o/orchard`);
  say(`  sign in as somebody, mail   ${url}/inbox`);
  say(`  data                        ${config.dataDir}${databaseUrl === null ? "" : " (keys) and the database of DATABASE_URL"}`);
  say("Stop it with Ctrl+C.");
}

const longestStop = 15_000;

function whenTold(log: Logger): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      logEvent(log, "server stopping", { signal });
      setTimeout(() => process.exit(1), longestStop).unref();
      stop().then(() => process.exit(0), fail);
    });
  }
}

function fail(reason: unknown): never {
  const known = reason instanceof CannotStart || reason instanceof BadKeyFile;
  const words = reason instanceof Error ? (known ? reason.message : (reason.stack ?? reason.message)) : String(reason);
  process.stderr.write(`\nFolkmoot stopped. ${words}\n`);
  process.exit(1);
}

start().catch((reason: unknown) => stop().then(() => fail(reason), fail));
