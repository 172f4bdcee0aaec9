import { numbers, plural } from "./numbers.js";

const { whole } = numbers;

/** What a change of the constitution would do beside its words. */
export const effects = {
  clashes: {
    title: "Other changes of the same words",
    isPut: (drafted: number, present: number) =>
      `This change was drafted on version ${drafted}, and version ${present} is in force. If it is carried it is put on the text in force, word by word: what it leaves alone stays as it stands there.`,
    lapses: (drafted: number, present: number) =>
      `This change was drafted on version ${drafted}, and version ${present} is in force. The text doesn't say that it can be put on a newer one: even if it is carried, it does not take effect. Its mover can put it again on the present text.`,
    none: "It touches no words that another change touches.",
    silent:
      "The text doesn't say what becomes of two changes that touch the same words. Whichever takes effect first stands, and the other does not take effect.",
    becomes: {
      later: "If both are carried the text says: the one that is carried later prevails, where they touch the same words.",
      "more votes":
        "If both are carried the text says: the one with more votes in favour prevails. With equal votes the one that is in force already stays.",
      earlier: "If both are carried the text says: the one that is in force first prevails. The other goes back and can be put again.",
      neither:
        "If both are carried before one of them is in force the text says: both go back, and can be put again. What is in force already stays, and the other goes back.",
    },
    touches: (number: number, title: string) => `It touches the same words as motion ${whole(number)}, “${title}”`,
    touchesInForce: (number: number, title: string) => `It touches words that motion ${whole(number)}, “${title}”, has set since`,
    here: "What this change makes of them:",
    there: "What the other makes of them:",
    open: (number: number) => `Motion ${whole(number)}`,
  },
  losses: {
    title: "What members would lose",
    nobody: "No member would lose a right or a seat that the text gives them now.",
    of: (by: number, members: number) => `${whole(by)} of ${whole(members)} ${plural(members, { one: "member", other: "members" })}`,
    fewer: (than: number, members: number) =>
      `Fewer than ${whole(than)} of ${whole(members)} ${plural(members, { one: "member", other: "members" })}`,
    would: {
      vote: (what: string) => `would no longer vote where it is asked whether to ${what}.`,
      propose: (what: string) => `could no longer propose to ${what}, alone or with others.`,
      challenge: (what: string) => `could no longer challenge a decision to ${what}.`,
      member: (what: string) => `would lose the right to ${what}.`,
      seat: (what: string) => `would lose their seat: ${what}.`,
    },
    you: {
      vote: (what: string) => `the vote where it is asked whether to ${what}`,
      propose: (what: string) => `proposing to ${what}, alone or with others`,
      challenge: (what: string) => `challenging a decision to ${what}`,
      member: (what: string) => `the right to ${what}`,
      seat: (what: string) => `your seat: ${what}`,
    },
    rights: {
      attend: "attend meetings",
      speak: "speak at meetings",
      propose: "propose",
      sign: "sign what others propose",
      vote: "vote",
      stand: "stand for office",
      campaign: "campaign",
    } as { readonly [right: string]: string },
    now: (clause: string) => `(Clause ${clause} gives it.)`,
    condition: (words: string, clause: string | null) =>
      `A new condition of membership: “${words}”${clause === null ? "" : `, clause ${clause}`}. Who meets it no register holds, so nobody can say how many do not.`,
    own: "You would lose",
    ownNothing: "You would lose nothing of this",
    private: "Only you see this.",
  },
};
