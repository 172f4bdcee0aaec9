import { join } from "node:path";
import { build } from "./house/build.js";
import { provideChromium } from "./house/chromium.js";
import { install } from "./house/install.js";
import { checkNodeVersion } from "./house/node-version.js";
import { root } from "./house/place.js";
import { giveUp } from "./house/say.js";

/** `npm run screenshots`: plays the evening and an amendment in a fresh data folder and writes what people see to docs/pictures. */
checkNodeVersion();
await install();
await provideChromium();
const built = await build();
if (!built.ok) giveUp(built.words);

// The journeys are those of tests/e2e, in TypeScript; bundled as deep below the root as they lie, so that they find the server.
const outfile = join(root, ".cache/pictures/pictures.mjs");
const esbuild = await import("esbuild");
await esbuild.build({
  entryPoints: [join(root, "scripts/pictures/pictures.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
});
const { takePictures } = await import(outfile);
await takePictures(join(root, "docs/pictures"));
