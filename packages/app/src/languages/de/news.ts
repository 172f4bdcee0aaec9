import type { Where, news as english } from "../en/news.js";
import { numbers, plural } from "./numbers.js";

function place({ motion, option, clause, survey }: Where): string {
  if (survey !== undefined) return `die Umfrage „${survey}“`;
  if (motion === null) return `Ziffer ${clause ?? ""} der Satzung`;
  const within = option !== null ? `Option ${option.number}, „${option.title}“, zu ` : clause !== null ? `Ziffer ${clause} von ` : "";
  return `${within}Antrag ${motion.number}, „${motion.title}“`;
}

const things = (n: number) => `${numbers.whole(n)} ${plural(n, { one: "Neuigkeit", other: "Neuigkeiten" })}`;

export const news: typeof english = {
  title: "Neuigkeiten",
  lead: "Was hier geschehen ist und dich angeht, das Neueste zuerst.",
  empty: "Noch ist nichts geschehen, was dich angeht.",
  emptyMore: "Wenn dir jemand antwortet oder etwas eingebracht oder entschieden wird, steht es hier.",
  unseen: (n) => `${things(n)}, seit du zuletzt nachgesehen hast`,
  nothingUnseen: "Nichts Neues, seit du zuletzt nachgesehen hast",
  markAsRead: "Alles als gelesen markieren",
  isNew: "Neu",
  older: "Älteres",
  newest: "Zurück zum Neuesten",
  preferences: "Wie du davon erfährst",
  kinds: {
    mine: "Deine eigenen Anträge",
    mention: "An dich gerichtet",
    thread: "Diskussionen, denen du folgst",
    proposal: "Neu eingebracht",
    result: "Ergebnisse",
    announcement: "Bekanntmachungen",
    survey: "Umfragen",
  },
  happened: {
    "put forward": (about) => `Eingereicht: ${about}`,
    "option put": (about) => `Neu eingebracht zu ${about}`,
    supported: (about) => `Deiner hat genug Unterschriften: ${about}`,
    notice: (about) => `Die Einladung ist verschickt: ${about}`,
    "vote opens": (about) => `Die Abstimmung hat begonnen: ${about}`,
    carried: (about) => `Angenommen: ${about}`,
    "not carried": (about) => `Nicht angenommen: ${about}`,
    challenged: (about) => `Angefochten: ${about}`,
    stands: (about) => `Die Anfechtung ist gescheitert, es bleibt dabei: ${about}`,
    annulled: (about) => `Aufgehoben: ${about}`,
    "in force": (about) => `In Kraft: ${about}`,
    lapsed: (about) => `Verfallen, die Zeit ist abgelaufen: ${about}`,
    "ruled out": (about) => `Nicht zugelassen: ${about}`,
    "option reached": (about) => `Was du eingebracht hast, hat genug Unterschriften, zu ${about}`,
    "option accepted": (about) => `Was du eingebracht hast, wurde übernommen, in ${about}`,
    "option accepted in part": (about) => `Ein Teil von dem, was du eingebracht hast, wurde übernommen, in ${about}`,
    "acceptance asked": (about) => `Du wirst gefragt, ob ein Änderungsantrag übernommen wird: ${about}`,
    "option ruled out": (about) => `Was du eingebracht hast, wurde nicht zugelassen, zu ${about}`,
    "option merged": (about) => `Was du eingebracht hast, wurde mit anderem zusammengeführt, zu ${about}`,
    announced: (about) => `Als in Kraft bekannt gemacht: ${about}`,
    "carrying asked": (about) => `Du wirst gefragt, ob du etwas umsetzt: ${about}`,
    "account asked": (about) => `Mitglieder wünschen Rechenschaft über etwas, das du umsetzt: ${about}`,
    "survey asked": (about) => `Du wirst gefragt: ${about}`,
    "survey closed": (about) => `Die Antworten sind ausgezählt: ${about}`,
    "account given": (about) => `Die Rechenschaft, um die du gebeten hast, ist da: ${about}`,
  },
  said: {
    said: (who, about) => `${who} hat geschrieben, zu ${about}`,
    asked: (who, about) => `${who} fragt dich zu ${about}`,
    answered: (who, about) => `${who} hat deine Frage beantwortet, zu ${about}`,
    replied: (who, about) => `${who} hat dir geantwortet, zu ${about}`,
    mentioned: (who, about) => `${who} hat dich erwähnt, zu ${about}`,
    hidden: (_who, about) => `Dein Beitrag wurde ausgeblendet, zu ${about}`,
    appealed: (who, about) => `${who} hat Beschwerde eingelegt, über die du mit entscheidest: ${about}`,
    upheld: (_who, about) => `Deine Beschwerde ist gescheitert, dein Beitrag bleibt ausgeblendet: ${about}`,
    restored: (_who, about) => `Dein Beitrag ist wieder zu lesen: ${about}`,
  },
  digest: {
    subject: (organisation, n) => `${organisation}: ${things(n)} seit der letzten Übersicht`,
    sentence: (name, n) => `${name}, es gibt ${things(n)}, die dich ${plural(n, { one: "angeht", other: "angehen" })}.`,
    votes: "Hier fehlt deine Stimme",
    vote: (about) => `Abstimmen: ${about}`,
    until: (when, left) => `Offen bis ${when}: ${left}.`,
    more: (n) => `Und ${numbers.whole(n)} mehr`,
    link: "Alle Neuigkeiten ansehen",
    otherwise: "Wenn du nichts tust, geschieht nichts. Einladungen zu Abstimmungen und Ergebnisse bekommst du in jedem Fall, jeweils einzeln.",
    reminderSubject: (n, about) => (n === 1 ? `Die Abstimmung endet bald: ${about}` : `${numbers.whole(n)} Abstimmungen enden bald`),
    reminder: (name, n) =>
      `${name}, ${n === 1 ? "eine Abstimmung endet" : `${numbers.whole(n)} Abstimmungen enden`} innerhalb eines Tages, und du hast noch nicht abgestimmt.`,
    reminderLink: "Sieh nach, was auf dich wartet",
    reminderOtherwise:
      "Wenn du nichts tust, zählst du als jemand, der nicht abgestimmt hat. Das ist die einzige Erinnerung. Diese Mail ist nicht deine Stimme, und ihre Links zu öffnen auch nicht.",
  },
  told: {
    subject: (about) => `Re: ${about}`,
    link: "Dort lesen, wo es gesagt wurde",
    otherwise: "Wenn du nichts tust, geschieht nichts.",
    answer:
      "Antworte auf diese Mail, um in der Diskussion zu antworten, unter deinem Namen und für alle Mitglieder. Deine Antwort ist ein Beitrag und nichts sonst: Eine Stimme, eine Unterschrift oder eine Zustimmung darin zählt nicht. Schreib über dem zitierten Text.",
  },
  foot: {
    preferences: "Auswählen, was kommt und wann",
    stopDigest: "Diese Übersichten abbestellen",
    stopTold: "Diese Mails abbestellen",
    stopReminders: "Diese Erinnerungen abbestellen",
  },
  place,
};
