import { build } from "../../scripts/house/build.js";

/** These tests run what is delivered: the programs in dist/, with their styles and scripts. What is up to date is not built again. */
export default async function setup(): Promise<void> {
  const { ok, words } = await build();
  if (!ok) throw new Error(`dist/ can't be built:\n${words}`);
}
