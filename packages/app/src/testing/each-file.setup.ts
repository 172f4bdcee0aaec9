import { afterAll } from "vitest";
import { closeBrowser } from "./browser.js";
import { closeDatabases } from "./database.js";

// Modules are loaded once for many test files, so that what a file leaves open is closed from here, after each.
afterAll(async () => {
  await closeBrowser();
  await closeDatabases();
});
