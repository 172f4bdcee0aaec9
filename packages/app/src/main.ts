import { serve, type ServerType } from "@hono/node-server";
import { foundMovement, foundRiverside } from "./features/organisation/index.js";
import { installJobs } from "./platform/jobs/jobs.js";
import { BadKeyFile, loadLogKey } from "./platform/log-key.js";
import { createLog, logEvent } from "./platform/log.js";
import {
  connect,
  launchPostgres,
  migrate,
  migrationFailureInWords,
  postgresFailureInWords,
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

async function start(): Promise<void> {
  const read = settings(process.env);
  if (!read.ok) throw new CannotStart(read.reason.join("\n"));
  const { config, databaseUrl, logLevel } = read.value;
  const log = createLog(logLevel);
  const logKey = await loadLogKey(config.dataDir);
  const embedded = databaseUrl === null ? await embeddedPostgres(config.dataDir) : null;
  const url = databaseUrl ?? embedded?.url ?? "";
  const migrated = await migrate(url);
  if (!migrated.ok) throw new CannotStart(migrationFailureInWords(migrated.reason));
  const { pool, db, close } = connect({ url, onError: (error) => logEvent(log, "database connection lost", { error }) });
  const services: Services = { pool, db, log, logKey, config };
  await installJobs(pool);
  await refuseDrift(services);
  if (read.value.foundsRehearsals) await foundRehearsals(services);
  const worker = read.value.works ? await startWorker(services) : null;
  const server = await listen(services);
  welcome(read.value, server);
  const stop = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await worker?.stop();
    await close();
    await embedded?.stop();
  };
  whenTold(services, stop);
  void embedded?.gone.then((failure) => fail(postgresFailureInWords(failure)));
}

async function embeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  say("Starting the database …");
  const launched = await launchPostgres({ dataDir });
  if (!launched.ok) throw new CannotStart(postgresFailureInWords(launched.reason));
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
}

function listen(services: Services): Promise<ServerType> {
  const { host, port } = services.config;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createServer(services).fetch, hostname: host, port }, () => resolve(server));
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
  say(`  sign in as somebody, mail   ${url}/inbox`);
  say(`  data                        ${config.dataDir}${databaseUrl === null ? "" : " (keys) and the database of DATABASE_URL"}`);
  say("Stop it with Ctrl+C.");
}

const longestStop = 15_000;

function whenTold(services: Services, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      logEvent(services.log, "server stopping", { signal });
      setTimeout(() => process.exit(1), longestStop).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
}

function fail(reason: unknown): never {
  const known = reason instanceof CannotStart || reason instanceof BadKeyFile;
  const words = reason instanceof Error ? (known ? reason.message : (reason.stack ?? reason.message)) : String(reason);
  process.stderr.write(`\nFolkmoot stopped. ${words}\n`);
  process.exit(1);
}

start().catch(fail);
