import type { ComponentChildren, JSX } from "preact";

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
  papers: (papers: number) =>
    papers === 1
      ? "One vote on several options is left out: its result doesn’t tell how each ballot was filled in."
      : `${papers} votes on several options are left out: their results don’t tell how each ballot was filled in.`,
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
  never: "not said",
  earliest: (vote: ComponentChildren, effect: ComponentChildren): JSX.Element => (
    <>
      vote from {vote}, in force from {effect}
    </>
  ),
};
