import type { MarkKind, MarkMistake } from "@folkmoot/tally";
import { numbers, plural } from "./numbers.js";

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
  howOne: "Choose one.",
  howFew: (n: number) => `Tick at most ${numbers.whole(n)}.`,
  howStrict: "Give each a place: 1 for the one you want most. Each place is given once; leave out whom you don't want to help.",
  scale: (best: string, lowest: string) => `The best grade is “${best}”, the lowest “${lowest}”.`,
  blank: "If you choose nothing you take part and abstain.",
  most: (n: number) => (n === 1 ? "At most one is adopted." : `At most ${numbers.whole(n)} are adopted.`),
  /** `who` is of the group: the titles of what stands on the paper. */
  kept: ({ group, least, most }: { group: string; least: number | null; most: number | null }, who: readonly string[]) => {
    const bounds = [...(least === null ? [] : [`at least ${numbers.whole(least)}`]), ...(most === null ? [] : [`at most ${numbers.whole(most)}`])];
    const known = who.length === 0 ? "Nobody on this paper is of them." : `On this paper: ${numbers.list(who)}.`;
    return `Of the places, ${bounds.join(" and ")} for ${group}. ${known}`;
  },
  places: (n: number) => (n === 1 ? "One place is filled." : `${numbers.whole(n)} places are filled.`),
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
  noChoice: "No choice",
  noChoiceHint: "You take part and abstain.",
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
    elected: (n: number) => (n === 0 ? "Nobody was elected." : n === 1 ? "Elected:" : `${numbers.whole(n)} were elected:`),
    took: (papers: number, entitled: number) => `${numbers.whole(papers)} of ${numbers.whole(entitled)} handed in a paper.`,
    caption: "What each got",
    option: "On the paper",
    for: {
      approval: "Ticked by",
      ranked: "Above “none of these”",
      placed: "Gave it a place",
      points: "Gave it points",
      budget: "Ticked by",
      grades: "Above the lowest grade",
    } satisfies {
      readonly [Kind in MarkKind | "placed"]: string;
    },
    against: {
      approval: "Not ticked by",
      ranked: "Below “none of these”",
      placed: "Gave it none",
      points: "Gave it none",
      budget: "Not ticked by",
      grades: "The lowest grade",
    } satisfies {
      readonly [Kind in MarkKind | "placed"]: string;
    },
    rank: "Place",
    points: "Points",
    cost: "Costs",
    isAdopted: "Adopted",
    notAdopted: "Not adopted",
    isElected: "Elected",
    notElected: "Not elected",
    askedFor: {
      approval: (ofBase: string) => `Ticked on ${ofBase} papers`,
      placed: (ofBase: string) => `Has a place on ${ofBase} papers`,
      ranked: (ofBase: string) => `Above “none of these” on ${ofBase} papers`,
      points: (ofBase: string) => `Points on ${ofBase} papers`,
      budget: (ofBase: string) => `Ticked on ${ofBase} papers`,
      grades: (ofBase: string) => `Above the lowest grade on ${ofBase} papers`,
    } satisfies { readonly [Kind in MarkKind | "placed"]: (ofBase: string) => string },
    pointsOf: (points: number, all: number, voters: number) =>
      `${numbers.whole(points)} of the ${numbers.whole(all)} points that were given, by ${numbers.whole(voters)} ${plural(voters, { one: "member", other: "members" })}`,
  },
};
