import type { record as english } from "../en/record.js";
import { numbers } from "./numbers.js";

export const record: typeof english = {
  title: "Protokoll",
  lead: "Jede förmliche Handlung ist hier ein Eintrag, mit einer Nummer, für immer. Einträge lassen sich nicht unbemerkt ändern oder entfernen. Sie nennen niemanden.",
  firstTitle: "Der erste Eintrag wird gerade signiert",
  first: "Sieh in einer Sekunde noch einmal nach.",
  stoppedTitle: "Dieses Protokoll ist angehalten",
  stopped:
    "Was gespeichert ist, ist nicht, was signiert wurde. Deshalb kann hier nichts entschieden werden, bis die Betreiber dieses Servers es geklärt haben.",
  entries: "Einträge, neueste zuerst",
  entry: "Eintrag",
  entryNumber: (index) => `Eintrag ${numbers.whole(index)}`,
  what: "Was geschehen ist",
  when: "Wann",
  inABatch: "gesammelt, ohne Zeit",
  enteredInABatch: "Gesammelt eingetragen, ohne Zeit",
  place: (oldest, newest, size) => `${numbers.whole(oldest)} bis ${numbers.whole(newest)} von ${numbers.whole(size)} Einträgen`,
  check: {
    title: "Prüfe es selbst",
    inBrowser: (href) => (
      <>
        <a href={href}>Lass deinen Browser alles prüfen</a>: eine Minute, und nichts zu installieren. Oder mit einem eigenen Programm:
      </>
    ),
    download: (href, file) => (
      <>
        <a href={href} download={file}>
          Lade das ganze Protokoll herunter
        </a>
        : jeden Eintrag, die Texte und die Verzeichnisse der Stimmberechtigten, ohne Namen.
      </>
    ),
    run: (command) => (
      <>
        Führe <code>{command}</code> auf einem Computer aus, dem du vertraust. Das prüft jeden Eintrag, zählt jede Abstimmung nach und entscheidet
        jeden Antrag noch einmal nach der Satzung seines Tages.
      </>
    ),
    keep: (checkpoint, command) => (
      <>
        Behalte den <a href={checkpoint}>Prüfpunkt</a>, ein paar Zeilen Text. Mit einem älteren von dir zeigt die Prüfung auch, dass nichts, was
        damals da war, seither geändert wurde: <code>{command}</code>
      </>
    ),
    count: "Einträge",
    origin: "Name des Protokolls",
    key: "Sein Schlüssel",
    limits:
      "Das zeigt, dass das Protokoll ehrlich geführt und die Regeln eingehalten wurden. Es kann nicht zeigen, dass alle in einem Stimmverzeichnis echte Personen sind oder dass keine Handlung ausgelassen wurde, bevor sie ein Eintrag war.",
  },
  placeTerm: "Stelle",
  placeOf: (index, size) => `Eintrag ${numbers.whole(index)} von ${numbers.whole(size)}, gezählt ab 0`,
  motion: "Antrag",
  asRecorded: "So steht es im Protokoll",
  proof: {
    title: "Nachweis, dass dieser Eintrag im signierten Protokoll steht",
    how: (href, file) => (
      <>
        Der Hash des Eintrags, nacheinander mit jedem von diesen verbunden, ergibt die Wurzel, die der neueste Prüfpunkt signiert (RFC 9162, 2.1.3.2).{" "}
        <a href={href} download={file}>
          Den Nachweis als eine Datei herunterladen
        </a>
        .
      </>
    ),
    only: "Es ist der einzige Eintrag: Sein Hash ist die Wurzel.",
  },
  tooManyDownloads: "Gerade laden zu viele Leute ein Protokoll herunter. Versuche es in einer Minute noch einmal.",
};
