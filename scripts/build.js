import { checkNodeVersion } from "./house/node-version.js";
import { install } from "./house/install.js";
import { build } from "./house/build.js";
import { giveUp } from "./house/say.js";

checkNodeVersion();
await install();
const { ok, words } = await build();
if (!ok) giveUp(words);
