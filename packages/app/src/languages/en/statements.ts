import { numbers, plural } from "./numbers.js";

/** What the mover and others say about a motion, for everybody who decides it. */
export const statements = {
  title: "Statements",
  mover: "The mover says",
  against: "Against it",
  noneFromMover: "The mover has written no statement.",
  noneAgainst: "Nobody has written a statement against it.",
  others: (n: number) => `${numbers.whole(n)} more ${plural(n, { one: "statement", other: "statements" })} against it`,
  hidden: "This statement was hidden: who did it and why",
  report: "Report",
  reportOf: (author: string) => `Report the statement of ${author}`,
  yoursHidden: "Your statement was hidden",
  yoursHiddenMore: "Why, and how you can appeal",
  backedBy: (n: number) => `backed by ${numbers.whole(n)} ${plural(n, { one: "member", other: "members" })}`,
  writeOrBack: "Write a statement, or back one",
  pageTitle: (motion: number) => `Statements on motion ${motion}`,
  lead: "They stand beside the text in the notice and on the ballot page. Any member may offer one against; the one that most members back stands there, the others are one press away. You back one at a time.",
  untilVote: "They can be written and backed until the vote opens. From then on nothing of them changes.",
  closed: "The vote is open or over: nothing of these statements changes any more.",
  yours: "Your statement",
  yoursHint: (most: number) => `At most ${numbers.whole(most)} characters. It stands under your name.`,
  yoursChanges: "If you change the words, those who back it back it no longer, and have to press again.",
  save: "Put this statement beside the motion",
  saveAgainst: "Offer this statement",
  change: "Change the statement",
  takeBack: "Take it back",
  allAgainst: "Statements against it",
  back: (author: string) => `Back the statement of ${author}`,
  youBack: "You back this one.",
  stopBacking: "Stop backing it",
  missing: "Write the statement first.",
  /** In a mail: the words of the mover and of the other side, under a heading each. */
  inMail: (mover: string, against: string) =>
    [mover === "" ? "" : `The mover says:\n\n${mover}`, against === "" ? "" : `Against it:\n\n${against}`].filter((part) => part !== "").join("\n\n"),
};
