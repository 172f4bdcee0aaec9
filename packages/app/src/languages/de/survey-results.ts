import type { surveyResults as english } from "../en/survey-results.js";
import { numbers, plural } from "./numbers.js";

const { whole, ofBase, percent } = numbers;
const people = (n: number) => `${whole(n)} ${plural(n, { one: "Mensch", other: "Menschen" })}`;

export const surveyResults: typeof english = {
  results: {
    title: "Ergebnis",
    base: (n, answered) => `${ofBase(n, answered)} derer, die geantwortet haben, haben diese Frage beantwortet`,
    few: (least) =>
      `Weniger als ${whole(least)} Menschen haben diese Frage beantwortet: Sie wird nicht aufgeschlüsselt, damit niemand zu erkennen ist.`,
    most: (option, n, of) => `Am häufigsten gewählt: „${option}“, von ${ofBase(n, of)} (${percent(n, of)}).`,
    tied: (n, of) => `Mehrere wurden gleich oft gewählt, von je ${ofBase(n, of)} (${percent(n, of)}).`,
    nobodyChose: "Niemand hat geantwortet.",
    middle: (median, steps) => `Die Hälfte derer, die geantwortet haben, sagte ${median} oder mehr, auf einer Skala von 1 bis ${steps}.`,
    option: "Antwort",
    count: "Wie viele",
    share: "Anteil derer, die die Frage beantwortet haben",
    severalNote: "Alle konnten mehrere wählen, deshalb ergeben die Anteile zusammen mehr als 100 %.",
    said: "Was gesagt wurde, in zufälliger Reihenfolge",
    saidPlace: (from, to, all) => `${whole(from)} bis ${whole(to)} von ${whole(all)}`,
    act: "Etwas daraus machen",
    actBody: "Soll etwas daraus folgen, muss es jemand beschließen. Das sind die zulässigen Wege.",
    actButton: "Was willst du erreichen?",
    cite: "Das als beschlossen erklären",
    exports: "Zum Mitnehmen",
    csv: "Als Tabelle (CSV)",
    json: "Für Programme (JSON)",
    quote: "Zum Zitieren",
    quotation: (title, count, closed) => `„${title}“, eine Umfrage. ${count}. Beendet ${closed}. Eine Umfrage entscheidet nichts.`,
  },

  opinion: {
    title: "Meinungsgruppen",
    sentence: (groups, placed) =>
      `${people(placed)} haben über genug Aussagen abgestimmt, um eingeordnet zu werden. Sie bilden ${whole(groups)} Gruppen.`,
    none: (placed) =>
      `${people(placed)} haben über genug Aussagen abgestimmt, um eingeordnet zu werden. Unter ihnen lassen sich keine Gruppen unterscheiden.`,
    tooFew: (least) => `Meinungsgruppen werden gesucht, sobald ${whole(least)} Menschen über mindestens zwei Aussagen abgestimmt haben.`,
    group: (letter) => `Gruppe ${letter}`,
    size: (n, of) => `${ofBase(n, of)} Menschen, ${percent(n, of)}`,
    small: (n) => `${people(n)} stehen in Gruppen von weniger als fünf, die nicht gezeigt werden.`,
    picture: "Gruppen, die näher beieinander stehen, denken ähnlicher. Ein größerer Kreis ist eine größere Gruppe.",
    table: "Die Gruppen in Zahlen",
    people: "Menschen",
    shareOfPlaced: "Anteil der Eingeordneten",
    typical: "Was für sie typisch ist",
    noTypical: "Nichts unterscheidet sie sicher von allen anderen.",
    agree: "stimmen zu",
    disagree: "lehnen ab",
    saidInside: (said, seen, verb) => `${ofBase(said, seen)} ${verb}`,
    saidOutside: (said, seen) => `anderswo ${ofBase(said, seen)}`,
    consensus: "Hier stehen alle Gruppen auf derselben Seite",
    noConsensus: "Es gibt keine Aussage, bei der alle Gruppen auf derselben Seite stehen.",
    dividing: "Das trennt die Gruppen am meisten",
    noDividing: "Keine Aussage trennt die Gruppen sehr.",
    statement: "Aussage",
    side: "Seite",
    all: "Alle Aussagen",
    orderNote:
      "Sie stehen in einer Reihenfolge, in der keine Gruppe den Anfang füllt: Die Stimme jedes Menschen wird unter den Aussagen geteilt, denen er zustimmt.",
    voted: "Abgestimmt",
    agreeHead: "Zustimmung",
    disagreeHead: "Ablehnung",
    passHead: "Weiß nicht",
    few: "weniger als 5",
    how: "Wie diese Gruppen gefunden wurden",
    howPoints: [
      "Jeder Mensch ist eine Zeile, jede Aussage eine Spalte: Zustimmung ist 1, Ablehnung −1, „weiß nicht“ 0. Worüber jemand nicht abgestimmt hat, zählt wie der Durchschnitt derer, die es getan haben.",
      "Eingeordnet wird nur, wer über sieben Aussagen abgestimmt hat, oder über alle. Wer über wenige abgestimmt hat, wird im Verhältnis von der Mitte weg gerückt.",
      "Die Hauptkomponentenanalyse findet die zwei Richtungen, in denen sich die Menschen am meisten unterscheiden; k-Means teilt sie in zwei bis fünf Gruppen; die Silhouette sagt, wie viele am besten passen. Unter 0,25 werden keine Gruppen gezeigt.",
      "Typisch für eine Gruppe ist eine Aussage, zu der dort sicher mehr Menschen diese Haltung haben als anderswo (ein Vergleich zweier Anteile zu 90 %) und sicher mehr als die Hälfte.",
      "Einigkeit ist das Produkt der Anteile in allen Gruppen, so dass keine große Gruppe sie allein herstellt und keine kleine übergangen wird. Eine Gruppe von weniger als fünf Menschen wird nie gezeigt.",
      "Solange sie offen war, wurden Aussagen mit wenigen Stimmen zuerst gezeigt, damit auch späte gesehen wurden.",
      "Das Verfahren ist das von Polis. Es rechnet mit gerundeten Zahlen: genug, um etwas zu sehen, zu wenig, um zu entscheiden. Entschieden wird damit nichts.",
    ],
    silhouette: (value) => `Die Silhouette dieser Einteilung ist ${value.replace(".", ",")}; bei 1 stünde niemand zwischen den Gruppen.`,
  },

  cite: {
    title: "Das als beschlossen erklären",
    lead: "Eine Umfrage entscheidet nichts. Was du hier schickst, wird abgelehnt, und die Ablehnung kommt ins Protokoll; sie sagt, wie das, was du willst, beschlossen werden könnte.",
    about: "Was es wäre",
    aboutMissing: "Wähle, was es wäre.",
    text: "Was erklärt würde",
    textMissing: "Schreib, was erklärt würde.",
    button: "Als beschlossen erklären",
    named: (title) => `aufgrund der Umfrage ${title}`,
  },

  export: {
    asked: "gefragt",
    answered: "geantwortet",
    share: "Anteil der Befragten",
    question: "Frage",
    answeredQuestion: "haben die Frage beantwortet",
    option: "Antwort",
    count: "Anzahl",
    note: "Hinweis",
    notBrokenDown: "zu wenige Antworten zum Aufschlüsseln",
    ownWords: "in eigenen Worten",
  },
};
