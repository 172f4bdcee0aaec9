import type { votes as english } from "../en/votes.js";
import { numbers } from "./numbers.js";

export const votes: typeof english = {
  motions: "Anträge",
  motion: (number) => `Antrag ${number}`,
  pageTitle: (number) => `Abstimmung über Antrag ${number}`,
  asked: (closes, left) => (
    <>
      Du sollst das entscheiden. Die Abstimmung endet {closes} ({left}).
    </>
  ),
  fingerprint: (fingerprint) => <>Das Protokoll enthält den Fingerabdruck des Textes, über den du entscheidest: {fingerprint}.</>,
  choices: {
    for: { label: "Dafür", hint: "Du willst, dass das beschlossen wird." },
    against: { label: "Dagegen", hint: "Du willst, dass alles bleibt, wie es ist." },
    abstain: { label: "Enthaltung", hint: "Du hast geantwortet und stellst dich auf keine Seite." },
  },
  choiceMissing: "Wähle eines von den dreien.",
  yourVote: "Deine Stimme",
  chamber: (name, chambers) =>
    `Du stimmst in einer von ${numbers.whole(chambers)} Kammern ab, „${name}“. Der Antrag braucht jede von ihnen; wer in mehreren ist, stimmt in jeder ab.`,
  otherChamber: "In der anderen Kammer abstimmen",
  several: (votes, because) =>
    `Du hast hier ${numbers.whole(votes)} Stimmen, wie es in der Satzung steht (${because.map((words) => `„${words}“`).join(", ")}); sie zählen zusammen.`,
  review: "Stimme prüfen",
  nothingYet: "Gezählt wird erst, was du auf der nächsten Seite bestätigst.",
  reviewTitle: (choice) => `Deine Stimme: ${choice}`,
  onMotion: (number, title) => `Zu Antrag ${number}, „${title}“.`,
  isFinal: "Eine Stimme ist endgültig. Das Ergebnis entsteht, wenn die Abstimmung beendet ist; vorher erfährt niemand, wie es steht.",
  named: "Mitglieder sehen, wie jede und jeder von euch gestimmt hat, wie es in der Satzung steht.",
  open: "Diese Abstimmung ist offen, nicht geheim: Kein anderes Mitglied sieht, wie du gestimmt hast, aber wer diesen Server betreibt, kann es herausfinden.",
  dissent: "Deine abweichende Meinung",
  dissentHint: "Wenn du möchtest: Sie wird neben dem Beschluss abgedruckt, unter deinem Namen.",
  give: { for: "Dafür stimmen", against: "Dagegen stimmen", abstain: "Sich enthalten" },
  change: "Ändern",
  counted: "Deine Stimme zählt",
  youVoted: (choice, title) => `Du hast mit „${choice}“ gestimmt, zu „${title}“.`,
  receipt: "Deine Quittung",
  youAre: (handle) => <>In dieser Abstimmung, und nirgends sonst, heißt du {handle}.</>,
  findIt: (closes) => <>Wenn die Abstimmung beendet ist, {closes}, findest du deine Stimme unter diesem Namen im Protokoll.</>,
  foundIt: "Die Abstimmung ist beendet: Du findest deine Stimme unter diesem Namen im Protokoll.",
  tellsNobody: "Der Name verrät niemandem, wer du bist.",
  back: "Zurück zum Antrag",
  whereItStands: "Sehen, wie es steht",
  notCounted: {
    already: { title: "Du hast schon abgestimmt", text: "Deine erste Stimme zählt und ist endgültig. Nichts wurde geändert." },
    closed: {
      title: "Die Abstimmung ist beendet",
      text: "Deine Stimme kam nach dem Ende und zählt nicht. Es entscheidet die Uhr der Datenbank dieses Servers, auf die Millisekunde.",
    },
    "not open yet": {
      title: "Die Abstimmung hat noch nicht begonnen",
      text: "Nichts wurde gezählt. Auf der Seite des Antrags steht, wann sie beginnt.",
    },
    "not on the roll": {
      title: "Du stehst nicht im Stimmverzeichnis dieser Abstimmung",
      text: "Abstimmen darf, wer an dem Tag dazugehörte, den die Satzung nennt. Nichts wurde gezählt.",
    },
    "not a paper of this vote": {
      title: "Das ist kein Stimmzettel dieser Abstimmung",
      text: "Was geschickt wurde, lässt sich hier nicht zählen. Öffne den Stimmzettel noch einmal.",
    },
  },
  result: {
    pageTitle: (number) => `Ergebnis von Antrag ${number}`,
    none: "Es gibt noch kein Ergebnis. Vor dem Ende weiß niemand, wie eine Abstimmung steht.",
    check: "Prüf es selbst",
    checkBody: (command) => (
      <>
        Jede Stimme steht im Protokoll unter dem Decknamen der Person, das Stimmverzeichnis mit seinem Hash, die Zählung als Eintrag. Lade das
        Protokoll herunter und starte {command}: Es zählt noch einmal.
      </>
    ),
    checkSecret: (box, command, audit) => (
      <>
        Wie jemand gestimmt hat, steht nirgends. Die verschlüsselten Stimmzettel und die Beweise der Zählung sind im Archiv <a href={box}>der Urne</a>
        , wo du auch deinen an seinem Kontrollcode findest: {command} zählt noch einmal. {audit} tut das für jeden Beschluss des Protokolls.
      </>
    ),
    certificate: "Die Bescheinigung dieses Beschlusses",
    answered: (ofBase, closed) => (
      <>
        {ofBase} haben geantwortet. Beendet {closed}.
      </>
    ),
    caption: (stage) => `Stimmen in „${stage}“`,
    columns: { answer: "Antwort", votes: "Stimmen", ofAnswered: "Von den Antworten", ofRoll: "Vom Verzeichnis" },
    rows: { for: "Dafür", against: "Dagegen", abstain: "Enthaltung", none: "Keine Antwort" },
    named: "Wie sie gestimmt haben",
    name: "Name",
    vote: "Stimme",
    dissents: (n) => (n === 1 ? "Eine abweichende Meinung" : `${numbers.whole(n)} abweichende Meinungen`),
  },
};
