import type { keeping as english } from "../en/keeping.js";
import { numbers, plural } from "./numbers.js";

const { whole } = numbers;

export const keeping: typeof english = {
  title: "Das Verzeichnis",
  body: "Du siehst es, weil es deine Aufgabe ist, es zu führen. Jedes Mal, wenn es sich ändert, kommt die Zahl der Eingetretenen und Ausgetretenen ins öffentliche Protokoll.",
  waiting: (count, founded) => (
    <>
      {count === 1 ? "1 Person, die" : `${whole(count)} Personen, die`} bei der Gründung benannt {count === 1 ? "wurde, hat" : "wurden, haben"} noch
      nicht angenommen. <a href={founded}>Sieh, wer</a>
    </>
  ),
  invite: "Jemanden einladen",
  bringIn: "Eine Liste aufnehmen",
  download: "Verzeichnis herunterladen",
  findName: "Einen Namen suchen",
  find: "Suchen",
  entries: "Einträge des Verzeichnisses",
  name: "Name",
  email: "E-Mail-Adresse",
  group: "Ortsgruppe",
  joined: "Beigetreten",
  toPutRight: "Zu berichtigen",
  address: "Adresse",
  addressOf: (name) => `Adresse von ${name}`,
  noEntries: "Keine Einträge",
  place: (first, last, count) => `${whole(first)} bis ${whole(last)} von ${whole(count)} Einträgen`,
  import: {
    missing: "Wähle eine Datei aus.",
    empty: "Wähle eine Datei aus, die nicht leer ist.",
    problems: (count) => (count === 1 ? "Eine Zeile lässt sich nicht aufnehmen" : `${whole(count)} Stellen lassen sich nicht aufnehmen`),
    form: (code) => (
      <>
        Eine Datei mit Werten, die durch Kommas getrennt sind. Ihre erste Zeile nennt die Spalten: {code("name")}, {code("email")}, und wenn du sie
        hast {code("group")} (Ortsgruppe) und {code("joined")} (Beitritt, wie 2016-11-05). Speichere sie als „CSV UTF-8“. Niemand wird aufgenommen,
        bevor du gesehen hast, was gelesen wurde.
      </>
    ),
    list: "Die Liste",
    read: "Liste lesen",
    nothing: "Es wurde niemand aufgenommen. Berichtige diese Zeilen in der Datei und schicke sie noch einmal.",
    first: (shown, all) => `Die ersten ${shown} von ${whole(all)}`,
    whatToPutRight: "Was zu berichtigen ist",
    line: "Zeile",
    wrong: "Was nicht stimmt",
  },
  preview: {
    another: "Eine andere Datei wählen",
    title: "Prüfe die Liste",
    fresh: (count) => `Neu ${count === 1 ? "wäre" : "wären"} ${people(count)}.`,
    known: (count) =>
      `${people(count)} aus der Liste ${count === 1 ? "steht" : "stehen"} schon im Verzeichnis und ${count === 1 ? "bleibt, wie sie ist" : "bleiben, wie sie sind"}.`,
    twins: "Sieh dir diese an: Es kann eine Person mit zwei Adressen sein",
    alike: "Adressen, die sich gleichen",
    found: "Was gefunden wurde",
    firstRead: (shown) => `Die ersten ${shown}, wie sie gelesen wurden`,
    asRead: "Wie sie gelesen wurden",
    mail: "Sie alle bekommen eine Mail, in der es steht. Im Protokoll steht, wie viele beitraten, nicht wer.",
    bringIn: (count) => `${people(count)} aufnehmen`,
  },
  imported: {
    title: "Die Liste ist im Verzeichnis",
    body: (count) => `Aufgenommen: ${people(count)}. Sie bekommen gerade Nachricht.`,
    toRegister: "Zum Verzeichnis",
  },
  inviting: {
    body: "Die Person bekommt eine Mail mit einem Link. Sie wird Mitglied, wenn sie ihm folgt, dort die Adresse eintippt, an die er ging, und den Knopf drückt.",
    name: "Name der Person",
    nameMissing: "Gib einen Namen an.",
    email: "E-Mail-Adresse der Person",
    group: "Ortsgruppe",
    groupHint: "Kann leer bleiben.",
    send: "Einladung schicken",
    known: "Diese Adresse steht schon im Verzeichnis.",
    sent: "Die Einladung ist unterwegs",
    byMailAlone: (name) =>
      `${name} wurde bei der Gründung für einen Sitz benannt. Der Link geht nur per Mail, damit niemand anders diesen Sitz einnehmen kann.`,
    link: (name) =>
      `${name} wird Mitglied, sobald die Einladung angenommen ist. Du kannst den Link auch selbst weitergeben; er wird nur jetzt gezeigt:`,
    another: "Noch jemanden einladen",
  },
  lists: {
    tooLarge: "Die Datei ist größer als 8 MB. Schicke sie in Teilen.",
    utf16: "Die Datei ist als UTF-16 gespeichert. Speichere sie als „CSV UTF-8“ und schicke sie noch einmal.",
    zeroByte: "Hier ist ein Null-Byte: Das ist keine Liste in Textform.",
    notUtf8: "Hier ist ein Zeichen, das nicht UTF-8 ist. Speichere die Datei als „CSV UTF-8“ und schicke sie noch einmal.",
    tooLong: "Die Liste hat mehr als 100.000 Zeilen. Schicke sie in Teilen.",
    openQuote: "Hier beginnt ein Anführungszeichen und endet nirgends.",
    afterQuote: "Hinter einem schließenden Anführungszeichen steht noch etwas.",
    longValue: "Einer der Werte ist länger als 1.000 Zeichen.",
    manyValues: "In dieser Zeile stehen mehr als 50 Werte.",
    empty: "Die Liste ist leer. Ihre erste Zeile nennt die Spalten: name, email, group, joined.",
    unknownColumn: (column, known) => `Die Spalte „${column}“ ist hier nicht bekannt. Bekannt sind: ${known.join(", ")}. Nimm die anderen heraus.`,
    columnTwice: (column) => `Die Spalte „${column}“ kommt zweimal vor.`,
    columnMissing: (column) => `Die Spalte „${column}“ fehlt.`,
    width: (has, wanted) => `Diese Zeile hat ${has} Werte, und der Kopf der Liste nennt ${wanted}.`,
    nameMissing: "Der Name fehlt.",
    nameLong: "Der Name ist länger als 200 Zeichen.",
    hidden: "Im Namen oder in der Gruppe ist ein Zeichen, das man nicht sieht.",
    mixed: "Ein Wort im Namen oder in der Gruppe mischt Buchstaben aus zwei Alphabeten, die gleich aussehen.",
    noAddress: (typed) => `„${typed}“ ist keine E-Mail-Adresse.`,
    groupLong: "Die Gruppe ist länger als 100 Zeichen.",
    noDate: (typed) => `„${typed}“ ist kein Datum wie 2016-11-05 (Jahr, Monat, Tag).`,
    noDay: (day) => `Den ${day} gibt es im Kalender nicht.`,
    longAgo: (day) => `${day} ist zu lange her.`,
    toCome: (day) => `${day} kommt erst noch.`,
    again: (email, line) => `${email} steht schon in Zeile ${line}.`,
    looksLike: (email, other) => `${email} sieht aus wie ${other}.`,
  },
};

function people(count: number): string {
  return plural(count, { one: "1 Person", other: `${whole(count)} Personen` });
}
