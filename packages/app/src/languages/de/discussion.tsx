import type { discussion as english } from "../en/discussion.js";
import { moderation } from "./moderation.js";
import { numbers, plural } from "./numbers.js";
import { placed } from "./place.js";

type Kind = keyof typeof english.kinds;
type Said = Parameters<(typeof english)["saidAs"]>[0];

const count = (n: number, one: string, other: string): string => `${numbers.whole(n)} ${plural(n, { one, other })}`;
const listed = numbers.list;

const kinds: { readonly [One in Kind]: string } = { comment: "Beitrag", question: "Frage", for: "Dafür", against: "Dagegen", reply: "Antwort" };
const called: { readonly [One in Said]: string } = {
  post: "Beitrag",
  statement: "Stellungnahme",
  survey: "Umfrage",
  "survey-statement": "Aussage, die in einer Umfrage ergänzt wurde",
  comment: "Beitrag",
  question: "Frage",
  for: "Argument dafür",
  against: "Argument dagegen",
  reply: "Antwort",
};

export const discussion: typeof english = {
  ...moderation,

  list: listed,
  title: "Diskussion",
  motions: "Anträge",
  constitution: "Satzung",
  motion: (number) => `Antrag ${number}`,
  option: (number) => `Vorschlag ${number}`,
  about: (place) => `Zu ${placed(place)}.`,

  kinds,
  said: (author, kind) => `${author}: ${called[kind]}`,
  saidAs: (kind, author) => (author === null ? called[kind] : `${called[kind]} von ${author}`),
  saidBy: (author, kind) => `${called[kind]} von ${author}`,
  movers: "Antwort der Antragstellenden",
  answered: "Frage, beantwortet",
  unanswered: "Frage, noch nicht beantwortet",
  to: (name) => `an ${name}`,
  edited: "geändert",
  withdrawn: "Von der Verfasserin oder dem Verfasser zurückgezogen.",
  mentions: (names) => `Gerichtet an ${listed(names)}.`,
  helps: (n) => (n === 0 ? "Noch nicht bewertet" : `Hilft ${count(n, "Mitglied", "Mitgliedern")} bei der Entscheidung`),
  helpsEarlier: (n) => `(${numbers.whole(n)} davon haben eine frühere Fassung gelesen)`,
  helpsMe: "Hilft mir bei der Entscheidung",
  helpsMeNoLonger: "Du hast gesagt, dass es dir hilft. Zurücknehmen",
  reply: "Antworten",
  replyTo: (author) => `${author} antworten`,
  edit: "Ändern",
  addFile: "Bild oder PDF anhängen",
  withdraw: "Zurückziehen",
  report: "Melden",
  reportOf: (author) => `Melden, was ${author} geschrieben hat`,
  allReplies: (n) => `Alle ${count(n, "Antwort", "Antworten")}`,
  replies: (n) => count(n, "Antwort", "Antworten"),
  pdf: (bytes) => `PDF, ${numbers.whole(Math.max(1, Math.round(bytes / 1024)))} kB`,

  sum: (n) =>
    [
      count(n.arguments, "Argument", "Argumente"),
      n.unanswered === 0
        ? count(n.questions, "Frage", "Fragen")
        : `${count(n.questions, "Frage", "Fragen")} (${numbers.whole(n.unanswered)} nicht beantwortet)`,
      count(n.comments, "Beitrag", "Beiträge"),
      count(n.replies, "Antwort", "Antworten"),
    ].join(" · "),
  hiddenHere: (n) => `${count(n, "Beitrag", "Beiträge")} verborgen: von wem und warum`,
  follow: (whole) => (whole ? "Diesem Antrag folgen" : "Dieser Diskussion folgen"),
  unfollow: "Du folgst dem. Nicht mehr folgen",
  lists: { arguments: "Argumente", questions: "Fragen an die Antragstellenden", comments: "Beiträge" },
  none: {
    arguments: "Noch niemand hat ein Argument genannt.",
    questions: "Noch niemand hat etwas gefragt.",
    comments: "Noch niemand hat etwas gesagt.",
  },
  all: {
    arguments: (n) => (n === 1 ? "1 Argument" : `Alle ${numbers.whole(n)} Argumente`),
    questions: (n) => (n === 1 ? "1 Frage" : `Alle ${numbers.whole(n)} Fragen`),
    comments: (n) => (n === 1 ? "1 Beitrag" : `Alle ${numbers.whole(n)} Beiträge`),
  },
  orderLabel: "Reihenfolge der Argumente",
  orders: {
    balanced: {
      name: "Ausgewogen",
      explained:
        "Ausgewogene Reihenfolge: Die Stimme jedes Mitglieds zählt im Ganzen einmal, geteilt auf die Argumente, die ihm helfen. So hat auf der ersten Seite jedes Lager Platz nach seiner Größe.",
    },
    helpful: { name: "Am hilfreichsten", explained: "Oben steht das Argument, das den meisten Mitgliedern hilft." },
    newest: { name: "Neueste", explained: "Oben steht das neueste Argument." },
  },
  argueFor: "Argument dafür nennen",
  argueAgainst: "Argument dagegen nennen",
  ask: "Die Antragstellenden fragen",
  onlyMoversAnswer: "Eine Frage gilt als beantwortet, wenn jemand von den Antragstellenden antwortet. Beantwortete Fragen stehen oben.",

  fields: {
    comment: "Sag etwas dazu",
    question: "Deine Frage an die Antragstellenden",
    for: "Dein Argument dafür",
    against: "Dein Argument dagegen",
    reply: "Deine Antwort",
  },
  hints: {
    comment:
      "Die Mitglieder dieser Organisation lesen es unter deinem Namen. Es steht nicht im Protokoll. Mit @ und einem Namen sprichst du jemanden an.",
    question: "Die Antragstellenden bekommen Bescheid. Die Antwort lesen alle.",
    for: "Ein Argument auf einmal: Andere sagen, ob es ihnen bei der Entscheidung hilft.",
    against: "Ein Argument auf einmal: Andere sagen, ob es ihnen bei der Entscheidung hilft.",
    reply: "Wem du antwortest, bekommt Bescheid.",
  },
  send: {
    comment: "Beitrag senden",
    question: "Frage stellen",
    for: "Argument senden",
    against: "Argument senden",
    reply: "Antwort senden",
  },
  sendAndAdd: "Senden und Bild oder PDF anhängen",
  missing: "Schreib zuerst etwas.",
  tooLong: (most) => `Höchstens ${numbers.whole(most)} Zeichen.`,
  sent: "Es steht da",
  sentNext: {
    comment: "Alle Mitglieder können es jetzt lesen. Du bekommst Bescheid, wenn jemand antwortet.",
    question: "Die Antragstellenden haben Bescheid bekommen. Du bekommst Bescheid, wenn jemand von ihnen antwortet.",
    for: "Alle Mitglieder können es jetzt lesen und sagen, ob es ihnen bei der Entscheidung hilft.",
    against: "Alle Mitglieder können es jetzt lesen und sagen, ob es ihnen bei der Entscheidung hilft.",
    reply: "Wem du geantwortet hast, hat Bescheid bekommen.",
  },
  unclearNames: (names) =>
    `Nicht klar ist, wer mit ${listed(names.map((name) => `@${name}`))} gemeint ist: Der Name passt auf niemanden oder auf mehrere. Ändere den Beitrag und schreib den ganzen Namen.`,

  editTitle: "Ändern, was du geschrieben hast",
  editField: "Deine Worte",
  editHint: "Was vorher da stand, können alle weiter lesen, mit dem, was du geändert hast.",
  editButton: "Ändern",
  editTooOften: "Das wurde zu oft geändert, um noch einmal geändert zu werden. Schreib lieber eine Antwort.",
  leaveAsIs: "So lassen",
  withdrawTitle: "Zurückziehen, was du geschrieben hast",
  withdrawExplained:
    "Die Worte, ihre früheren Fassungen und die Anhänge werden gelöscht, und niemand kann sie zurückholen. An ihrer Stelle bleibt stehen, dass der Beitrag zurückgezogen wurde; die Antworten der anderen bleiben auch.",
  withdrawButton: "Endgültig zurückziehen",
  historyTitle: (author) => `Was ${author} geändert hat`,
  changedOn: "Geändert am",
  backToPost: "Zurück zum Beitrag",
  backToSaid: "Dorthin, wo es steht",

  addFileTitle: "Bild oder PDF anhängen",
  fileField: "Datei",
  fileHint: (megabytes, left) =>
    `PNG, JPEG, WebP, GIF oder PDF, höchstens ${megabytes} MB. Noch ${numbers.whole(left)} möglich. Wo und womit ein Bild aufgenommen wurde, wird herausgenommen; ein PDF behält, was sein Programm hineingeschrieben hat, etwa einen Namen.`,
  fileWords: "Was darauf zu sehen ist",
  fileWordsHint: "Für alle, die es nicht sehen können: ein Satz.",
  fileWordsMissing: "Sag, was darauf zu sehen ist.",
  fileButton: "Diese Datei anhängen",
  filesDone: "Fertig",
  filesFull: (most) => `Ein Beitrag hat höchstens ${most} Anhänge.`,
  fileMissing: "Wähl eine Datei aus.",
  fileRefused: {
    "too large": (megabytes) => `Diese Datei ist größer als ${megabytes} MB.`,
    "not accepted": () => "Das ist kein PNG, JPEG, WebP, GIF oder PDF, was auch immer der Name sagt.",
    broken: () => "Diese Datei ist beschädigt oder nicht, was sie zu sein vorgibt. Speichere sie neu als PNG oder JPEG und nimm die.",
    "too many points": () => "Dieses Bild hat zu viele Bildpunkte. Mach es kleiner.",
    active: () =>
      "Dieses PDF enthält Skripte, sendende Formulare oder Dateien, oder es ist mit einem Passwort gesperrt. Druck es in ein neues PDF und nimm das.",
  },

  waitingQuestions: (place, n) => `${count(n, "Frage", "Fragen")} zu ${placed(place)} ${n === 1 ? "wartet" : "warten"} auf eine Antwort von dir.`,
  waitingQuestionsButton: "Lesen und antworten",
  waitingReports: (n) => `${count(n, "gemeldeter Text wartet", "gemeldete Texte warten")} auf deine Entscheidung.`,
  waitingReportsButton: "Lesen und entscheiden",
  waitingAppeals: (n) =>
    `${count(n, "Widerspruch", "Widersprüche")} gegen das Verbergen von Worten ${n === 1 ? "wartet" : "warten"} auf deine Entscheidung.`,
  waitingAppealsButton: "Lesen und entscheiden",
  underTitle: "Was Mitglieder sagen",
  takePart: "Alles lesen und mitreden",
  nothingYet: "Noch niemand hat etwas gesagt.",
  clauseByClause: "Absatz für Absatz darüber reden:",
  beginHere: "Die Diskussion beginnen",
  clauseDiscuss: "Darüber reden",
  clauseDiscussLong: (clause) => `Über Absatz ${clause} reden`,
  clausePosts: (n) => `Diskussion: ${count(n, "Beitrag", "Beiträge")}`,
  writtenUnder: (version) => `Geschrieben, als Fassung ${version} der Satzung galt.`,
};
