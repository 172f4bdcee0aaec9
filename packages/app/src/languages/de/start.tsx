import type { start as english } from "../en/start.js";
import { numbers, plural } from "./numbers.js";

export const start: typeof english = {
  title: "Was willst du erreichen?",
  lead: "Wähle, was du willst. Du siehst, welche Wege zulässig sind, was jeder braucht und wann was geschieht, bevor du ein Wort schreibst.",
  search: "In deinen eigenen Worten",
  searchHint: "Zum Beispiel: Miete, Vorstand, ausschließen. Oder sieh die Liste durch.",
  find: "Suchen",
  wishes: "Was du hier wollen kannst",
  everything: "Wieder alles zeigen",
  found: (words) => `Was zu „${words}“ passt`,
  foundNothing: (words) => `In der Liste heißt nichts „${words}“. Diese Wege stehen jedem Thema offen:`,
  alsoPossible: (words) => `Worum es bei „${words}“ auch geht, du kannst auch`,
  motionsFound: "Dazu gibt es schon Anträge",
  clausesFound: "Die Satzung spricht davon",
  labels: {
    constitution: "Eine Regel der Satzung ändern",
    founding: "Uns eine Satzung geben",
    ordinary: "Etwas beschließen lassen",
    priority: "Einen Schwerpunkt für Kampagnen vorschlagen",
    amend: "Den Antrag von jemand anderem ändern",
    agenda: "Etwas auf die Tagesordnung der nächsten Versammlung bringen",
    survey: "Die Mitglieder fragen, was sie denken",
    challenge: "Sagen, dass ein Beschluss falsch zustande kam",
  },
  hints: {
    constitution: "Wer was entscheidet, wie lange, mit welcher Mehrheit.",
    founding: "Es gibt noch keine; die Regeln für den Anfang sagen, wie eine entsteht.",
    ordinary: "Eine Kampagne, Geld, eine Erklärung, eine Arbeitsgruppe.",
    priority: "Woran die Organisation arbeiten soll, gewählt von ihren Mitgliedern.",
    amend: "Andere Worte für einen Antrag, der offen ist.",
    agenda: "Damit eine Versammlung darüber entscheidet.",
    survey: "Eine Umfrage. Sie entscheidet nichts, und nichts darf auf sie gestützt werden.",
    challenge: "Einladung, Beschlussfähigkeit, Auszählung: Wurden die Regeln nicht befolgt, kannst du es prüfen lassen.",
    meeting: "Wenn die, die sie einberufen sollten, es nicht tun.",
  },
  keywords: {
    constitution: "Regeln Satzung Statut Änderung Artikel Mehrheit Frist Amtszeit rules",
    founding: "Regeln Satzung Gründung Anfang",
    ordinary: "Antrag Geld Haushalt Kampagne Erklärung Aktion Unterstützung Beschluss Vorschlag motion",
    priority: "Kampagne Programm Ziel Thema Miete Wohnen Klima Löhne Haushalt Idee Vorschlag priority",
    amend: "Änderungsantrag Gegenvorschlag verbessern Worte Text",
    agenda: "Versammlung Konferenz Punkt Tagesordnung Beschluss",
    survey: "Umfrage Meinung Fragebogen Befragung fragen Mitglieder",
    challenge: "Einspruch Beschwerde ungültig anfechten Regeln verletzt Streit",
    meeting: "Versammlung Konferenz einberufen verlangen",
    matter: "",
  },
  ways: (n) => `${numbers.whole(n)} ${plural(n, { one: "zulässiger Weg", other: "zulässige Wege" })}`,
  earliest: (date) => `die erste Abstimmung nicht vor ${date}`,
  notHere: "Nach diesem Text nicht möglich",
  outOfText: "Kein Weg nach diesem Text",
  back: "Alle Wünsche",
  how: "So geht es",
  election:
    "Das ruft eine Wahl aus: Solange die Frist läuft, können Mitglieder kandidieren, und wer die Unterstützung hat, die der Text verlangt, steht auf dem Stimmzettel.",
  call: "Das eröffnet einen Aufruf: Solange er läuft, bringen Mitglieder Vorschläge dazu ein, und jeder, den genug von ihnen unterschreiben, steht auf dem Stimmzettel.",
  needs: "Was es braucht, und sein Kalender",
  whoStarts: "Wer es beginnen darf",
  youStart: "Du kannst es allein beginnen.",
  youStartWith: (n) => `Du kannst es beginnen. Dann braucht es ${numbers.whole(n)} Unterschriften, deine eingeschlossen.`,
  youCannot: "Du kannst es nicht selbst beginnen. Schreib einen Entwurf und zeig ihn jemandem, der es kann.",
  writeForThem: "Einen Entwurf dafür schreiben",
  notOpened:
    "Der Text verlangt hier, was diese Version von Folkmoot noch nicht kann. Deshalb öffnet sie das Verfahren nicht. Die Absätze gelten trotzdem, und Menschen halten sie ohne Folkmoot ein.",
  gathered: "Zeit für Unterschriften",
  notice: "Ankündigung",
  whoDecides: "Wer entscheidet",
  majority: "Mehrheit",
  quorum: "Beschlussfähigkeit",
  challengeWithin: "Kann angefochten werden innerhalb von",
  earliestVote: "Früheste Abstimmung",
  earliestEffect: "Früheste Wirkung",
  or: "; oder ",
  and: "; und ",
  silent: "Der Text schweigt, also:",
  startThisWay: "So beginnen",
  write: (way) => `Einen Entwurf schreiben: ${way}`,
  nobody: "Die Regeln geben das niemandem.",
  nobodyText: (change) => (
    <>
      Was sie niemandem geben, darf niemand entscheiden. <a href={change}>Eine Änderung der Satzung</a> könnte es jemandem geben.
    </>
  ),
  closed: "So nicht",
  closedLead: "Diese dürfen es nicht entscheiden, und zwar deshalb:",
  givenTo: (belongs, others) =>
    belongs === ""
      ? `Kein Absatz gibt es irgendwem, also dürfen es auch diese nicht entscheiden: ${others}.`
      : `Nur „${belongs}“ darf es entscheiden, also keines von diesen: ${others}.`,
  amendOpen: "Offene Anträge, über deren Worte noch gesprochen werden kann",
  amendNone: "Im Moment ist kein Antrag für Änderungen offen.",
  amendIn: (procedures, clause) => (
    <>
      Nach {quoted(procedures)} ({clause}) können andere Änderungen und eigene Texte einbringen, solange die Zeit dafür läuft.
    </>
  ),
  amendNotIn: (procedures) => (
    <>
      Diese haben keine Zeit für Änderungsanträge; über einen Text wird so abgestimmt, wie er geschrieben wurde: {procedures}. Du kannst die
      Antragstellenden in der Diskussion bitten, ihn zurückzuziehen und neu zu schreiben, oder einen anderen Text einbringen.
    </>
  ),
  openCalls: "Aufrufe, die gerade offen sind",
  noOpenCall: "Im Moment ist kein Aufruf offen.",
  priorityNotHere: (ordinary) => (
    <>
      Kein Absatz dieses Textes lässt Mitglieder über Schwerpunkte gemeinsam abstimmen. Du kannst{" "}
      <a href={ordinary}>eine einzelne Kampagne beschließen lassen</a>.
    </>
  ),
  challengeOpen: "Beschlüsse, die gerade angefochten werden können",
  challengeNone: "Im Moment kann kein Beschluss angefochten werden.",
  challengeIn: (procedures, words, clause) => (
    <>
      Was nach {quoted(procedures)} beschlossen wurde, kann angefochten werden: {words} ({clause}).
    </>
  ),
  challengeNotIn: (procedures) => <>Gegen das, was nach diesen beschlossen wurde, öffnet der Text keine Anfechtung: {procedures}.</>,
  surveyLead:
    "Du schreibst die Fragen unter deinem Namen. Der Wortlaut steht fest, sobald sie verschickt ist, und jedes Ergebnis sagt, wie viele gefragt wurden und wie viele geantwortet haben.",
  surveyNothing: "Eine Umfrage ist keine Abstimmung. Sie als Grundlage einer Handlung zu nennen, wird abgelehnt.",
  surveyStart: "Zu den Umfragen",
  meetings: "Einberufene Versammlungen",
  meetingStillReached: (name) => `${name}: noch zu erreichen, wenn es heute eingebracht wird.`,
  meetingTooLate: (name) => `${name}: zu spät, die Ankündigungsfrist wäre zu kurz.`,
};

function quoted(names: readonly string[]): string {
  return numbers.list(names.map((name) => `„${name}“`));
}
