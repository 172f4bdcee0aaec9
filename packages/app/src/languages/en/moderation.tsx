import { numbers, plural } from "./numbers.js";
import { placed } from "./place.js";

export interface Telling {
  readonly by: string;
  readonly place: string;
}

const count = (n: number, one: string, other = `${one}s`): string => `${numbers.whole(n)} ${plural(n, { one, other })}`;
const listed = numbers.list;
const nothingToDo = "There is nothing that you have to do.";

/** How posts are hidden, and what becomes of it; a part of the words of discussions. */
export const moderation = {
  hiddenBy: (place: string, ground: string) => `Hidden by ${place}: ${ground.toLowerCase()}.`,
  hiddenSeenByYou: "Only you and those who decide about it read this:",
  reasonsGiven: (reasons: string) => `Reasons: ${reasons}`,
  restsOn: (href: string, clause: string) => (
    <>
      It rests on <a href={href}>clause {clause}</a>.
    </>
  ),
  restsOnDefault:
    "The constitution names nobody for this, so that Folkmoot's default holds: those who keep the register may hide it, those who hear challenges hear the appeal.",
  fingerprint: "Fingerprint of these words in the public record:",
  fingerprintSalt: "It was made with:",
  appealOpen: "Its author has appealed. If nobody decides, it is visible again from",
  appealUpheld: "Its author appealed, and the hiding was upheld.",
  grounds: {
    insult: "Insults or degrades people",
    private: "Publishes somebody's private matters",
    threat: "Threatens or calls for violence",
    unlawful: "Is against the law",
    spam: "Advertising, or the same again and again",
  },
  groundHints: {
    insult: "Hard criticism of what somebody did or proposes is no insult.",
    private: "An address, a telephone number, an illness.",
    threat: "Against anybody.",
    unlawful: "Say which law, as far as you know.",
    spam: "Not: that it is repeated by several members.",
  },
  groundLabel: "On which ground",
  groundHint: "There are no others. That something is wrong, late or unwelcome is no reason to hide it.",
  groundMissing: "Choose a ground.",
  reportTitle: (author: string) => `Report what ${author} wrote`,
  reportOfNobody: (what: string) => `Report: ${what.toLowerCase()}`,
  reportExplained: (to: string) =>
    `Your report goes to ${to}, without your name. Nothing is hidden by it; somebody has to decide and give reasons that every member can read.`,
  reportNobody: "Nobody in this organisation may hide what members say, because nobody would hear an appeal. You can answer it instead.",
  reportWords: "What is wrong with it",
  reportMissing: "Say what is wrong with it.",
  reportButton: "Report it",
  reportedTitle: "Reported",
  reportedNext: "Those who decide have it before them. What they decide, with reasons, is on the moderation page.",
  reportsOpen: (n: number) => count(n, "report"),
  hideSummary: "Hide this",
  hideExplained: (place: string) =>
    `You act as ${place}. A mark with your reasons stays in its place, its author is told and may appeal. You can't delete it.`,
  hideReasons: "Your reasons",
  hideReasonsHint: "Every member reads them.",
  hideButton: "Hide it with these reasons",
  reasonsMissing: "Give your reasons.",
  leaveReasons: "Or why it stays",
  leaveButton: "Let it stay",
  hideRefused: {
    "own post": "These are your own words. Withdraw them, or let somebody else decide.",
    "restored before": "These words were made visible again on an appeal. They can't be hidden a second time.",
  },
  appealLabel: "Appeal against the hiding",
  appealHint: (to: string) => `Once, to ${to}. If nobody decides within 14 days it is visible again.`,
  appealButton: "Appeal",
  appealTitle: "The author appeals",
  appealSaid: (words: string) => `The author appealed: ${words}`,
  rulingSaid: (words: string) => `The ruling: ${words}`,
  rulingExplained: (by: string) =>
    `You rule on it as ${by}. It is decided when more than half of you say the same; whoever hid it and whoever wrote it have no voice.`,
  rulingLabel: "Your ruling",
  rulingRestored: "It is visible again",
  rulingUpheld: "It stays hidden",
  rulingMissing: "Choose one of the two.",
  rulingReasons: "Your reasons",
  rulingButton: "Give this ruling",
  moderationTitle: "What was hidden",
  moderationLead:
    "Nobody can delete what a member says. Posts, statements on motions, surveys and what people add to them can be hidden on one of five grounds, with reasons, and their authors can appeal. The public record has each of these acts, and none of the words.",
  moderationPowers: (hide: readonly string[], appeal: string | null) =>
    hide.length === 0 || appeal === null
      ? "In this organisation nobody may hide what members say: the constitution names nobody who would hear an appeal."
      : `Hidden by: ${listed(hide)}. Appeals are heard by: ${appeal}. Silence on an appeal for 14 days makes it visible again.`,
  moderationBasis: (clause: string | null, constitution: string) => (
    <>
      The constitution says nothing about it, so that Folkmoot's default holds: those who keep the register hide, and those who hear challenges hear
      appeals
      {clause === null ? "" : " ("}
      {clause === null ? null : <a href={`${constitution}#clause-${clause}`}>clause {clause}</a>}
      {clause === null ? "" : ")"}.
    </>
  ),
  reportsTitle: "Reported and not decided",
  reportsNone: "Nothing waits.",
  hidingsTitle: "Every time something was hidden",
  hidingsNone: "Nothing has been hidden.",
  hidingStates: {
    hidden: "Hidden",
    appealed: "Appeal open",
    upheld: "Hidden, upheld on appeal",
    restored: "Visible again on appeal",
    silence: "Visible again, appeal not decided in time",
  },

  letters: {
    place: placed,
    statement: (motion: { readonly number: number; readonly title: string } | null) =>
      motion === null ? "a motion" : `motion ${motion.number}, “${motion.title}”`,
    survey: "a survey",
    link: "Read it and see what can be done",
    hidden: ({ by, place }: Telling) => ({
      subject: "What you wrote was hidden",
      sentence: `${by} has hidden what you wrote about ${place}. The page says why, and how to appeal. The reasons given:`,
      otherwise: "If you do nothing, it stays hidden. Its words are kept, and a mark with the reasons stands in its place.",
    }),
    appealed: ({ place }: Telling) => ({
      subject: "An appeal for you to rule on",
      sentence: `What a member wrote about ${place} was hidden, and they appeal. You are one of those who rule on it. They say:`,
      otherwise: "If nobody decides within 14 days, it is visible again.",
    }),
    upheld: ({ by, place }: Telling) => ({
      subject: "Your appeal was not granted",
      sentence: `${by} has ruled that what you wrote about ${place} stays hidden. The reasons:`,
      otherwise: "There is no further appeal here.",
    }),
    restored: ({ place }: Telling) => ({
      subject: "What you wrote is visible again",
      sentence: `What you wrote about ${place} is visible again, and can't be hidden a second time in these words.`,
      otherwise: nothingToDo,
    }),
  },
};
