import type { ComponentChildren, JSX } from "preact";
import { numbers } from "./numbers.js";

/** A proposed constitution, tried on past decisions and on the calendar. */
export const triedOut = {
  link: "What would it have made of past decisions?",
  title: (motion: number) => `Motion ${motion}, tried out`,
  heading: "This change, tried on the past",
  nothingYet: "Nothing has been voted on yet that it could be tried on.",
  sentence: ({ tried, otherwise, unknown }: { tried: number; otherwise: number; unknown: number }): string => {
    const all = tried === 1 ? "The one decision that there has been" : `Of the last ${tried} decisions ${otherwise === 0 ? "none" : otherwise}`;
    const would = tried === 1 && otherwise === 0 ? "would have come out under this text as it did" : "would have come out otherwise under this text";
    if (unknown === 0) return `${all} ${would}.`;
    return tried === 1
      ? `How ${all.toLowerCase()} would have come out under this text can’t be told.`
      : `${all} ${would}; of ${unknown} that can’t be told.`;
  },
  how: "Each is judged by the clauses of the proposed text, with the same people, the same acts and the same votes. How people would have acted under other rules nobody knows.",
  paper: {
    was: (titles: readonly string[]) =>
      titles.length === 0 ? "Nothing was adopted." : `Adopted was: ${numbers.list(titles.map((title) => `“${title}”`))}.`,
    would: (titles: readonly string[], rule: string, clause: string | null) =>
      `From the same papers this text would have adopted ${titles.length === 0 ? "nothing" : numbers.list(titles.map((title) => `“${title}”`))}: “${rule}”${clause === null ? "" : ` (clause ${clause})`}.`,
    unknown:
      "Under this text others would have voted, or the papers would have been filled in otherwise: what would have been adopted can’t be told.",
  },
  outcome: (was: "carried" | "lost", would: "carried" | "lost" | "unknown"): string => {
    const then = was === "carried" ? "It was carried." : "It was lost.";
    if (would === "unknown") return `${then} Whether it would be under this text can’t be told.`;
    return would === "carried"
      ? `${then} Under this text it would have been carried; this had stopped it:`
      : `${then} Under this text it would have been lost:`;
  },
  moreSignatures: (quoted: string) =>
    `It would have needed more signatures than it had to have: “${quoted}”. Whether it had found them nobody knows.`,
  othersVote: (quoted: string) => `Others would have voted, or in another way: “${quoted}”.`,
  later: (days: number) =>
    days > 0
      ? `It would have come into force at least ${days === 1 ? "a day" : `${days} days`} later.`
      : `It could have come into force ${days === -1 ? "a day" : `${-days} days`} sooner.`,
  calendars: "How soon something can be decided",
  from: "If it is put forward on",
  show: "Show the calendar",
  dayHint: "Year, month and day: 2026-12-01.",
  noDay: (asked: string) => `“${asked}” is no day.`,
  sameCalendars: "Nothing: every procedure takes as long as it does today.",
  procedure: "Procedure",
  today: "Today",
  proposed: "Under this text",
  noSuch: "no such procedure",
  ways: {
    link: "The same votes, counted by members, by delegates and by groups",
    title: (motion: number) => `Motion ${motion}, counted in every way`,
    heading: "The same votes, counted in every way",
    same: "Whether members decide, delegates of local groups, or the groups: it comes to the same.",
    differ: "Members, delegates of local groups and the groups themselves would not have decided the same.",
    how: "The same votes each time. Delegates all vote as most of their group did, or share out their votes as their group did; where as many were for as against, they abstain. How delegates who are free would have voted nobody knows.",
    byText: "Delegates are as many as the text gives each group by its size.",
    every: "One delegate for every so many members, or part of them",
    count: "Count",
    noNumber: "A whole number from 1 to 1,000,000.",
    needs: ({ n, d, strict }: { n: number; d: number; strict: boolean }) =>
      strict && n === 1 && d === 2
        ? "Carried by more than half of those for and against"
        : `Carried by ${strict ? "more than" : "at least"} ${n}/${d} of those for and against`,
    whole: numbers.whole,
    way: "Who decides",
    ways: {
      members: "The members, one vote each",
      delegates: "Delegates who vote as most of their group did",
      "shared delegates": "Delegates who share out their votes as their group did",
      groups: "The groups, one vote each",
      "delegates and members": "Delegates, and the members have to agree",
      "groups and members": "More groups than not, and the members have to agree",
    },
    for: "For",
    against: "Against",
    abstain: "Abstaining",
    outcome: "Outcome",
    carried: "carried",
    lost: "lost",
    groups: "The local groups",
    group: "Group",
    delegates: "Delegates",
    others: (fewest: number) => `Members of no group, and of groups with fewer than ${fewest}`,
    why: {
      "not over": "No vote on this motion is over.",
      "no groups": "The members are in no two local groups of five or more, so there is nothing to count by.",
      secret: "The vote was secret: nobody knows how a group voted, so it can’t be counted in any other way.",
      "not of the members": "Only an open vote of all members, for or against one text, can be counted in other ways.",
    },
  },
  never: "not said",
  earliest: (vote: ComponentChildren, effect: ComponentChildren): JSX.Element => (
    <>
      vote from {vote}, in force from {effect}
    </>
  ),
};
