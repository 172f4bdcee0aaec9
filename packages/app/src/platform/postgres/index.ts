/** Where PostgreSQL comes from: embedded or somebody else's, brought up to date, and connections to it. */
export { postgresFailureInWords, type PostgresFailure } from "./failure.js";
export { launchPostgres, type EmbeddedPostgres, type LaunchOptions } from "./launcher.js";
export { migrate, migrationFailureInWords, type MigrationFailure } from "./migrate.js";
export { connect, type Connection, type ConnectionOptions } from "./pool.js";
