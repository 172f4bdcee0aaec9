import type { acts as english } from "../en/acts.js";
import { numbers } from "./numbers.js";

export const acts: typeof english = {
  notYours: "Unterschreiben dürfen die, die Mitglied waren, als er gestellt wurde.",
  notGathering: "Er sammelt keine Unterschriften mehr, oder noch nicht.",
  noAddressee: "Die Satzung kennt kein solches Verfahren oder Gremium.",
  refused: {
    title: "So nicht",
    asked: (what, title) => `${what} „${title}“.`,
    start: "So beginnen",
    unrecorded: "Dir wurde in dieser Stunde oft etwas zurückgewiesen: Diese Zurückweisung steht nicht im Protokoll.",
    acts: {
      deposit: "Verlangt wurde, diesen Antrag zu stellen:",
      "give-notice": "Verlangt wurde die Ankündigung von",
      close: "Verlangt wurde, die Abstimmung zu beenden und das Ergebnis festzustellen:",
      challenge: "Verlangt wurde eine Anfechtung von",
      rule: "Verlangt wurde eine Entscheidung über die Anfechtung von",
      withdraw: "Verlangt wurde, dies zurückzuziehen:",
      announce: "Verlangt wurde, dies als gültig bekannt zu machen:",
      "set-holidays": "Verlangt wurde, die Feiertage eines Jahres festzulegen in:",
      "cite-survey": "Verlangt wurde eine Handlung aufgrund einer Umfrage:",
      "put-option": "Verlangt wurde, etwas zu stellen zu",
      "withdraw-option": "Verlangt wurde, etwas zurückzunehmen von",
      "adopt-option": "Verlangt wurde, etwas Zurückgezogenes zu übernehmen bei",
      "accept-amendment": "Verlangt wurde, einen Änderungsantrag zu übernehmen zu",
      merge: "Verlangt wurde, Vorschläge zusammenzuführen bei",
      contradict: "Verlangt wurde, einen Widerspruch festzustellen bei",
      "rule-out": "Verlangt wurde, dies für unzulässig zu erklären:",
      appeal: "Verlangt wurde eine Beschwerde bei",
      "decide-appeal": "Verlangt wurde, über die Beschwerde zu entscheiden bei",
    },
  },
  notice: {
    title: "Ankündigung verschicken",
    heading: (number) => `Antrag ${number} ankündigen`,
    body: (recipients, title) =>
      `Die Ankündigung geht per Mail an ${recipients === 1 ? "1 Person" : `${numbers.whole(recipients)} Personen`}, an jede einzeln, mit dem, was „${title}“ sagt oder ändert. Wie viele dieser Mails verschickt sind, steht auf der Seite des Antrags.`,
    next: (stage, at) => (
      <>
        Wenn du sie jetzt verschickst, beginnt der nächste Schritt, „{stage}“, frühestens am {at}.
      </>
    ),
    meeting: "Wann beginnt die Versammlung?",
    meetingHint: (zone) => `Zeit von ${zone}. Eingetragen ist der erste zulässige Termin.`,
    button: "Ankündigung verschicken",
  },
  challenge: {
    title: "Einen Beschluss anfechten",
    heading: (number) => `Den Beschluss über Antrag ${number} anfechten`,
    body: "Solange über eine Anfechtung nicht entschieden ist, wird der Beschluss nicht wirksam. Wer darüber entscheidet, liest deine Gründe; im Protokoll steht nur ihr Fingerabdruck, kein Wort davon.",
    grounds: "Deine Gründe",
    groundsHint: "Welche Ziffer nicht eingehalten wurde und wie das den Ausgang geändert haben könnte.",
    missing: "Sag, was nicht eingehalten wurde.",
    button: "Diesen Beschluss anfechten",
    withheld: "(Diese Gründe wurden zurückgehalten.)",
  },
  ruling: {
    title: "Über eine Anfechtung entscheiden",
    heading: (number) => `Über die Anfechtung von Antrag ${number} entscheiden`,
    body: "Entschieden ist, wenn mehr als die Hälfte derer, die entscheiden, dasselbe sagt. Geschieht das nicht rechtzeitig, steht im Text, was dann gilt.",
    label: "Deine Entscheidung",
    chooseOne: "Wähle eines aus.",
    stands: "Der Beschluss bleibt",
    annulled: "Der Beschluss ist aufgehoben",
    reasons: "Deine Begründung",
    reasonsHint: "Der Text verlangt eine schriftliche Begründung.",
    missing: "Der Text verlangt eine Begründung.",
    button: "Entscheiden",
  },
  announce: {
    title: "Einen Beschluss bekannt machen",
    lead: "Was hier als gültig veröffentlicht wird, beruht auf einem Beschluss, der in Kraft ist. Wer es bekommt, kann es prüfen.",
    motion: "Nummer des Antrags",
    motionHint: "Lass es leer, wenn es keinen gibt.",
    number: "Eine Zahl, zum Beispiel 4.",
    text: "Die Bekanntmachung",
    missing: "Füge den Text ein oder schreibe ihn.",
    tooLong: (most) => `Höchstens ${numbers.whole(most)} Zeichen.`,
    button: "Diese Bekanntmachung veröffentlichen",
  },
  check: {
    title: "Eine Bekanntmachung prüfen",
    lead: "Füge ein, was du bekommen hast. Du erfährst, ob es hier aufgrund eines Beschlusses veröffentlicht wurde. Leerzeichen spielen keine Rolle.",
    text: "Der Text, den du bekommen hast",
    button: "Prüfen",
    published: "Bekannt: Das wurde hier veröffentlicht",
    restsOn: (number, title, certificate) => (
      <>
        Es beruht auf Antrag {number}, „{title}“. <a href={certificate}>Sieh seine Bescheinigung</a>.
      </>
    ),
    theirWords: "Die Worte sind die des Mitglieds, das sie veröffentlicht hat. Was beschlossen wurde, steht in der Bescheinigung.",
    inForce: "Bekannt: Das ist die Satzung, die in Kraft ist",
    earlier: "Bekannt: Das ist eine frühere Fassung",
    first: (version) => `Es ist Fassung ${version} der Satzung, mit der die Organisation begann.`,
    version: (version, certificate) => (
      <>
        Es ist Fassung {version} der Satzung. <a href={certificate}>Sieh die Bescheinigung des Beschlusses, mit dem sie kam</a>.
      </>
    ),
    unknown: "Unbekannt",
    unknownBody:
      "Kein Beschluss, der hier in Kraft ist, wurde mit diesem Text bekannt gemacht. Wer ihn dir geschickt hat, kann nicht zeigen, dass er gilt.",
  },
  certificate: {
    adopted: (title) => `„${title}“.`,
    decidedText: "Sein Text ist in Kraft getreten. Der Fingerabdruck:",
    fingerprintOfAdopted: "Der Fingerabdruck des Textes:",
    title: (number) => `Bescheinigung von Antrag ${number}`,
    none: "Es gibt noch keine Bescheinigung",
    noneBody: "Eine Bescheinigung ist vollständig, wenn der Beschluss in Kraft ist. Das ist nötig, und das ist bisher erfüllt.",
    dissents: (count) => (count === 1 ? "Eine abweichende Meinung" : `${count} abweichende Meinungen`),
    dissentsForMembers: "Mitglieder lesen sie hier. Ihre Fingerabdrücke stehen im Protokoll.",
    dissentWithheld: "Diese abweichende Meinung wurde in einem Verfahren zurückgehalten. Ihr Fingerabdruck bleibt im Protokoll.",
    isDefault: "Der Text schweigt; es gilt die Vorgabe",
    entry: (index) => `Eintrag ${index} und sein Nachweis`,
    governed: (version, fingerprint) => (
      <>
        Nach Fassung {version} der Satzung. Im Protokoll steht der Fingerabdruck des Textes, der beschlossen wurde: {fingerprint}.
      </>
    ),
    check: (links, command, printed) => (
      <>
        Prüfe es selbst: <a href={links.verify}>in deinem Browser</a>, oder <a href={links.record}>lade das ganze Protokoll herunter</a>, und führe{" "}
        {command} damit aus; das berechnet diese Bescheinigung noch einmal, allein aus den Einträgen, und braucht kein Vertrauen in diesen Server. Der
        neueste signierte Prüfpunkt ist <a href={links.checkpoint}>hier</a>. Gedruckt {printed}.
      </>
    ),
  },
  delivery: {
    toYou: "An dich verschickt",
    nothing: "Zu diesem Antrag wurde dir nichts geschickt.",
    letters: "Mails an dich zu diesem Antrag",
    letter: "Mail",
    state: "Stand",
    when: "Wann",
    states: { queued: "Wartet auf den Versand", sent: "Verschickt", failed: "Nicht zustellbar" },
    toAll: "An alle verschickt",
    sent: "verschickt",
    waiting: "warten",
    failed: "nicht zugestellt",
  },
};
