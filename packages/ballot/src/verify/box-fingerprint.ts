import { fingerprint } from "../encoding/hash.js";
import type { ValidArchive } from "./verify.js";

/** What trustees compare before they open a box: of its election and of every ballot in it, and of nothing that comes after. */
export function boxFingerprint({ setup, cast }: Pick<ValidArchive, "setup" | "cast">): string {
  return fingerprint(JSON.stringify([setup.election.hash, ...cast.map(({ tracker }) => tracker)]));
}
