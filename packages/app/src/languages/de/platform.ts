import type { platform as english } from "../en/platform.js";
import { numbers } from "./numbers.js";

export const platform: typeof english = {
  titles: {
    400: "Das lässt sich nicht lesen",
    403: "Das ist für dich nicht offen",
    404: "Diese Seite gibt es nicht",
    405: "So geht es nicht",
    413: "Das ist zu groß",
    415: "Das lässt sich nicht lesen",
    429: "Zu viele Versuche",
    503: "Gerade nicht möglich",
  },
  otherTitle: "Das hat nicht geklappt",
  explanations: {
    400: "Der Server hat nicht verstanden, was geschickt wurde. Es wurde nichts geändert.",
    403: "So, wie du jetzt angemeldet bist, darfst du das nicht sehen oder tun. Es wurde nichts geändert.",
    404: "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist nur für jemanden, der angemeldet ist.",
    405: "Es wurde nichts geändert.",
    413: "Der Server nimmt höchstens eine Seite oder eine Liste auf einmal. Es wurde nichts geändert.",
    415: "Es wurde nichts geändert.",
    429: "Warte ein paar Minuten und versuche es noch einmal. Niemand sonst ist betroffen.",
    503: "Es wurde nichts gespeichert. Versuche es in einer Minute noch einmal.",
  },
  otherExplanation: "Es wurde nichts geändert.",
  bug: "Hier ist etwas schiefgegangen",
  bugExplanation:
    "Es liegt nicht an dir. Was du getan hast, wurde entweder ganz gespeichert oder gar nicht; sieh nach, bevor du es noch einmal tust.",
  bugNumber: (id) => `Wenn du es meldest, nenne diese Nummer: ${id}.`,
  busy: "Hier ist gerade zu viel auf einmal los.",
  recordStopped:
    "Das öffentliche Protokoll dieser Organisation stimmt nicht mit dem überein, was signiert wurde. Deshalb kommt nichts mehr hinein, bis die Betreiber wissen, warum. Lesen und prüfen kann man es weiter.",
  onlyFormsAreSent: "Man kann Seiten lesen und Formulare schicken; sonst gibt es nichts.",
  fromAnotherSite: "Dieses Formular kam von einer anderen Website.",
  openTooLong: "Diese Seite war zu lange offen. Geh zurück, lade sie neu und schicke es noch einmal.",
  unknownField: "Dieses Formular hat ein Feld, das die Seite nicht hat.",
  tooManyFields: "Dieses Formular hat zu viele Felder.",
  onlyForms: "Hierher kann man nur Formulare schicken.",
  unreadableForm: "Dieses Formular lässt sich nicht lesen.",
  unstorable: "In diesem Formular ist ein Zeichen, das sich nicht speichern lässt.",
  typed: {
    tooLong: (most) => `Höchstens ${numbers.whole(most)} Zeichen.`,
    hidden: "Darin ist ein Zeichen, das man nicht sieht. Tippe es neu, statt es einzufügen.",
    mixed: "Ein Wort mischt Buchstaben aus zwei Alphabeten, die gleich aussehen. Tippe es neu in einem davon.",
    address: "Gib eine E-Mail-Adresse an, zum Beispiel name@example.org.",
    longAddress: "Diese Adresse ist länger, als eine E-Mail-Adresse sein kann.",
    moment: "Gib einen Tag und eine Uhrzeit an.",
    noMoment: "Diesen Tag oder diese Uhrzeit gibt es nicht.",
  },
};
