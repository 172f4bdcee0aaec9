import type { MarkKind, MarkMistake } from "@folkmoot/tally";
import { numbers, plural } from "./numbers.js";

/** The numbers by which one option stands above another. */
export interface ComparedNumbers {
  readonly more?: number;
  readonly fewer?: number;
  readonly forth?: number;
  readonly back?: number;
  readonly each?: number;
}

/** Ballot papers with several options, and what came of them. */
export const ballot = {
  none: "None of these",
  noneHint: "You want none of them.",
  closes: (date: string, left: string) => `The vote closes ${date} (${left}).`,
  how: {
    approval: "Tick every one that you want. As many as you like.",
    ranked: "Give each a place: 1 for the one you want most. Equal places are allowed; what you leave out comes last.",
    points: "Share out your points. You need not use them all.",
    budget: "Tick what should be paid for, within the budget.",
    grades: "Give each a grade. One that you leave out gets the lowest.",
  } satisfies { readonly [Kind in MarkKind]: string },
  blank: "If you choose nothing you take part and abstain.",
  most: (n: number) => (n === 1 ? "At most one is adopted." : `At most ${numbers.whole(n)} are adopted.`),
  budgetIs: (money: string) => `The budget: ${money}.`,
  pointsAre: (n: number) => `You have ${numbers.whole(n)} points.`,
  /** “…” is where the number stands. */
  left: {
    points: { left: "… points left.", over: "… points too many." },
    money: (currency: string) => ({ left: `… ${currency} left.`, over: `… ${currency} above the budget.` }),
  },
  choices: "Your choices",
  place: (title: string) => `Place of “${title}”`,
  noPlace: "no place",
  pointsFor: (title: string) => `Points for “${title}”`,
  gradeFor: (title: string) => `Grade for “${title}”`,
  noGrade: "no grade",
  costs: (money: string) => `costs ${money}`,
  read: "Read the text",
  order: "The order on the paper was drawn by lot; it is nobody's choice.",
  mistakes: {
    "not on the paper": "Something was chosen that is not on the paper.",
    "named twice": "Something was chosen twice.",
    "none and others": "“None of these” is chosen alone.",
    "too many chosen": "That are more than can be chosen.",
    "equal ranks": "Each place can be given once: this way of counting knows no equals.",
    "not every grade": "Give each a grade, or leave the whole paper blank.",
    "not a grade": "That is none of the grades.",
    "too many points": "That are more points than you have.",
    "above the budget": "That costs more than the budget.",
    "too long": "That is more than fits on one paper.",
    "not a mark": "This can't be counted. Fill it in again.",
  } satisfies { readonly [Mistake in MarkMistake | "not a mark"]: string },
  pointsMissing: "Whole numbers only.",
  review: "Review your vote",
  reviewTitle: "Your vote",
  reviewBlank: "You have chosen nothing: you take part and abstain.",
  isFinal: "A vote is final. The result is made when the vote has closed, and nobody learns before how it stands.",
  isOpen: "This vote is open, not secret: no other member is shown how you voted, but whoever runs this server can find out.",
  sum: (money: string, of: string) => `Together ${money} of ${of}.`,
  pointsUsed: (n: number, of: number) => `${numbers.whole(n)} of ${numbers.whole(of)} points.`,
  cast: "Hand in this paper",
  change: "Change it",
  placed: (place: number, titles: string) => `${numbers.whole(place)}. ${titles}`,
  given: (points: number, title: string) => `${numbers.whole(points)} ${plural(points, { one: "point", other: "points" })}: ${title}`,
  equals: " and equal with it ",
  receiptTitle: "Your vote is counted",
  receipt: "Your receipt",
  youAre: "In this vote, and nowhere else, you are",
  findIt: (date: string) => `When the vote has closed, ${date}, you will find your paper under this name in the record. It tells nobody who you are.`,
  foundIt: "The vote has closed: you find your paper under this name in the record. It tells nobody who you are.",
  back: "Back to the motion",
  result: {
    adopted: (n: number) => (n === 0 ? "Nothing was adopted." : n === 1 ? "Adopted:" : `${numbers.whole(n)} were adopted:`),
    took: (papers: number, entitled: number) => `${numbers.whole(papers)} of ${numbers.whole(entitled)} handed in a paper.`,
    caption: "What each got",
    option: "On the paper",
    for: { approval: "Ticked by", ranked: "Above “none of these”", points: "Gave it points", budget: "Ticked by", grades: "Above the lowest grade" } satisfies {
      readonly [Kind in MarkKind]: string;
    },
    against: { approval: "Not ticked by", ranked: "Below “none of these”", points: "Gave it none", budget: "Not ticked by", grades: "The lowest grade" } satisfies {
      readonly [Kind in MarkKind]: string;
    },
    rank: "Place",
    points: "Points",
    cost: "Costs",
    isAdopted: "Adopted",
    notAdopted: "Not adopted",
    askedFor: {
      approval: (ofBase: string) => `Ticked on ${ofBase} papers`,
      ranked: (ofBase: string) => `Above “none of these” on ${ofBase} papers`,
      points: (ofBase: string) => `Points on ${ofBase} papers`,
      budget: (ofBase: string) => `Ticked on ${ofBase} papers`,
      grades: (ofBase: string) => `Above the lowest grade on ${ofBase} papers`,
    } satisfies { readonly [Kind in MarkKind]: (ofBase: string) => string },
    pointsOf: (points: number, all: number, voters: number) =>
      `${numbers.whole(points)} of the ${numbers.whole(all)} points that were given, by ${numbers.whole(voters)} ${plural(voters, { one: "member", other: "members" })}`,
    noMoney: (left: string) => `Not adopted: ${left} were left, which was not enough.`,
    /** Why the one stands above the other. */
    compared: {
      straight: (above: string, below: string, n: ComparedNumbers) =>
        `${numbers.whole(n.more ?? 0)} put “${above}” above “${below}”, ${numbers.whole(n.fewer ?? 0)} the other way round.`,
      "by chains": (above: string, below: string, n: ComparedNumbers) =>
        `${numbers.whole(n.fewer ?? 0)} put “${below}” above “${above}” and ${numbers.whole(n.more ?? 0)} the other way round; but over others “${above}” comes to stand above it more strongly, ${numbers.whole(n.forth ?? 0)} to ${numbers.whole(n.back ?? 0)}.`,
      equal: (above: string, below: string, n: ComparedNumbers) =>
        `As many put “${above}” above “${below}” as below it, ${numbers.whole(n.each ?? 0)} each.`,
    },
    lots: "Equals were drawn by a lot that was fixed before the vote: the hash of the motion, the stage and the option.",
    pairs: "Each against each",
    pairsLead: "How many put the one in the row above the one in the column.",
    paths: "The strongest paths",
    pathsLead: "The support of the weakest step on the strongest way from the row to the column. Whoever has the stronger path stands above.",
    shares: "What each supporter paid",
    sharesLead: "In equal shares each voter has the same part of the budget; a proposal is paid for by those who ticked it, as evenly as they can.",
    paid: "Each paid at most",
    supporters: "Supporters",
    rest: "with the rest",
  },
};
