import type { moderation as english } from "../en/moderation.js";
import { numbers, plural } from "./numbers.js";
import { placed } from "./place.js";

const count = (n: number, one: string, other: string): string => `${numbers.whole(n)} ${plural(n, { one, other })}`;
const listed = numbers.list;
const nothingToDo = "Du musst nichts tun.";

export const moderation: typeof english = {
  hiddenBy: (place, ground) => `Verborgen durch ${place}: ${ground}.`,
  hiddenSeenByYou: "Das lesen nur du und alle, die darüber entscheiden:",
  reasonsGiven: (reasons) => `Begründung: ${reasons}`,
  restsOn: (href, clause) => (
    <>
      Grundlage ist <a href={href}>Absatz {clause}</a>.
    </>
  ),
  restsOnDefault:
    "Die Satzung nennt dafür niemanden, deshalb gilt die Vorgabe von Folkmoot: Wer das Register führt, darf etwas verbergen; wer über Anfechtungen entscheidet, entscheidet über den Widerspruch.",
  fingerprint: "Fingerabdruck dieser Worte im öffentlichen Protokoll:",
  fingerprintSalt: "Er entstand mit:",
  appealOpen: "Dagegen läuft ein Widerspruch. Entscheidet niemand, ist der Beitrag wieder sichtbar ab",
  appealUpheld: "Der Widerspruch dagegen wurde abgelehnt.",
  grounds: {
    insult: "Beleidigt oder erniedrigt Menschen",
    private: "Veröffentlicht Privates von jemandem",
    threat: "Droht oder ruft zu Gewalt auf",
    unlawful: "Verstößt gegen das Gesetz",
    spam: "Werbung, oder immer wieder dasselbe",
  },
  groundHints: {
    insult: "Scharfe Kritik an dem, was jemand tut oder vorschlägt, ist keine Beleidigung.",
    private: "Eine Adresse, eine Telefonnummer, eine Krankheit.",
    threat: "Gegen wen auch immer.",
    unlawful: "Sag, gegen welches Gesetz, soweit du es weißt.",
    spam: "Nicht: dass mehrere Mitglieder dasselbe sagen.",
  },
  groundLabel: "Aus welchem Grund",
  groundHint: "Andere gibt es nicht. Dass etwas falsch ist, spät kommt oder nicht gefällt, ist kein Grund, es zu verbergen.",
  groundMissing: "Wähl einen Grund.",
  reportTitle: (author) => `Melden, was ${author} geschrieben hat`,
  reportOfNobody: (what) => `Melden: ${what}`,
  reportExplained: (to) =>
    `Deine Meldung geht ohne deinen Namen an ${to}. Sie verbirgt nichts; jemand muss entscheiden und das so begründen, dass alle Mitglieder es lesen können.`,
  reportNobody:
    "In dieser Organisation darf niemand etwas verbergen, weil niemand über einen Widerspruch entscheiden würde. Du kannst stattdessen antworten.",
  reportWords: "Was daran nicht in Ordnung ist",
  reportMissing: "Sag, was daran nicht in Ordnung ist.",
  reportButton: "Melden",
  reportedTitle: "Gemeldet",
  reportedNext: "Es liegt denen vor, die entscheiden. Was sie entscheiden und warum, steht auf der Seite über Verborgenes.",
  reportsOpen: (n) => count(n, "Meldung", "Meldungen"),
  hideSummary: "Das verbergen",
  hideExplained: (place) =>
    `Du handelst als ${place}. An seiner Stelle steht deine Begründung; wer ihn geschrieben hat, bekommt Bescheid und kann widersprechen. Löschen kannst du ihn nicht.`,
  hideReasons: "Deine Begründung",
  hideReasonsHint: "Alle Mitglieder lesen sie.",
  hideButton: "Mit dieser Begründung verbergen",
  reasonsMissing: "Begründe es.",
  leaveReasons: "Oder warum er bleibt",
  leaveButton: "Stehen lassen",
  hideRefused: {
    "own post": "Das sind deine eigenen Worte. Zieh sie zurück, oder lass jemand anderen entscheiden.",
    "restored before": "Diese Worte wurden auf einen Widerspruch hin wieder sichtbar. Ein zweites Mal können sie nicht verborgen werden.",
  },
  appealLabel: "Dem Verbergen widersprechen",
  appealHint: (to) => `Einmal, an ${to}. Entscheidet binnen 14 Tagen niemand, ist es wieder sichtbar.`,
  appealButton: "Widersprechen",
  appealTitle: "Widerspruch",
  appealSaid: (words) => `Der Widerspruch: ${words}`,
  rulingSaid: (words) => `Die Entscheidung: ${words}`,
  rulingExplained: (by) =>
    `Du entscheidest darüber als ${by}. Es gilt, sobald mehr als die Hälfte von euch dasselbe sagt; wer verborgen und wer geschrieben hat, entscheidet nicht mit.`,
  rulingLabel: "Deine Entscheidung",
  rulingRestored: "Es ist wieder sichtbar",
  rulingUpheld: "Es bleibt verborgen",
  rulingMissing: "Wähl eines von beiden.",
  rulingReasons: "Deine Begründung",
  rulingButton: "So entscheiden",
  moderationTitle: "Was verborgen wurde",
  moderationLead:
    "Niemand kann löschen, was ein Mitglied sagt. Beiträge, Stellungnahmen, Umfragen und was andere darin ergänzen können aus einem von fünf Gründen verborgen werden, mit Begründung, und dagegen gibt es Widerspruch. Jede dieser Handlungen steht im öffentlichen Protokoll, die Worte nicht.",
  moderationPowers: (hide, appeal) =>
    hide.length === 0 || appeal === null
      ? "In dieser Organisation darf niemand einen Beitrag verbergen: Die Satzung nennt niemanden, der über einen Widerspruch entscheiden würde."
      : `Verbergen darf: ${listed(hide)}. Über Widersprüche entscheidet: ${appeal}. Wird über einen Widerspruch 14 Tage lang nicht entschieden, ist es wieder sichtbar.`,
  moderationBasis: (clause, constitution) => (
    <>
      Die Satzung sagt nichts darüber, deshalb gilt die Vorgabe von Folkmoot: Wer das Register führt, verbirgt; wer über Anfechtungen entscheidet,
      entscheidet über Widersprüche
      {clause === null ? "" : " ("}
      {clause === null ? null : <a href={`${constitution}#clause-${clause}`}>Absatz {clause}</a>}
      {clause === null ? "" : ")"}.
    </>
  ),
  reportsTitle: "Gemeldet und nicht entschieden",
  reportsNone: "Nichts wartet.",
  hidingsTitle: "Jedes Mal, dass etwas verborgen wurde",
  hidingsNone: "Nichts wurde verborgen.",
  hidingStates: {
    hidden: "Verborgen",
    appealed: "Widerspruch läuft",
    upheld: "Verborgen, Widerspruch abgelehnt",
    restored: "Auf Widerspruch wieder sichtbar",
    silence: "Wieder sichtbar, Widerspruch nicht rechtzeitig entschieden",
  },

  letters: {
    place: placed,
    statement: (motion) => (motion === null ? "einem Antrag" : `Antrag ${motion.number}, „${motion.title}“`),
    survey: "einer Umfrage",
    link: "Lesen und sehen, was möglich ist",
    hidden: ({ by, place }) => ({
      subject: "Dein Beitrag wurde verborgen",
      sentence: `Dein Beitrag zu ${place} wurde verborgen, durch ${by}. Auf der Seite steht, warum, und wie du widersprechen kannst. Die Begründung:`,
      otherwise: "Wenn du nichts tust, bleibt er verborgen. Deine Worte sind aufgehoben, und an ihrer Stelle steht die Begründung.",
    }),
    appealed: ({ place }) => ({
      subject: "Ein Widerspruch, über den du entscheidest",
      sentence: `Ein Beitrag zu ${place} wurde verborgen, und dagegen gibt es Widerspruch. Du entscheidest mit. Begründet wird er so:`,
      otherwise: "Entscheidet binnen 14 Tagen niemand, ist der Beitrag wieder sichtbar.",
    }),
    upheld: ({ by, place }) => ({
      subject: "Dein Widerspruch wurde abgelehnt",
      sentence: `${by} hat entschieden, dass dein Beitrag zu ${place} verborgen bleibt. Die Begründung:`,
      otherwise: "Ein weiterer Widerspruch ist hier nicht möglich.",
    }),
    restored: ({ place }) => ({
      subject: "Dein Beitrag ist wieder sichtbar",
      sentence: `Dein Beitrag zu ${place} ist wieder sichtbar und kann in diesen Worten kein zweites Mal verborgen werden.`,
      otherwise: nothingToDo,
    }),
  },
};
