#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/cli.js", import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  await main();
} else {
  process.stderr.write("folkmoot: error: it is not built yet\nfolkmoot: hint: npm run build\n");
  process.exitCode = 2;
}
