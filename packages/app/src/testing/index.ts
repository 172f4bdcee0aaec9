/** What tests stand on: a fresh real database. Never imported by the application. A real browser is in browser.js, apart because it takes half a second to load. */
export { testDatabase, type TestDatabase } from "./database.js";
