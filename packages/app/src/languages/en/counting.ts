import type { Comparison, Reason, SumOf, Tie, Warning } from "@folkmoot/tally";
import { numbers, plural } from "./numbers.js";

const stage = (n: number): string => `At stage ${numbers.whole(n)}`;

/** The words of a duel: how many on each side. */
const duel = (above: string, below: string, more: number, fewer: number): string =>
  `${numbers.whole(more)} put “${above}” above “${below}”, ${numbers.whole(fewer)} the other way round`;

/** How votes were counted, and why it came out so. Titles and numbers with their decimals come ready to be said. */
export const counting = {
  heading: "How it was counted",
  sums: {
    votes: (n: number) => `${numbers.whole(n)} ${plural(n, { one: "vote", other: "votes" })}`,
    points: (n: number) => `${numbers.whole(n)} ${plural(n, { one: "point", other: "points" })}`,
    thousandths: (weight: string) => `the weight ${weight}`,
  } satisfies Record<SumOf, unknown>,
  reasons: {
    ahead: (own: string, sum: string, other: string, next: string) => `“${own}” has ${sum}; the first of the others, “${other}”, ${next}.`,
    behind: (own: string, sum: string, other: string, last: string) => `“${own}” has ${sum}; the last that is in, “${other}”, ${last}.`,
    quota: (own: string, at: number, votes: string, quota: string) => `${stage(at)} “${own}” had ${votes}; ${quota} were needed.`,
    remaining: (own: string, at: number, votes: string, quota: string) =>
      `${stage(at)} “${own}” had ${votes} of the ${quota} needed, and no more were left in the count than places.`,
    unreachable: (own: string, at: number, votes: string, quota: string) =>
      `${stage(at)} “${own}” had ${votes}: fewer than the ${quota} needed, but so many that too few votes were left for anybody to come past.`,
    even: (own: string, at: number, votes: string, other: string, by: string) =>
      `${stage(at)} only “${own}” and “${other}” were left, with ${votes} each: ${by}.`,
    excluded: {
      fewest: (own: string, at: number, votes: string, other: string, next: string) =>
        `${stage(at)} “${own}” left the count with the fewest votes, ${votes}; the next, “${other}”, had ${next}.`,
      tie: (own: string, at: number, votes: string, other: string, by: string) =>
        `${stage(at)} “${own}” left the count with the fewest votes, ${votes}; “${other}” had as many: ${by}.`,
      close: (own: string, at: number, votes: string, other: string, next: string, by: string) =>
        `${stage(at)} “${own}” left the count with ${votes}; “${other}” had ${next}, which this rule takes as equal: ${by}.`,
      last: (own: string, at: number, votes: string) => `${stage(at)} “${own}” left the count with the fewest votes, ${votes}.`,
    },
    barred: (own: string, at: number) => `${stage(at)} “${own}” left the count: reserved places had no more room.`,
    "places filled": (own: string, at: number, votes: string, other: string, last: string) =>
      `${stage(at)} the last place went to “${other}” with ${last}; “${own}” had ${votes}.`,
    "beats all": (own: string, other: string, more: number, fewer: number) =>
      `More people put “${own}” above each of the others than below it. Closest was “${other}”: ${duel(own, other, more, fewer)}.`,
    "first despite": (own: string, others: readonly string[]) =>
      others.length === 0
        ? `“${own}” loses to none of the others, though it doesn't win against all of them.`
        : `“${own}” comes first although more people put ${numbers.list(others.map((other) => `“${other}”`))} above it: nothing wins against all others here, and this way of counting says who comes first then.`,
    grade: (own: string, grade: string, atLeast: number, papers: number) =>
      `“${own}” has the grade “${grade}”: ${numbers.ofBase(atLeast, papers)} gave at least that.`,
    "nobody chose it": "Nobody chose it.",
    "it fitted": (votes: string, cost: string, left: string) => `With ${votes} its turn came when ${left} were left; it costs ${cost}.`,
    "did not fit": (votes: string, cost: string, left: string) => `With ${votes} its turn came when ${left} were left, and it costs ${cost}.`,
    "after the end": (votes: string) => `It has ${votes}; the count had ended before, at the first that there was not enough money for.`,
    "paid together": (supporters: number, price: string, short: number) =>
      short === 0
        ? `${people(supporters)} paid for it together, ${price} each.`
        : `${people(supporters)} paid for it together, ${price} each; ${numbers.whole(short)} of them had less left and gave that.`,
    lacking: (supporters: number, missing: string) => `In its turn the ${people(supporters)} who wanted it lacked ${missing} between them.`,
    load: (place: number, load: string) => `Taken as number ${numbers.whole(place)}: its supporters carried ${load} each then, the least of all.`,
    "too heavy": (load: string) => `Its supporters would have carried ${load} each when the count ended.`,
    dropped: {
      quorum: (own: string, preferred: number) =>
        `“${own}” was left out of the comparison: only ${numbers.whole(preferred)} prefer it to “none of these”.`,
      majority: (own: string, preferred: number, against: number) =>
        `“${own}” was left out of the comparison: ${numbers.whole(preferred)} prefer it to “none of these”, and ${numbers.whole(against)} the other way round.`,
      "not carried": (own: string) => `“${own}” was left out of the comparison: it hasn't got what the text asks of it.`,
    },
    "run-off won": (own: string, other: string, preferred: number, against: number, none: number) =>
      `In the run-off ${numbers.whole(preferred)} gave “${own}” more than “${other}”, ${numbers.whole(against)} the other way round, and ${numbers.whole(none)} gave both the same.`,
    "run-off lost": (own: string, other: string, preferred: number, against: number, none: number) =>
      `In the run-off ${numbers.whole(preferred)} gave “${own}” more than “${other}”, but ${numbers.whole(against)} the other way round, and ${numbers.whole(none)} gave both the same.`,
    "not in the run-off": (own: string, sum: string, other: string, last: string) =>
      `“${own}” has ${sum}, too few for the run-off: “${other}” came to it with ${last}.`,
  } satisfies Record<Exclude<Reason["kind"], "below first">, unknown>,
  comparisons: {
    more: (above: string, more: string, below: string, fewer: string) => `“${above}” has ${more}, “${below}” ${fewer}.`,
    straight: (above: string, below: string, more: number, fewer: number) => `${duel(above, below, more, fewer)}.`,
    "by chains": (above: string, below: string, more: number, fewer: number, forth: number, back: number) =>
      `${duel(below, above, fewer, more)}; but over others “${above}” comes to stand above it more strongly, ${numbers.whole(forth)} to ${numbers.whole(back)}.`,
    "by kept duels": (above: string, below: string, more: number, fewer: number, through: readonly string[]) =>
      `${duel(below, above, fewer, more)}; but that contradicts duels that count more: “${above}” stands above ${through.map((each) => `“${each}”, and that above`).join(" ")} “${below}”.`,
    "smaller defeat": {
      "winning votes": (above: string, smaller: number, below: string, larger: number) =>
        `In its worst defeat “${above}” has ${numbers.whole(smaller)} against it, “${below}” ${numbers.whole(larger)}.`,
      margins: (above: string, smaller: number, below: string, larger: number) =>
        `At worst “${above}” is ${numbers.whole(smaller)} behind another one, “${below}” ${numbers.whole(larger)}.`,
      opposition: (above: string, smaller: number, below: string, larger: number) =>
        `At most ${numbers.whole(smaller)} put another one above “${above}”, and ${numbers.whole(larger)} above “${below}”.`,
    },
    "more duels": (above: string, won: number, lost: number, below: string, fewerWon: number, moreLost: number) =>
      `“${above}” wins ${numbers.whole(won)} duels and loses ${numbers.whole(lost)}; “${below}” wins ${numbers.whole(fewerWon)} and loses ${numbers.whole(moreLost)}.`,
    "better grade": (above: string, better: string, below: string, worse: string) =>
      `The grade of “${above}” is “${better}”, that of “${below}” is “${worse}”.`,
    "better after taking off": (above: string, better: string, below: string, worse: string, off: number) =>
      `The grades are equal. With ${numbers.whole(off)} of the papers that stand in the middle taken off each, “${above}” has “${better}” there and “${below}” “${worse}”.`,
    "elected before": {
      elected: (above: string, at: number, below: string, then: number) =>
        `“${above}” was elected at stage ${numbers.whole(at)}, “${below}” at stage ${numbers.whole(then)}.`,
      left: (above: string, at: number, below: string, then: number) =>
        `“${above}” was elected at stage ${numbers.whole(at)}; “${below}” left the count at stage ${numbers.whole(then)}.`,
      never: (above: string, at: number, below: string) =>
        `“${above}” was elected at stage ${numbers.whole(at)}; “${below}” was not when the last place was filled.`,
    },
    "more at stage": {
      stays: (at: number, above: string, more: string, below: string, fewer: string) => `${stage(at)} “${above}” had ${more}, “${below}” ${fewer}.`,
      leaves: (at: number, above: string, more: string, below: string, fewer: string) =>
        `${stage(at)} “${below}” left the count with ${fewer}, when “${above}” had ${more}.`,
    },
    equal: (above: string, below: string, by: string) => `The votes leave “${above}” and “${below}” equal: ${by}.`,
    "each by itself": "This way of counting doesn't weigh the two against each other; each has its own reason.",
  } satisfies Record<Exclude<Comparison["kind"], "other dropped" | "run-off">, unknown>,
  /** What settled a tie: the end of a sentence. */
  settledBy: {
    "declared order": "the lot that was drawn before the vote decided",
    "earlier stage": "the votes of the stage at which they differed decided",
    "public numbers": "an order from public numbers decided, as New Zealand's rules have it",
    "left out together": "duels of equal strength that contradicted each other were left out together",
    "lowest cost": "the cheaper one came first",
    "most votes": "the one with more votes came first",
    "head to head": "the one came first to whom more people gave more than to the other",
    "most top marks": "the one with more top marks came first",
    "total score": "the one with the higher sum came first",
  } satisfies Record<Tie["by"], string>,
  ties: {
    heading: "Ties and how they were settled",
    none: "No tie had to be settled.",
    of: {
      winner: (titles: readonly string[], by: string) =>
        `${quoted(titles)} were equal when a place or a turn was given: ${by}. First came “${titles[0] ?? ""}”.`,
      exclusion: (titles: readonly string[], by: string) =>
        `${quoted(titles)} were equal when somebody had to leave: ${by}. “${titles[0] ?? ""}” left.`,
      surplus: (titles: readonly string[], by: string) =>
        `${quoted(titles)} had equally large surpluses: ${by}. That of “${titles[0] ?? ""}” went first.`,
      order: (titles: readonly string[], by: string) => `${quoted(titles)} are equal: ${by}.`,
    } satisfies Record<Tie["question"], unknown>,
    adopted: (titles: readonly string[]) =>
      `${quoted(titles)} are equal, and not all of them could be adopted: the lot that was drawn before the vote decided. First came “${titles[0] ?? ""}”.`,
    elected: (titles: readonly string[]) =>
      `${quoted(titles)} are equal, and not all of them could be elected: the lot that was drawn before the vote decided. First came “${titles[0] ?? ""}”.`,
    at: (n: number, sentence: string) => `Stage ${numbers.whole(n)}: ${sentence}`,
    lot: "The lot was fixed before anybody voted: the hash of the motion, the stage and the option, the smallest first. Everybody can draw it again.",
  },
  warningsHeading: "What one should know about this result",
  warnings: {
    "condorcet winner lost": (title: string) =>
      `More people put “${title}” above each of the others than below it, and this way of counting passed it over.`,
    "no condorcet winner": "Nothing wins against each of the others: more people put every one of them below some other one than above.",
    "fewer elected than places": (elected: number, places: number) => `Only ${numbers.ofBase(elected, places)} places could be filled.`,
    "a tie decided": (titles: readonly string[]) => `${quoted(titles)} were equal, and a tie decided between them.`,
  } satisfies Record<Warning["kind"], unknown>,
  compare: {
    heading: "Compare two",
    first: "Why does this one",
    second: "stand above or below that one",
    button: "Compare",
    result: (one: string, other: string) => `“${one}” and “${other}”`,
    same: "These are one and the same. Choose two.",
    above: (above: string, below: string) => `“${above}” stands above “${below}”.`,
  },
};

function quoted(titles: readonly string[]): string {
  return numbers.list(titles.map((title) => `“${title}”`));
}

function people(n: number): string {
  return `${numbers.whole(n)} ${plural(n, { one: "member", other: "members" })}`;
}
