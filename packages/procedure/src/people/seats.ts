import type { Amount } from "@folkmoot/constitution";
import { portion } from "@folkmoot/exact";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Time } from "../event.js";

/**
 * Those who are drawn by lot, in the order in which they are: smallest first, of SHA-256 over the seed, a line end and the id of each. Anybody can draw it again. Whoever knows the seed before it is known who may
 * be drawn can choose; so it is one that nobody could know, such as the head of the record on a day that was told before. Whoever refuses is left out, and the next comes in.
 */
export function drawn(seed: string, candidates: readonly string[], places: number): string[] {
  const lot = new Map(candidates.map((id) => [id, bytesToHex(sha256(utf8ToBytes(`${seed}\n${id}`)))]));
  return [...lot.keys()].toSorted((a, b) => ((lot.get(a) ?? "") < (lot.get(b) ?? "") ? -1 : 1)).slice(0, places);
}

/** Whose seats fall free: so many as the text says of those that there are, those held longest first, and between equals by lot. Who they are does not hang on the order in which they are named. */
export function retiring(amount: Amount, seats: readonly { readonly id: string; readonly since: Time }[], seed: string): string[] {
  const places = amount.kind === "share" ? portion(amount.share, seats.length, amount.rounding ?? "down") : amount.kind === "count" ? amount.n : 0;
  const lot = new Map(
    drawn(
      seed,
      seats.map(({ id }) => id),
      seats.length,
    ).map((id, at) => [id, at]),
  );
  return seats
    .toSorted((a, b) => (a.since === b.since ? (lot.get(a.id) ?? 0) - (lot.get(b.id) ?? 0) : a.since < b.since ? -1 : 1))
    .slice(0, places)
    .map(({ id }) => id);
}

/** How many terms in a row somebody may serve by the text's wording; null: it is another wording, for people to judge. */
export function termsInARow(words: string): number | null {
  const found = /^at most ([1-4]) terms? in a row$/u.exec(words.toLowerCase());
  return found === null ? null : Number(found[1]);
}

/** Whether somebody who has served so many terms in a row may stand again. */
export function mayStandAgain(words: string, served: number): boolean | null {
  const most = termsInARow(words);
  return most === null ? null : served < most;
}
