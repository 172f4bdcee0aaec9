import type { FindingCode } from "../catalogue.js";
import { remembered } from "../remembered.js";
import type { Tongue } from "../tongue/tongue.js";

/** Wordings of real rule books that people read in two ways, or in none: sent back with the reason, whatever the grammar could make of them. */
interface SentBack {
  readonly code: FindingCode;
  readonly says: RegExp;
  readonly rules: readonly string[] | null;
  readonly message: string;
  /** Null: whatever the rule offers. */
  readonly suggestions: readonly string[] | null;
}

const ANY: readonly SentBack[] = [
  {
    code: "fifty-one",
    says: /\bmajority\b.*\b51 ?(%|per ?cent)|\b51 ?(%|per ?cent).*\bmajority\b/,
    rules: ["carried", "quorum"],
    message: "Of 1,000 votes 51% is 510, and more than half is 501. Which is meant? “Simple majority (51%)” says both.",
    suggestions: ["more than half of the votes cast", "at least 51% of the votes cast are in favour"],
  },
  {
    code: "quorum-of-whom",
    says: /^(at least |more than )?\d{1,3}(\.\d{1,4})? ?(%|per ?cent)( quorum)?$|^(a )?quorum of \d{1,3} ?%$/,
    rules: ["quorum", "carried"],
    message:
      "A share of whom, and do those count who abstain? A vote of 2024 missed its quorum of 2,346 with 2,333 for and against, and met it with the 118 who abstained.",
    suggestions: ["at least 2% of those entitled to vote take part", "at least 2% of those entitled to vote are in favour"],
  },
  {
    code: "who-decides",
    says: /\b(may|shall|will|can) be (deemed|treated|considered|regarded|taken)\b|^(is|are) (deemed|treated|considered|regarded)\b/,
    rules: null,
    message:
      "Deemed by whom, when and by what test? Whoever decides it could drop any member they like. It needs a decision that somebody can appeal against.",
    suggestions: null,
  },
  {
    code: "two-moments",
    says: /\bmidnight\b/,
    rules: null,
    message:
      "Midnight at the beginning of the day or at its end, which is 24 hours later? And no other time beside it. A length of time from something that happens, or a date alone, has one meaning.",
    suggestions: null,
  },
  {
    code: "nearest-tie",
    says: /\bnumber nearest to\b|\bnearest to (a|one) (half|third|quarter)\b/,
    rules: null,
    message: "The number nearest to a half of 7 is 3 or 4, and both are equally near. Say which way it is rounded.",
    suggestions: null,
  },
];

/** Which of them some words of a rule are, if any; `tongue` is the language that they are in, where it isn't English. */
export function sentBack(rule: string, words: string, tongue: Tongue | null): SentBack | null {
  const found = tongue === null ? among(words) : ANY.filter(({ code, says }) => (tongue.ambiguous[code] ?? says).test(words.toLowerCase()));
  return found?.find(({ rules }) => rules === null || rules.includes(rule)) ?? null;
}

const among = remembered(2048, (words) => {
  const said = words.toLowerCase();
  const found = ANY.filter(({ says }) => says.test(said));
  return found.length === 0 ? null : found;
});
