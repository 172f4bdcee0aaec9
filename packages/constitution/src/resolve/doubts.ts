import type { FindingCode } from "../catalogue.js";
import { error, warning, type Note } from "../reading/notes.js";
import type { Use } from "../reading/setting.js";
import type { RuleSpec } from "../schema/rule.js";
import { proposalsFor } from "./proposals.js";
import type { Understood } from "./understood.js";

interface Doubt {
  readonly message: string;
  readonly suggest: (words: string) => readonly string[];
}

const HALF = "more than half of the votes cast";

/** What can be wrong with words that can be read all the same. All were met in real rule books (domain/rules.md, H). */
const DOUBTS: Partial<Readonly<Record<FindingCode, Doubt>>> = {
  "lower-or-higher": {
    message: "Is it the lower or the higher of the two? With 40,000 members 5% is 2,000 people, so it matters.",
    suggest: (words) => {
      const [a = "", b = ""] = words.replace(/^any /i, "").split(/ or /i);
      return [`the lower of ${a} and ${b}`, `the higher of ${a} and ${b}`];
    },
  },
  "tie-carries": {
    message: "With exactly half of the votes this carries, so a tie adopts.",
    suggest: (words) => [words.replace(/^(at least )?(50 ?%|half|50 per cent)( or more)?/i, "more than half")],
  },
  "majority-of-what": {
    message: "A majority of what? Of the votes cast, of those present, of all seats: that is three different results.",
    suggest: () => [HALF, "more than half of the seats are in favour", "more than half of those present"],
  },
  "no-verb": {
    message: "Are so many to take part, or to be in favour? That differs by up to half of the votes. The verb belongs inside the brackets.",
    suggest: (words) => [`${words} are in favour`, `${words} take part`],
  },
  "of-what": { message: "Counted from when?", suggest: (words) => [`${words} of the request`, `${words} of the decision`, `${words} of the result`] },
  ceiling: {
    message: "This is a ceiling, where the rule needs a floor: read as it stands, fewer votes would be better.",
    suggest: (words) => [words.replace(/at most|no more than|up to|fewer than|less than/i, "at least")],
  },
  "rounding-unused": {
    message: "A share of votes is measured exactly and never rounded, so this would say something that doesn't run.",
    suggest: (words) => [words.replace(/,? rounded (up|down|to the nearest whole number),?/i, "")],
  },
  "bare-share": { message: "Exactly so much, at least so much, or more?", suggest: (words) => [`more than ${words}`, `at least ${words}`] },
  "amount-of-whom": { message: "So many of whom?", suggest: (words) => [`${words} members`] },
  "bound-least": {
    message: "“At least” does not belong here: the rule needs one length of time, or the longest.",
    suggest: (words) => [words.replace(/at least |not less than /i, "")],
  },
  "bound-most": {
    message: "“At most” goes against this rule, which needs one length of time or the shortest: with “at most” nothing at all would be enough.",
    suggest: (words) => [words.replace(/(at most|no more than|not more than|up to) /i, "")],
  },
};

/** Notes for the doubts that matter to this rule. */
export function noteDoubts(
  use: Use,
  context: { doubts: readonly FindingCode[]; value: unknown; formal: string; spec: RuleSpec; rule: string; among: Understood },
): void {
  const { doubts, spec, among } = context;
  if (spec.needs !== null && !doubts.includes(spec.needs)) {
    among.notes.push(
      error(
        use.link,
        "bound-missing",
        "This rule is a limit, and the words must say so themselves: inside the brackets.",
        `no more than ${context.formal}`,
      ),
    );
  }
  for (const doubt of new Set(doubts)) {
    if (spec.tolerates.includes(doubt)) continue;
    const note = noteFor(doubt, use, context);
    if (note !== null) among.notes.push(note);
  }
}

function noteFor(
  doubt: FindingCode,
  use: Use,
  { rule, spec, value, formal, among }: { rule: string; spec: RuleSpec; value: unknown; formal: string; among: Understood },
): Note | null {
  if (doubt === "working-days") {
    return (rule === "delivery" ? warning : error)(
      use.link,
      doubt,
      "The text doesn't say which days are working days, so every day would count, which is shorter than the words say. Say it once, among the rules of the organisation: working days are [Monday to Friday](rule:working).",
      formal.replace(/,? or (on |until )?the next working day/i, "").replace(/working /i, "calendar "),
    );
  }
  const known = DOUBTS[doubt];
  if (known === undefined || typeof spec.type !== "string" || spec.type === "prose") return null;
  const own = known.suggest(formal);
  return error(use.link, doubt, known.message, ...proposalsFor(doubt, value, { type: spec.type, own, among }));
}
