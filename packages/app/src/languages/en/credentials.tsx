import type { ComponentChildren } from "preact";
import { numbers } from "./numbers.js";

/** The credentials of a secret vote: the lists that were handed in, and what becomes of them until the box is opened. */
export const credentials = {
  lists: {
    title: "Lists of credentials",
    text: "Whoever makes the credentials apart from the platform hands in their public halves. Until the ballot box is ready another list may take the place of the last one; each that was handed in stays here.",
    columns: { list: "List", at: "Handed in", credentials: "Credentials", print: "Fingerprint", now: "Now" },
    nth: (n: number) => numbers.whole(n),
    replaced: "replaced",
    waits: "not confirmed yet",
    confirmed: "confirmed",
  },
  confirm: {
    title: "Is this your list?",
    text: "Compare the fingerprint with the one that your device, or the command, has shown. Nothing is final yet: as long as the ballot box isn't ready you can hand in another list, and everybody sees that you have.",
    print: "Fingerprint",
    credentials: "Credentials",
    count: (n: number, roll: number) =>
      n === roll
        ? `${numbers.whole(n)}, one for each on the roll`
        : `${numbers.whole(n)}: one for each of the ${numbers.whole(roll)} on the roll, and spare ones`,
    spares: "Spare ones",
    spareCount: (n: number) => numbers.whole(n),
    at: "Handed in",
    button: "Yes, this is my list",
    confirmed: "Your list is confirmed",
    confirmedText:
      "The ballot box is made ready with it as soon as the key and the paper are there too; from then on it can't be changed any more. You can give the secret halves out.",
    another: "Hand in another list",
    anotherText:
      "If something was wrong with the list: make the credentials anew and hand in the whole of it once more. What you have given out from the last one is worth nothing then.",
  },
  spares: {
    label: "Which of them are spare ones",
    hint: (most: number) =>
      `The second list that the command wrote, beginning with [. At most ${numbers.whole(most)}; leave it empty if there are none.`,
  },
  weights: {
    column: "Votes",
    text: "On the command line a line of the list of voters is “voter,votes” for those who have several.",
  },
  wrongWeights: "on this list others have several votes than on the roll; each of those has a line “credential,votes” there",
  wrongSpares: (most: number) =>
    most === 0
      ? "no spare credentials are made for this vote"
      : `at most ${numbers.whole(most)} may be spare ones, and each has to stand on the list`,

  own: {
    title: "Your credential",
    link: "I have no credential, or somebody else may have mine",
    platform:
      "The platform makes the credentials of this vote and gives you yours whenever you open the booth, on every device on which you are signed in. There is nothing to keep and nothing to lose. If somebody else can sign in as you, change that: no ballot is taken from anybody but you.",
    text: "Somebody outside the platform has made the credentials and given you yours by another way. If it was lost, or somebody else may have it, ask here. They get a mail, and give it to you by a way on which they know that it is you.",
    "not on the roll": "You are not on the roll of this vote.",
    voted:
      "You have voted. If it wasn't you, somebody else has used your credential: look up the tracking code that you were given, and challenge the result when the vote is over.",
    "not open": "The vote is not open. You get your credential before it opens, from whoever makes them.",
    wants: "What do you need?",
    wanted: {
      "the same": "Mine again: it never arrived, or I have lost it, and nobody else has it",
      another: "Another: somebody else may have mine. The old one can't be used any more then",
    },
    ask: "Ask for it",
    asked: "They have been asked",
    askedText: "A mail has gone to whoever makes the credentials. Ask again if nothing comes; you can vote until the vote is over.",
  },

  wishes: {
    title: "Who asks for their credential",
    none: "Nobody asks you for their credential.",
    waiting: (motion: number, title: string) => `Somebody asks for their credential for motion ${motion}, “${title}”`,
    wants: {
      "the same": "Asks for theirs again. It is the same one.",
      another: "Asks for another, since somebody else may have theirs. A spare one takes its place, unless somebody has voted with the old one.",
    },
    given: "I have given it to them",
    prints: "The last line that the command wrote",
    printsHint: "Two fingerprints of 43 characters.",
    replace: "Let the spare one take its place",
    notReplaced: {
      prints: "these are not two fingerprints",
      "no wish": "nobody asks for another credential any more",
      used: "somebody has voted with the credential that was to be replaced. Tell the member, who can challenge the result",
      "not due": "the vote is not open, this is no spare credential of it, or the other one was replaced before",
    },
  },

  drawn: {
    link: "See who was drawn from the roll, and say whether they exist",
    title: "Do they exist?",
    notYours: "Who was drawn is shown to those who hold the key of this ballot box.",
    tooEarly: "Nobody is drawn before the ballot box is open, and nobody at all where the platform holds the key.",
    text: (n: number) => `${numbers.whole(n)} of those on the roll were drawn. Share them out among you, and find out whether they exist.`,
    how: "Ask them by a way of your own, by telephone or at the door, and not only through the address that stands here: whoever invents a member also gives an address. Don't ask how they voted. Once something is said of everybody, the numbers enter the record and stand on the certificate, without names; you can correct them later.",
    found: { "not asked": "Not asked yet", reached: "Reached: they exist", "not reached": "Not reached", unknown: "Nobody knows of such a person" },
    keep: "Keep this",
    kept: (left: number) => (left === 0 ? "Kept, and the numbers are in the record" : `Kept. ${numbers.whole(left)} are still to be asked`),
    seed: (seed: ComponentChildren) => <>They were drawn with the hash of the opened archive, which nobody could choose: {seed}</>,
    waiting: (motion: number, title: string) => `Ask those who were drawn from the roll of motion ${motion}, “${title}”, whether they exist`,
  },
};
