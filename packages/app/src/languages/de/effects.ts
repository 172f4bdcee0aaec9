import type { effects as english } from "../en/effects.js";
import { numbers } from "./numbers.js";

const { whole } = numbers;

/** Was eine Änderung der Satzung neben ihren Worten bewirken würde. */
export const effects: typeof english = {
  clashes: {
    title: "Andere Änderungen derselben Worte",
    isPut: (drafted, present) =>
      `Diese Änderung wurde auf Fassung ${drafted} entworfen, und in Kraft ist Fassung ${present}. Wird sie angenommen, so wird sie Wort für Wort auf den geltenden Text gesetzt: Was sie nicht ändert, bleibt, wie es dort steht.`,
    lapses: (drafted, present) =>
      `Diese Änderung wurde auf Fassung ${drafted} entworfen, und in Kraft ist Fassung ${present}. Der Text sagt nicht, dass sie auf einen neueren gesetzt werden kann: Auch wenn sie angenommen wird, tritt sie nicht in Kraft. Wer sie beantragt hat, kann sie auf dem jetzigen Text noch einmal stellen.`,
    none: "Sie berührt keine Worte, die eine andere Änderung berührt.",
    silent:
      "Der Text sagt nicht, was aus zwei Änderungen wird, die dieselben Worte berühren. Es gilt, was zuerst in Kraft tritt, und das andere tritt nicht in Kraft.",
    becomes: {
      later: "Werden beide angenommen, so sagt der Text: Wo sie dieselben Worte berühren, geht vor, was später angenommen wurde.",
      "more votes":
        "Werden beide angenommen, so sagt der Text: Es geht vor, was mehr Stimmen dafür hat. Bei gleich vielen bleibt, was schon in Kraft ist.",
      earlier:
        "Werden beide angenommen, so sagt der Text: Es geht vor, was zuerst in Kraft ist. Das andere geht zurück und kann noch einmal gestellt werden.",
      neither:
        "Werden beide angenommen, bevor eine in Kraft ist, so sagt der Text: Beide gehen zurück und können noch einmal gestellt werden. Was schon in Kraft ist, bleibt, und das andere geht zurück.",
    },
    touches: (number, title) => `Sie berührt dieselben Worte wie Antrag ${whole(number)}, „${title}“`,
    touchesInForce: (number, title) => `Sie berührt Worte, die Antrag ${whole(number)}, „${title}“, inzwischen gesetzt hat`,
    here: "Was diese Änderung daraus macht:",
    there: "Was die andere daraus macht:",
    open: (number) => `Antrag ${whole(number)}`,
  },
  losses: {
    title: "Was Mitglieder verlieren würden",
    nobody: "Kein Mitglied würde ein Recht oder einen Sitz verlieren, die der Text ihm jetzt gibt.",
    of: (by, members) => `${whole(by)} von ${whole(members)} ${members === 1 ? "Mitglied" : "Mitgliedern"}`,
    fewer: (than, members) => `Weniger als ${whole(than)} von ${whole(members)} ${members === 1 ? "Mitglied" : "Mitgliedern"}`,
    would: {
      vote: (what) => `würden nicht mehr abstimmen, wenn es darum geht: ${what}.`,
      propose: (what) => `könnten dies nicht mehr beantragen, weder allein noch mit anderen: ${what}.`,
      challenge: (what) => `könnten einen Beschluss hierüber nicht mehr anfechten: ${what}.`,
      member: (what) => `würden dieses Recht verlieren: ${what}.`,
      seat: (what) => `würden ihren Sitz verlieren: ${what}.`,
    },
    you: {
      vote: (what) => `deine Stimme, wenn es darum geht: ${what}`,
      propose: (what) => `das Recht, dies allein oder mit anderen zu beantragen: ${what}`,
      challenge: (what) => `das Recht, einen Beschluss hierüber anzufechten: ${what}`,
      member: (what) => `dieses Recht: ${what}`,
      seat: (what) => `deinen Sitz: ${what}`,
    },
    rights: {
      attend: "an Versammlungen teilnehmen",
      speak: "auf Versammlungen sprechen",
      propose: "Anträge stellen",
      sign: "unterzeichnen, was andere beantragen",
      vote: "abstimmen",
      stand: "für ein Amt kandidieren",
      campaign: "werben",
    },
    now: (clause) => `(Punkt ${clause} gibt es ihnen.)`,
    condition: (words, clause) =>
      `Eine neue Bedingung der Mitgliedschaft: „${words}“${clause === null ? "" : `, Punkt ${clause}`}. Wer sie erfüllt, steht in keinem Verzeichnis; darum kann niemand sagen, wie viele sie nicht erfüllen.`,
    own: "Du würdest verlieren",
    ownNothing: "Du würdest davon nichts verlieren",
    private: "Das siehst nur du.",
  },
};
