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
    count: (n: number, roll: number) => `${numbers.whole(n)}, one for each of the ${numbers.whole(roll)} on the roll`,
    at: "Handed in",
    button: "Yes, this is my list",
    confirmed: "Your list is confirmed",
    confirmedText:
      "The ballot box is made ready with it as soon as the key and the paper are there too; from then on it can't be changed any more. You can give the secret halves out.",
    another: "Hand in another list",
    anotherText:
      "If something was wrong with the list: make the credentials anew and hand in the whole of it once more. What you have given out from the last one is worth nothing then.",
  },
};
