import { numbers, plural } from "./numbers.js";

/** Where something is said or happens. */
export interface Where {
  readonly motion: { readonly number: number; readonly title: string } | null;
  readonly option: { readonly number: number; readonly title: string } | null;
  readonly clause: string | null;
  readonly survey?: string;
}

export function place({ motion, option, clause, survey }: Where): string {
  if (survey !== undefined) return `the survey “${survey}”`;
  if (motion === null) return `clause ${clause ?? ""} of the constitution`;
  const within = option !== null ? `option ${option.number}, “${option.title}”, of ` : clause !== null ? `clause ${clause} of ` : "";
  return `${within}motion ${motion.number}, “${motion.title}”`;
}

const things = (n: number) => `${numbers.whole(n)} ${plural(n, { one: "thing", other: "things" })}`;

/** What happened, one sentence each: on the page of news and in digests. */
export const news = {
  title: "News",
  lead: "What happened here that concerns you, the newest first.",
  empty: "Nothing has happened yet that concerns you.",
  emptyMore: "When somebody answers you, or something is put forward or decided, it stands here.",
  unseen: (n: number) => `${things(n)} since you last looked`,
  nothingUnseen: "Nothing new since you last looked",
  markAsRead: "Mark all of it as read",
  isNew: "New",
  older: "Older",
  newest: "Back to the newest",
  preferences: "How you hear of it",
  kinds: {
    mine: "Your own motions",
    mention: "Said to you",
    thread: "Discussions that you follow",
    proposal: "Newly put forward",
    result: "Results",
    announcement: "Announcements",
    survey: "Surveys",
  },
  happened: {
    "put forward": (about: string) => `Put forward: ${about}`,
    "option put": (about: string) => `Something was put to ${about}`,
    supported: (about: string) => `Yours has enough signatures: ${about}`,
    notice: (about: string) => `The notice went out: ${about}`,
    "vote opens": (about: string) => `The vote has opened: ${about}`,
    carried: (about: string) => `Carried: ${about}`,
    "not carried": (about: string) => `Not carried: ${about}`,
    challenged: (about: string) => `Challenged: ${about}`,
    stands: (about: string) => `The challenge failed, it stands: ${about}`,
    annulled: (about: string) => `Annulled: ${about}`,
    "in force": (about: string) => `In force: ${about}`,
    lapsed: (about: string) => `Lapsed, its time ran out: ${about}`,
    "ruled out": (about: string) => `Ruled out of order: ${about}`,
    "option reached": (about: string) => `What you put has enough signatures, at ${about}`,
    "option accepted": (about: string) => `What you put was taken into ${about}`,
    "option accepted in part": (about: string) => `A part of what you put was taken into ${about}`,
    "acceptance asked": (about: string) => `You are asked whether an amendment shall be taken in: ${about}`,
    "option ruled out": (about: string) => `What you put was ruled out of order, at ${about}`,
    "option merged": (about: string) => `What you put was merged with others, at ${about}`,
    announced: (about: string) => `Announced as in force: ${about}`,
    "carrying asked": (about: string) => `You are asked to carry out something of ${about}`,
    "account asked": (about: string) => `Members ask for an account of something that you carry out: ${about}`,
    "survey asked": (about: string) => `You are asked in ${about}`,
    "survey closed": (about: string) => `The answers are counted: ${about}`,
    "account given": (about: string) => `The account that you asked for was given: ${about}`,
  },
  said: {
    said: (who: string, about: string) => `${who} wrote on ${about}`,
    asked: (who: string, about: string) => `${who} asks you about ${about}`,
    answered: (who: string, about: string) => `${who} answered your question about ${about}`,
    replied: (who: string, about: string) => `${who} replied to you on ${about}`,
    mentioned: (who: string, about: string) => `${who} mentioned you on ${about}`,
    hidden: (_who: string, about: string) => `What you wrote on ${about} was hidden`,
    appealed: (who: string, about: string) => `${who} appealed, and you hear it: ${about}`,
    upheld: (_who: string, about: string) => `Your appeal failed, what you wrote stays hidden: ${about}`,
    restored: (_who: string, about: string) => `What you wrote can be read again: ${about}`,
  },
  /** The digest. */
  digest: {
    subject: (organisation: string, n: number) => `${organisation}: ${things(n)} since your last digest`,
    sentence: (name: string, n: number) => `${name}, ${things(n)} happened that ${plural(n, { one: "concerns", other: "concern" })} you.`,
    votes: "Waiting for your vote",
    vote: (about: string) => `Vote: ${about}`,
    until: (when: string, left: string) => `Open until ${when}: ${left}.`,
    more: (n: number) => `And ${numbers.whole(n)} more`,
    link: "See all the news",
    otherwise: "If you do nothing, nothing happens. Notices of votes and results come to you in any case, each by itself.",
    reminderSubject: (n: number, about: string) => (n === 1 ? `The vote closes soon: ${about}` : `${numbers.whole(n)} votes close soon`),
    reminder: (name: string, n: number) =>
      `${name}, ${n === 1 ? "a vote closes" : `${numbers.whole(n)} votes close`} within a day, and you have not voted.`,
    reminderLink: "See what waits for you",
    reminderOtherwise:
      "If you do nothing, you are counted as somebody who has not voted. This is the only reminder. This mail is not your vote and opening its links is none.",
  },
  /** A mail about what was said to somebody. */
  told: {
    subject: (about: string) => `Re: ${about}`,
    link: "Read it where it was said",
    otherwise: "If you do nothing, nothing happens.",
    answer:
      "Answer this mail to answer in the discussion, under your name and for all members. Your answer is a comment and nothing else: a vote, a signature or a consent in it counts for nothing. Write above the quoted text.",
  },
  foot: {
    preferences: "Choose what comes, and when",
    stopDigest: "Stop these digests",
    stopTold: "Stop these mails",
    stopReminders: "Stop these reminders",
  },
  place,
};
