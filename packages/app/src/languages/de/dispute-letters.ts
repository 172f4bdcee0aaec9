import type { disputeLetters as english } from "../en/dispute-letters.js";

export const disputeLetters: typeof english = {
  motion: (number, title) => `Antrag ${number}, „${title}“`,
  option: (title, motion) => `„${title}“, eingebracht zu Antrag ${motion}`,
  of: {
    challenged: {
      subject: (about) => `Angefochten: ${about}`,
      sentence: (about) => `Der Beschluss wurde angefochten: ${about}. Solange darüber nicht entschieden ist, gilt er nicht.`,
      link: "Lies, was gesagt wird und was folgt",
      otherwise: (until) =>
        until === null
          ? "Wenn niemand darüber entscheidet, steht im Text, was daraus wird; die Seite zeigt es."
          : `Entschieden wird darüber bis ${until}. Geschieht das nicht, steht im Text, was daraus wird; die Seite zeigt es.`,
    },
    stands: {
      subject: (about) => `Die Anfechtung ist gescheitert: ${about}`,
      sentence: (about) => `Über die Anfechtung wurde entschieden: Es bleibt bei dem Beschluss. Es geht um: ${about}.`,
      link: "Lies die Entscheidung",
      otherwise: () => "Du musst nichts tun. Auf der Seite steht, ab wann der Beschluss gilt.",
    },
    annulled: {
      subject: (about) => `Aufgehoben: ${about}`,
      sentence: (about) => `Über die Anfechtung wurde entschieden: Der Beschluss ist aufgehoben und gilt nicht. Es geht um: ${about}.`,
      link: "Lies die Entscheidung",
      otherwise: () => "Du musst nichts tun. Auf den Wegen, die der Text gibt, kann das noch einmal zur Abstimmung kommen.",
    },
    "ruled-out": {
      subject: (about) => `Für unzulässig erklärt: ${about}`,
      sentence: (about) => `Für unzulässig erklärt wurde: ${about}. Du hast das eingebracht, deshalb kannst du widersprechen.`,
      link: "Lies die Begründung, und widersprich",
      otherwise: (until) =>
        until === null
          ? "Wenn niemand rechtzeitig widerspricht, geht es damit nicht weiter."
          : `Wenn bis ${until} niemand widerspricht, geht es damit nicht weiter. Bis dahin behält es seinen Platz.`,
    },
    appealed: {
      subject: (about) => `Widerspruch: ${about}`,
      sentence: (about) =>
        `Gegen die Entscheidung, dass etwas unzulässig ist, wurde Widerspruch eingelegt: ${about}. Bis zur Entscheidung behält es seinen Platz.`,
      link: "Lies beide Seiten",
      otherwise: () => "Wenn niemand rechtzeitig über den Widerspruch entscheidet, ist es zulässig.",
    },
    "in-order": {
      subject: (about) => `Der Widerspruch hatte Erfolg: ${about}`,
      sentence: (about) => `Über den Widerspruch wurde entschieden: Es ist zulässig und geht weiter. Es geht um: ${about}.`,
      link: "Sieh, wo es steht",
      otherwise: () => "Du musst nichts tun.",
    },
    "out-of-order": {
      subject: (about) => `Der Widerspruch hatte keinen Erfolg: ${about}`,
      sentence: (about) => `Über den Widerspruch wurde entschieden: Es bleibt unzulässig und geht nicht weiter. Es geht um: ${about}.`,
      link: "Lies die Begründung",
      otherwise: () => "Du musst nichts tun.",
    },
  },
};
