import type { motionLetters as english } from "../en/motion-letters.js";
import { numbers, plural } from "./numbers.js";

const { whole, ofBase } = numbers;
const chosen = { adopted: "angenommen", elected: "gewählt" } as const;
const nobody = { adopted: "nichts wurde angenommen", elected: "niemand wurde gewählt" } as const;

export const motionLetters: typeof english = {
  notice: {
    subject: (number, title) => `Ankündigung von Antrag ${number}: ${title}`,
    sentence: (number, title) => `Das ist die Ankündigung von Antrag ${number}, „${title}“.`,
    meeting: (at) => ` Entschieden wird in einer Versammlung am ${at}.`,
    vote: (from, to) => ` Die Abstimmung ist offen von ${from} bis ${to}; abstimmen kannst du unter dem Link unten.`,
    link: "Lies ihn, sieh, was er ändert, und rede mit",
    otherwise: (procedure, period) => `Wenn du nichts tust, geht er nach „${procedure}“ ohne deine Stimme weiter. Der Text verlangt: ${period}.`,
  },
  vote: {
    subject: (number, title) => `Deine Stimme zu Antrag ${number}: ${title}`,
    sentence: (number, title) => `Du bist gefragt, über Antrag ${number}, „${title}“, zu entscheiden.`,
    until: (at) => ` Antworten kannst du bis ${at}.`,
    link: "Lies den Text und stimme ab",
    otherwise:
      "Wenn du nichts tust, zählst du als jemand, der nicht geantwortet hat. Diese Mail ist nicht deine Stimme, und ihren Link zu öffnen ist keine.",
  },
  moreTime: {
    subject: (number, title) => `Mehr Zeit für die Abstimmung zu Antrag ${number}: ${title}`,
    sentence: (number, title, { minutes, until }) =>
      `Über Antrag ${number}, „${title}“, konnte ${whole(minutes)} Minuten lang niemand abstimmen. Wie der Text es vorsieht, bleibt die Abstimmung dafür länger offen: bis ${until}.`,
    link: "Sieh, wann niemand abstimmen konnte, und stimme ab",
    otherwise: "Wenn du schon abgestimmt hast, zählt deine Stimme, und du musst nichts tun.",
  },
  result: {
    subject: (number, { carried, adopted }) =>
      adopted === undefined ? `${carried ? "Angenommen" : "Abgelehnt"}: Antrag ${number}` : `Das Ergebnis der Abstimmung zu Antrag ${number}`,
    sentence: (number, title, { carried, count, answered, entitled, adopted, as }) =>
      adopted !== undefined
        ? `Die Abstimmung zu Antrag ${number}, „${title}“, ist zu Ende: ${adopted === 0 ? nobody[as] : `${whole(adopted)} ${plural(adopted, { one: "wurde", other: "wurden" })} ${chosen[as]}`}. ${ofBase(answered, entitled)} haben einen Stimmzettel abgegeben.`
        : `Antrag ${number}, „${title}“, wurde ${carried ? "angenommen" : "abgelehnt"}: ${whole(count.for)} dafür, ${whole(count.against)} dagegen, ${plural(count.abstain, { one: "1 Enthaltung", other: `${whole(count.abstain)} Enthaltungen` })}. ${ofBase(answered, entitled)} haben geantwortet.`,
    chambers: (number, title, { carried, each }) =>
      `Antrag ${number}, „${title}“, wurde ${carried ? "angenommen" : "abgelehnt"}. Er brauchte jede seiner Kammern. ${each.join(" ")}`,
    link: "Sieh, was nötig war, und prüfe es selbst",
    carried:
      "Wenn du nichts tust, geht es mit dem Beschluss weiter, wie der Text es sagt. Wenn du meinst, dass die Regeln nicht eingehalten wurden, steht auf der Seite, wie und bis wann man ihn anfechten kann.",
    notCarried: "Du musst nichts tun.",
  },
  change: {
    none: "Keine Regel ändert sich, nur Wörter.",
    rules: "Was sich an den Regeln ändert:",
    inClause: (clause) => ` (Ziffer ${clause})`,
    outside: "Eine Zeile außerhalb der Ziffern",
    clause: (clause) => `Ziffer ${clause}`,
    new: (name) => `${name}, neu:`,
    gone: (name) => `${name}, gestrichen:`,
    same: (name) => `${name}: dieselben Wörter, eine andere Regel oder eine andere Stelle.`,
    asItIs: (name) => `${name}, wie sie ist:`,
    asItWouldBe: (name) => `${name}, wie sie wäre:`,
  },
};
