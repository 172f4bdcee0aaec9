/** What tests stand on: a fresh real database, a real browser. Never imported by the application. */
export { testDatabase, type TestDatabase } from "./database.js";
