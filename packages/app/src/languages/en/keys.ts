import { numbers } from "./numbers.js";

/** How the key of a ballot box is made, and why and without whom it was begun anew. */
export const keys = {
  /** For those who may not see names. */
  nameless: (n: number, body: string) => `${body}, no. ${numbers.whole(n)}`,
  of: (body: string) => `Those who hold the key: ${body}`,
  holders: (needed: number, size: number, body: string) =>
    size === 1
      ? `The one who holds the key (${body}).`
      : needed === size
        ? `All ${numbers.whole(size)} who hold a part of the key (${body}), together. Each has it on a device of their own; the platform has none.`
        : `Any ${numbers.whole(needed)} of the ${numbers.whole(size)} who hold a part of the key (${body}), and no fewer. Each has it on a device of their own; the platform has none.`,
  leftOut: (n: number, isEachNeeded: boolean) =>
    ` ${n === 1 ? "1 more who sits" : `${numbers.whole(n)} more who sit`} there took no part in making it, or sent something wrong, and ${n === 1 ? "was" : "were"} left out${isEachNeeded ? ": should one of the others lose both copies of their key file, nobody ever learns the result" : ""}.`,
  anew: {
    title: "Why the key was begun anew",
    lost: (attempt: number, who: string) => `Attempt ${numbers.whole(attempt)}: ${who} has begun it anew.`,
    absent: (attempt: number, who: string, without: string) =>
      `Attempt ${numbers.whole(attempt)}: ${who} has begun it anew without ${without}, from whom nothing had come for two days.`,
    group: (attempt: number) => `Attempt ${numbers.whole(attempt)}: the paper has become longer than ballots made with the key before could carry.`,
    "wrong share": (attempt: number, who: string, whose: string) =>
      `Attempt ${numbers.whole(attempt)}: the share that ${whose} had dealt to ${who} was wrong, as the evidence shows.`,
    "false complaint": (attempt: number, who: string) =>
      `Attempt ${numbers.whole(attempt)}: ${who} complained of a share that was right, as the evidence shows.`,
    without: (names: string) => `It was begun anew without ${names}.`,
    evidence: "Evidence",
    judge: "Anybody can judge it:",
    somebody: "somebody",
  },
  absent: {
    text: (names: string) => `For two days or more nothing has come from: ${names}. The others can go on without them.`,
    enough: "They are more than it takes to open the box: one of them may still lose their key.",
    each: "They are just as many as it takes to open the box: each of them is needed then. Should one of them lose both copies of their key file, nobody ever learns the result, and the motion lapses. Keep the two copies all the better, or fill the seat and wait.",
    button: "Begin anew without them",
    waiting: (motion: number, title: string) =>
      `Somebody takes no part in making the key for motion ${motion}, “${title}”: you can go on without them`,
  },
  tooOften:
    "You have had this key begun anew twice. If it has to be done once more, somebody else of you who hold it has to want it too: ask them to press the button on their page.",
  ceremony: {
    text: "Everybody who made the key had committed to their part of it before any part was known, so that nobody could choose it. A file beside the archive shows that; it is checked with",
    download: "How the key was made",
  },
};
