import type { Rules } from "@folkmoot/constitution";
import type { RequirementCode } from "../../requirement.js";
import type { Sentence } from "../catalogue.js";
import { lacksKey, text, whole } from "../evidence.js";
import { keptSentence } from "../kept-by.js";
import { bareNameOf } from "../thing.js";
import { mattersSaid } from "./matter.js";
import { notYet } from "./not-yet.js";
import { keptBy } from "./options.js";
import { number, when } from "./when.js";

/** Whether something may be put at all, by whom and in which words. */
export const putting = {
  competence: ({ status, evidence }, _zone, rules) => {
    const [procedure, belongs] = [text(evidence["procedure"]), text(evidence["belongs"])];
    const matters = mattersSaid(text(evidence["matters"]), rules);
    if (status === "met") return { short: "Das richtige Verfahren", long: `„${procedure}“ darf ${matters}.` };
    const owner = belongs === "" ? "Diese Regeln geben das niemandem. Es geht erst, wenn sie geändert sind." : `Das darf nur „${belongs}“.`;
    return {
      short: "Dafür nicht zuständig",
      long: procedure === "" ? `Dort kann niemand entscheiden. ${owner}` : `„${procedure}“ darf nicht ${matters}. ${owner}`,
    };
  },
  barred: ({ evidence }, _zone, rules) => {
    const matters = mattersSaid(text(evidence["matters"]), rules);
    return { short: `Hier ausgeschlossen: ${matters}`, long: `„${text(evidence["procedure"])}“ darf ausdrücklich nicht ${matters}.` };
  },
  "one-subject": ({ status, evidence }, _zone, rules) => {
    const subjects = mattersSaid(text(evidence["subjects"]), rules);
    if (status === "met") return { short: "Ein Gegenstand", long: `Die Frage hat einen einzigen Gegenstand: ${subjects}.` };
    const count = whole(evidence["count"]);
    return {
      short: `${count} Gegenstände in einer Frage`,
      long: `Die Frage packt ${count} Gegenstände in ein einziges Ja oder Nein: ${subjects}. Stelle jeden für sich zur Abstimmung.`,
    };
  },
  standing: ({ status, evidence }, _zone, rules) => {
    const as = capacity(text(evidence["as"]), rules);
    const act = ACTS[text(evidence["act"])] ?? "das beginnen";
    return status === "met"
      ? { short: `Darf ${act}`, long: `${as} darf ${act}.` }
      : { short: `Darf nicht ${act}`, long: `${as} darf nicht ${act}. Wer es darf, steht im Text.` };
  },
  "sound-text": ({ status, evidence }) => {
    if (status === "met") return { short: "Der Text ist in Ordnung", long: "Die Prüfung hat im neuen Text keine Fehler gefunden." };
    const errors = whole(evidence["errors"]);
    return {
      short: "Der Text ist nicht in Ordnung",
      long:
        errors === 0
          ? "Die Frage und der Text, den sie mitbringt, passen nicht zusammen."
          : `Die Prüfung hat im neuen Text ${errors === 1 ? "einen" : number(errors)} Fehler gefunden.`,
    };
  },
  ladder: ({ evidence }) => ({
    short: "Hängt von einem anderen Verfahren ab",
    long: `Dieser Weg öffnet sich, wenn „${text(evidence["procedure"])}“ abgelehnt oder geschwiegen hat. Folkmoot kann das noch nicht von einem Antrag zum nächsten verfolgen.`,
  }),
  again: ({ earliest }, zone) => ({
    short: "Zu früh noch einmal gestellt",
    long: `Das wurde abgelehnt und darf wieder gestellt werden ab ${when(earliest ?? undefined, zone)}.`,
  }),
  "not-yet-carried": ({ evidence }) => {
    const what = notYet(text(evidence["what"]));
    return {
      short: `Noch nicht möglich: ${what}`,
      long: lacksKey(evidence)
        ? "Der Text verlangt eine geheime Abstimmung und sagt nicht, wer ihre Urne öffnen kann; deshalb wird das Verfahren nicht eröffnet. Eine Änderung des Textes kann es sagen, zum Beispiel „any two of the Tellers“ oder „the platform“."
        : `Der Text verlangt: ${what}. Diese Version von Folkmoot kann das noch nicht und eröffnet das Verfahren deshalb nicht. Die Ziffer gilt trotzdem, und die Menschen halten sie ohne Folkmoot ein.`,
    };
  },
  survey: () => ({
    short: "Eine Umfrage entscheidet nichts",
    long: "Eine Umfrage sagt, was Menschen denken. Auf ihr beruht keine Handlung: Wofür sie spricht, muss auf einem der zulässigen Wege entschieden werden.",
  }),
  option: ({ status, evidence }) =>
    status === "met"
      ? { short: "Im richtigen Stand", long: "Was zu dem Antrag gestellt wurde, ist in dem Stand, den das braucht." }
      : {
          short: "Damit nicht möglich",
          long: keptSentence(keptBy, text(evidence["is"]), "Was zu dem Antrag gestellt wurde, ist nicht in dem Stand, den das braucht."),
        },
  movers: ({ status, evidence }) =>
    status === "met"
      ? { short: "Alle Antragstellenden sind einverstanden", long: "Alle, die den Antrag stellen, haben zugestimmt." }
      : {
          short: "Nicht alle Antragstellenden sind einverstanden",
          long: `${number(whole(evidence["agreed"]))} von ${number(whole(evidence["movers"]))} Antragstellenden haben zugestimmt. Es müssen alle sein.`,
        },
  "present-text": ({ status }) =>
    status === "met"
      ? { short: "Aus dem jetzigen Text gemacht", long: "Das Ergebnis wurde aus dem Text gemacht, wie er jetzt ist." }
      : {
          short: "Der Text hat sich inzwischen geändert",
          long: "Das Ergebnis wurde aus einem Text gemacht, der sich seither geändert hat. Sieh es dir noch einmal neben dem jetzigen Text an.",
        },
  order: ({ status, evidence }) =>
    status === "met"
      ? {
          short: "Eine Entscheidung mit ihrer Ziffer",
          long: `Die Entscheidung nennt Ziffer ${text(evidence["clause"])}, und man kann Beschwerde gegen sie einlegen.`,
        }
      : {
          short: "Keine solche Entscheidung",
          long: "Der Text lässt niemanden das für unzulässig erklären, oder er hat keine solche Ziffer, oder keine Beschwerde dagegen.",
        },
  calendar: ({ status, evidence }) =>
    status === "met"
      ? { short: "Ein Kalender des Textes", long: "Der Text kennt diesen Kalender, und die Tage gehören zu diesem Jahr." }
      : {
          short: "So nicht festzulegen",
          long: CALENDAR[text(evidence["what"])] ?? NO_CALENDAR,
        },
  room: ({ status, evidence }) =>
    status === "met"
      ? { short: "Dafür ist Platz", long: "Dafür ist Platz." }
      : evidence["roll"] !== undefined
        ? {
            short: "Zu viele für eine geheime Abstimmung",
            long: `Mitglieder: ${number(whole(evidence["roll"]))}. Zusammen geheim abstimmen können höchstens ${number(whole(evidence["most"]))}.`,
          }
        : {
            short: "Mehr geht hier nicht",
            long: `Hier ist Platz für höchstens ${number(whole(evidence["most"]))}, und so viele sind es schon.`,
          },
} satisfies { readonly [code in RequirementCode]?: Sentence };

const NO_CALENDAR = "Der Text kennt keinen solchen Kalender oder nennt niemanden, der ihn festlegt.";
const CALENDAR: { readonly [what: string]: string } = {
  year: "Feiertage werden für dieses Jahr und höchstens fünf Jahre im Voraus festgelegt.",
  days: "Jeder Tag steht einmal da, der Reihe nach, und gehört zu dem Jahr; höchstens 60 im Jahr.",
};

const ACTS: { readonly [act: string]: string } = {
  "set-holidays": "diese Feiertage festlegen",
  notice: "diese Ankündigung verschicken",
  challenge: "das anfechten",
  rule: "darüber entscheiden",
  withdraw: "das zurückziehen",
  adopt: "das übernehmen",
  accept: "diesen Änderungsantrag übernehmen",
  merge: "diese zusammenführen",
  contradict: "sagen, dass sie einander widersprechen",
  "rule out": "das für unzulässig erklären",
  appeal: "dagegen Einspruch erheben",
  "decide appeal": "über diesen Einspruch entscheiden",
};

function capacity(as: string, rules: Rules | undefined): string {
  if (as.startsWith("seat:")) return `Ein Mitglied von „${bareNameOf(["body", as.slice(5)], rules)}“`;
  if (as.startsWith("office:")) return `Wer das Amt „${bareNameOf(["office", as.slice(7)], rules)}“ hat,`;
  if (as === "mover" || as === "another") return as === "mover" ? "Wer den Antrag gestellt hat," : "Wer den Antrag nicht gestellt hat,";
  return as === "member" ? "Ein Mitglied" : "Wer nicht Mitglied ist,";
}
