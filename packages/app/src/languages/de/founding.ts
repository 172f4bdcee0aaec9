import type { founding as english } from "../en/founding.js";
import { numbers } from "./numbers.js";

const { whole } = numbers;

export const founding: typeof english = {
  title: "Eine Organisation gründen",
  titleOf: (text) => `Eine Organisation gründen: ${text}`,
  choose: "Am Anfang steht ein Text. Jede Regel darin lässt sich anders ausfüllen, jetzt von dir und später von den Mitgliedern.",
  beginWith: (text) => `Beginnen mit: ${text}`,
  another: "Einen anderen Text wählen",
  texts: {
    model: {
      title: "Mustersatzung für einen Verein (auf Englisch)",
      summary: "Ein Vorstand, Ämter, Mitgliederversammlungen, Urabstimmungen, Begehren der Mitglieder und ein Weg, die Satzung selbst zu ändern.",
    },
    "model-de": {
      title: "Mustersatzung für einen Verein",
      summary:
        "Dieselben Regeln auf Deutsch: ein Vorstand, Ämter, Mitgliederversammlungen, Urabstimmungen, Begehren der Mitglieder und ein Weg, die Satzung selbst zu ändern.",
    },
    "day-zero": {
      title: "Regeln für den Anfang (auf Englisch)",
      summary:
        "Für eine Bewegung, die Mitglieder und Gremien hat und noch keine Satzung. Sie halten sie am Laufen und öffnen einen Weg zu einer Satzung: die Gründung.",
    },
  },
  questions: {
    purpose: {
      label: "Was der Verein ist",
      hint: "Es geht weiter nach „We are the …, “. Zum Beispiel: a body of people who want the river to stay open to everybody.",
    },
    "purpose-de": {
      label: "Was der Verein ist",
      hint: "Es geht weiter nach „Wir sind …: “. Zum Beispiel: Menschen, denen daran liegt, dass der Fluss allen offensteht.",
    },
  },
  mode: "Ist sie echt?",
  rehearsal: {
    label: "Eine Probe",
    hint: "Zum Ausprobieren. Ihre Uhr lässt sich vorstellen, ihre Mails bleiben hier, und ihr Protokoll sagt es für immer.",
  },
  real: {
    label: "Eine echte Organisation",
    hint: "Jede Seite sagt, dass die Mitglieder sie noch nicht bestätigt haben, bis sie es getan haben.",
  },
  noMail: "Hier lässt sich nur eine Probe gründen: Dieser Server verschickt keine Mails.",
  name: "Name der Organisation",
  id: "Adresse der Organisation hier",
  idHint: "Kleine Buchstaben, Ziffern und Bindestriche, wie in /o/riverside. Sie lässt sich später nicht ändern.",
  accent: "Farbe",
  accents: { ink: "Tinte", moss: "Moos", brick: "Ziegel", plum: "Pflaume", harbour: "Hafen", ochre: "Ocker" },
  founder: "Dein Name",
  email: "Deine E-Mail-Adresse",
  people: {
    title: "Die ersten Personen",
    body: "Wen du benennst, wird per Mail eingeladen. Die Person wird Mitglied und nimmt ihren Sitz ein, wenn sie annimmt; bis dahin ist der Sitz leer. Schreibe eine Person je Zeile: Name, Komma, E-Mail-Adresse. Lass eine Liste leer, wenn noch niemand gefunden ist.",
    place: (name, seats) => `${name} (${seats === 1 ? "1 Sitz" : `${whole(seats)} Sitze`})`,
    peopleFor: (name) => `Personen für: ${name}`,
    you: "Du selbst",
    takeOffice: "Ich übernehme dieses Amt",
    takeSeat: "Ich übernehme einen dieser Sitze",
    noPowers: (clause) => `Ziffer ${clause} schafft es. Der Text gibt ihm nichts zu tun, das hier läuft.`,
    powers: "Was der Text dieser Stelle zu tun gibt:",
    example: "Zum Beispiel: Ada Quill, ada@plots.example.",
    filledBy: (words) => `Später besetzt der Text sie so: ${words}.`,
    alsoIn: (body) => `Wer das Amt hat, sitzt auch in: ${body}.`,
    noOffice: "Niemand, der ein Amt hat.",
    keepsRegister: "Jemand muss das Verzeichnis führen: Wenn du hier niemanden benennst, bist du es.",
  },
  rules: "Die Regeln",
  rulesBody:
    "Das sind die lebenden Wörter des Textes. Lass sie, wie sie sind, oder setze andere an ihre Stelle (auf Englisch); was du schreibst, wird geprüft, bevor etwas gegründet wird.",
  secret: "Niemand hat den Schlüssel der Urne",
  secretBody:
    "Der Text sagt nicht, wer die Urne einer geheimen Abstimmung öffnen kann, deshalb lässt sich nichts eröffnen, was geheim entschieden wird. Benenne sie im Text („any two of the Tellers“) oder schreibe „openly“ in dieses Feld.",
  article: (name, blanks) => `${name} (${blanks})`,
  exists: "Wenn du den Knopf drückst, gibt es sie. Auf der nächsten Seite steht, wer eingeladen ist und wie es weitergeht.",
  button: "Gründen",
  wrong: {
    chooseOne: "Wähle eines aus.",
    name: "Gib den Namen der Organisation an.",
    id: "Nimm 2 bis 40 kleine Buchstaben, Ziffern und Bindestriche, und keinen Bindestrich am Anfang.",
    accent: "Wähle eine der Farben.",
    founder: "Gib deinen Namen an.",
    question: "Sag es in ein paar Wörtern.",
    longList: "Diese Liste ist zu lang.",
    taken: "Unter dieser Adresse gibt es schon eine Organisation. Wähle eine andere.",
    noMail: "Dieser Server verschickt keine Mails (SMTP_URL ist nicht gesetzt), deshalb lässt sich hier nur eine Probe gründen.",
    empty: "Schreibe hier etwas; eine Regel kann nicht leer bleiben.",
    tooLong: (most) => `Höchstens ${whole(most)} Zeichen.`,
    spaceAtTheEnds: "Nimm das Leerzeichen am Anfang oder am Ende weg.",
    hidden: "Darin ist ein Zeichen, das man nicht sieht. Tippe die Wörter neu.",
    mark: (mark) => `„${mark}“ kann hier nicht stehen: Es würde ändern, wie der Text gelesen wird.`,
    noSuchBlank: "Der Text hat keine solche Stelle.",
    finding: (words, message) => `„${words}“: ${message}`,
    line: (line, problem) => `Zeile ${line}: ${problem}`,
    noAddress: (typed) => `„${typed}“ hat keine E-Mail-Adresse. Schreibe Name, Komma, Adresse.`,
    badAddress: (typed) => `„${typed}“ ist keine E-Mail-Adresse.`,
    goesOn: (typed) => `„${typed}“ geht nach der Adresse weiter. Schreibe eine Person je Zeile: Name, Komma, Adresse.`,
    noName: (typed) => `„${typed}“ hat keinen Namen. Schreibe Name, Komma, Adresse.`,
    longName: "Dieser Name ist länger als 200 Zeichen.",
    hiddenName: "Im Namen ist ein Zeichen, das man nicht sieht.",
    mixedName: "Ein Wort des Namens mischt Buchstaben aus zwei Alphabeten, die gleich aussehen.",
    ownAddress: "Das ist deine eigene Adresse. Setze stattdessen unten das Häkchen.",
    twice: (email, line) => `${email} steht schon in Zeile ${line}.`,
    twoNames: (email, name, place) => `${email} heißt bei ${place} „${name}“.`,
    room: (place, { room, named, isBody }) =>
      `${place}: Platz für ${room === 1 ? "eine Person" : `${room} Personen`}, benannt sind ${named}${isBody ? ", auch die mit einem Amt, das der Text daraus besetzt, und du, wenn du etwas übernimmst" : ""}.`,
    holdsOffice: (place, email) => `${place}: Der Text will jemanden ohne Amt, und ${email} soll eines haben.`,
    tooMany: (most) => `Hier lassen sich höchstens ${most} Personen benennen. Nimm die anderen danach als Mitglieder auf.`,
  },
};
