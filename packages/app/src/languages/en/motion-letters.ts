import { numbers, plural } from "./numbers.js";

const { whole, ofBase } = numbers;
const nobody = { adopted: "nothing was adopted", elected: "nobody was elected" } as const;

/** The formal mails about a motion: its notice, the vote, the result. */
export const motionLetters = {
  notice: {
    subject: (number: number, title: string) => `Notice of motion ${number}: ${title}`,
    sentence: (number: number, title: string) => `This is the notice of motion ${number}, “${title}”.`,
    meeting: (at: string) => ` It is decided at a meeting on ${at}.`,
    vote: (from: string, to: string) => ` The vote is open from ${from} to ${to}; you vote under the link below.`,
    link: "Read it, see what it changes and discuss it",
    otherwise: (procedure: string, period: string) =>
      `If you do nothing, it goes on by “${procedure}” without your voice. The text asks for: ${period}.`,
  },
  vote: {
    subject: (number: number, title: string) => `Your vote on motion ${number}: ${title}`,
    sentence: (number: number, title: string) => `You are asked to decide motion ${number}, “${title}”.`,
    until: (at: string) => ` You can answer until ${at}.`,
    link: "Read the text and vote",
    otherwise: "If you do nothing, you are counted as somebody who has not answered. This mail is not your vote and opening its link is none.",
  },
  moreTime: {
    subject: (number: number, title: string) => `More time to vote on motion ${number}: ${title}`,
    sentence: (number: number, title: string, { minutes, until }: { minutes: number; until: string }) =>
      `Members could not vote on motion ${number}, “${title}”, for ${whole(minutes)} minutes. As the text says, the vote stays open longer for it: until ${until}.`,
    link: "See when nobody could vote, and vote",
    otherwise: "If you have voted already, your vote counts and you need do nothing.",
  },
  result: {
    subject: (number: number, { carried, adopted }: Counted) =>
      adopted === undefined ? `${carried ? "Carried" : "Not carried"}: motion ${number}` : `The result of the vote on motion ${number}`,
    sentence: (number: number, title: string, { carried, count, answered, entitled, adopted, as }: Counted) =>
      adopted !== undefined
        ? `The vote on motion ${number}, “${title}”, has closed: ${adopted === 0 ? nobody[as] : `${whole(adopted)} ${plural(adopted, { one: "is", other: "are" })} ${as}`}. ${ofBase(answered, entitled)} handed in a paper.`
        : `Motion ${number}, “${title}”, was ${carried ? "carried" : "not carried"}: ${whole(count.for)} for, ${whole(count.against)} against, ${whole(count.abstain)} abstaining. ${ofBase(answered, entitled)} answered.`,
    chambers: (number: number, title: string, { carried, each }: { carried: boolean; each: readonly string[] }) =>
      `Motion ${number}, “${title}”, was ${carried ? "carried" : "not carried"}. It needed each of its chambers. ${each.join(" ")}`,
    link: "See what was needed and check it yourself",
    carried:
      "If you do nothing, the decision goes on as the text says. If you think the rules were not followed, the page says how to challenge it and until when.",
    notCarried: "There is nothing for you to do.",
  },
  change: {
    none: "No rule changes, only words.",
    rules: "What it changes in the rules:",
    inClause: (clause: string) => ` (clause ${clause})`,
    outside: "A line outside the clauses",
    clause: (clause: string) => `Clause ${clause}`,
    new: (name: string) => `${name}, new:`,
    gone: (name: string) => `${name}, taken out:`,
    same: (name: string) => `${name}: the same words, another rule or another place.`,
    asItIs: (name: string) => `${name} as it is:`,
    asItWouldBe: (name: string) => `${name} as it would be:`,
  },
};

export interface Counted {
  readonly carried: boolean;
  readonly count: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly answered: number;
  readonly entitled: number;
  /** How many things a paper with several options has adopted; undefined: people voted for or against one text. */
  readonly adopted?: number | undefined;
  /** People are elected, everything else is adopted. */
  readonly as: "adopted" | "elected";
}
