/** What a text may ask for and this version can't run, by the English words in which the evidence has it (see not-yet-carried.ts). */
const WHAT: { readonly [what: string]: string } = {
  "a procedure without a vote": "ein Verfahren ohne Abstimmung",
  "votes by proxy": "Stimmen in Vertretung",
  "votes for others in a secret vote": "Stimmen für andere in einer geheimen Abstimmung",
  "telling somebody how to vote on several texts": "eine Weisung für die Abstimmung über mehrere Texte",
  "votes of these people that weigh more": "mehrere Stimmen für diese Personen",
  "a number of people that votes of unequal weight are measured by": "eine Zahl von Personen als Maß für Stimmen verschiedenen Gewichts",
  "secret votes for the members of a group": "geheime Stimmen für die Mitglieder einer Gruppe",
  "secret votes of unequal weight on several texts": "geheime Stimmen verschiedenen Gewichts über mehrere Texte",
  "a poll that people may demand": "eine schriftliche Abstimmung auf Verlangen",
  "another way of counting": "eine andere Art der Zählung",
  "amendments to a motion": "Änderungsanträge zu einem Antrag",
  "a hearing": "eine Anhörung",
  "approval from outside": "eine Zustimmung von außen",
  "a ruling as a stage": "eine Entscheidung als eigener Schritt",
  "a challenge before anybody but a body or an office": "eine Anfechtung vor jemand anderem als einem Gremium oder Amt",
  "a challenge by these people only": "eine Anfechtung nur durch diese Personen",
  "a secret ballot whose key nobody holds": "eine geheime Abstimmung, deren Schlüssel niemand hat",
  "a key of which no part may be lost": "ein Schlüssel, von dem kein Teil verloren gehen darf",
  "a secret ballot with more than 255 points": "eine geheime Abstimmung mit mehr als 255 Punkten",
  "this method of voting": "diese Art der Abstimmung",
  "this roll": "dieses Stimmverzeichnis",
  "a second vote or a lot where the votes are equal": "eine zweite Abstimmung oder ein Los bei Stimmengleichheit",
  "this measure": "dieses Maß",
  "a meeting without notice": "eine Versammlung ohne Ankündigung",
  "time that is counted like this": "eine Frist, die so gezählt wird",
  "amendments that are settled like this": "Änderungsanträge, über die so entschieden wird",
  "merging like this": "Vorschläge, die so zusammengeführt werden",
  "a mediation by these people": "eine Vermittlung durch diese Personen",
  "these people who put something": "Vorschläge von diesen Personen",
  "signatures of several groups in one stage": "Unterschriften mehrerer Gruppen in einem Schritt",
  "another way than the motion has": "einen anderen Weg, als der Antrag ihn hat",
  "one text out of several constitutions": "ein Text aus mehreren Satzungen",
  "a ruling on order by these people": "eine Entscheidung über die Zulässigkeit durch diese Personen",
  "an appeal on order to these people": "ein Einspruch dagegen bei diesen Personen",
  "a budget for anything but proposals to a call": "ein Budget für etwas anderes als Vorschläge auf einen Aufruf",
  "an election": "eine Wahl",
};

/** In German; words that this list does not have stand as they are, in quotation marks. */
export function notYet(what: string): string {
  return WHAT[what] ?? `„${what}“`;
}
