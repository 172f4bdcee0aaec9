import type { Requirement } from "../../requirement.js";
import { text, whole } from "../evidence.js";
import { number } from "./when.js";

/** "mehr als die Hälfte der 12 Sitze", "mindestens zwei Drittel der 300 abgegebenen Stimmen", "mindestens 25 der 60 Stimmberechtigten". */
export function neededWords({ evidence }: Requirement): string {
  const share = text(evidence["share"]);
  const base = baseWords(text(evidence["of"]), whole(evidence["base"]));
  if (share === "") return `mindestens ${number(whole(evidence["needed"]))} ${base}`;
  return `${whole(evidence["strict"]) === 1 ? "mehr als" : "mindestens"} ${shareWords(share)} ${base}`;
}

/** "8 dafür", "49 beteiligt". */
export function countWords({ evidence }: Requirement): string {
  const counts = text(evidence["counts"]);
  return `${number(whole(evidence["value"]))} ${COUNTS[counts] ?? counts}`;
}

const COUNTS: { readonly [counts: string]: string } = { "in favour": "dafür", "taking part": "beteiligt", agree: "einverstanden" };

const SHARES: { readonly [share: string]: string } = {
  "1/2": "die Hälfte",
  "50/100": "die Hälfte",
  "2/3": "zwei Drittel",
  "3/4": "drei Viertel",
  "1/3": "ein Drittel",
};

function shareWords(share: string): string {
  return SHARES[share] ?? share.replace(/^(\d+)\/100$/, "$1 %");
}

/** What a share is taken of, in the genitive, after its number. */
const BASES: { readonly [of: string]: string } = {
  cast: "abgegebenen Stimmen",
  answered: "Antworten",
  present: "Anwesenden",
  entitled: "Stimmberechtigten",
  "all votes": "Stimmen aller im Stimmverzeichnis",
  seats: "Sitze",
  "in office": "Amtierenden",
};

function baseWords(of: string, base: number): string {
  if (of === "cast" && base === 1) return "der einen abgegebenen Stimme";
  const counted = BASES[of] ?? `Personen (${of})`;
  return base === 0 ? `der ${counted}` : `der ${number(base)} ${counted}`;
}
