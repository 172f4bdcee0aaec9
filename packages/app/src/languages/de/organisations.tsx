import type { organisations as english } from "../en/organisations.js";
import { numbers, plural } from "./numbers.js";

const { whole } = numbers;

export const organisations: typeof english = {
  title: "Wer an eine Entscheidung gebunden ist, wirkt an ihr mit",
  lead: "Mit Folkmoot entscheiden Organisationen, deren Mitglieder entscheiden. Die Satzung ist lebender Text: Was die Maschine durchsetzt, steht in dem Satz, über den Menschen abgestimmt haben. Niemand hat einen Knopf, der eine Regel überspringt, und jeder Beschluss trägt einen Nachweis, den alle prüfen können.",
  here: "Organisationen hier",
  own: "Deine eigene",
  ownBody: "Wähle einen Text, fülle seine Regeln aus, benenne die ersten Personen. Du kannst es zuerst als Probe versuchen.",
  found: "Eine Organisation gründen",
  rehearsals: "Proben",
  nobodyReal: (inbox) => (
    <>
      Niemand in einer Probe ist echt, ihre Uhr lässt sich vorstellen, und du kannst mit einem Klick jede <a href={inbox}>ihrer Personen</a> sein.
    </>
  ),
  walks: {
    movement: {
      sentence:
        "Eine Bewegung ohne Satzung. Eines Abends schickt ihr Gründer zwölf Personen eine neue per Mail, und zwei Stunden später verkündet er sie.",
      button: "Den Abend erleben",
    },
    riverside: {
      sentence: "Ein kleiner Verein mit einer Satzung. Ein Mitglied will eine Regel ändern, und jeden Schritt des zulässigen Wegs gehst du selbst.",
      button: "Eine Regel zulässig ändern",
    },
    orchard: {
      sentence: "Ein Verein, der geheim abstimmt. Stell den Mitgliedern eine Frage, mach den Schlüssel der Urne, stimm ab und öffne die Urne.",
      button: "Geheim abstimmen",
    },
  },
  invented: (members, home) => (
    <>
      {whole(members)} erfundene Mitglieder. <a href={home}>Die Startseite</a>
    </>
  ),
  otherRehearsals: "Andere Proben",
  atAddress: (path, members) => ` (${path}), ${plural(members, { one: "1 Mitglied", other: `${whole(members)} Mitglieder` })}`,
  founded: {
    title: "Wie es weitergeht",
    heading: (organisation) => `${organisation} ist gegründet. Wie es weitergeht`,
    written: (count) => `Benachrichtigt: ${people(count)}`,
    writtenBody: "Die Einladungen sind unterwegs.",
    signIn: (signIn) => (
      <>
        Wenn du sie gegründet hast: <a href={signIn}>Melde dich an</a>, mit der Adresse, die du angegeben hast. Das beweist, dass sie deine ist.
        Vorher bekommt niemand in deinem Namen eine Mail.
      </>
    ),
    register: (members) => (
      <>
        Wer das Verzeichnis führt, nimmt die anderen Mitglieder auf, einzeln oder mit einer Liste: <a href={members}>zum Verzeichnis</a>.
      </>
    ),
    decisions: (constitution) => (
      <>
        Entschieden wird, wie es in <a href={constitution}>der Satzung</a> steht, in den Gremien und von den Mitgliedern. Ein leerer Sitz zählt mit,
        wo der Text Sitze zählt.
      </>
    ),
    unconfirmed:
      "Jede Seite sagt, dass die Mitglieder sie noch nicht bestätigt haben. Das bleibt so, bis die Mitglieder ihre Regeln in einer Gründungsabstimmung beschlossen haben; die kann diese Version von Folkmoot noch nicht durchführen.",
    rehearsal: "Es ist eine Probe: Ihre Uhr lässt sich vorstellen, ihre Mails bleiben hier, und jede Seite sagt es.",
    seats: "Sitze und Ämter",
    place: "Stelle",
    seatCount: "Sitze",
    filled: "Besetzt",
    named: "Benannt, noch nicht angenommen",
    home: (organisation) => `Zur Startseite: ${organisation}`,
    nobodyWaits: "Alle Benannten haben angenommen.",
    waiting: (count, unwritten) =>
      `${people(count)}, für Sitze und Ämter benannt, ${count === 1 ? "hat" : "haben"} noch nicht angenommen${unwritten === 0 ? "; die Einladungen sind verschickt" : `; ${whole(unwritten)} noch ohne Einladung`}. Ein Sitz ist besetzt, wenn seine Person annimmt, und bis dahin leer.`,
    person: (name, isInvited) => `${name}: ${isInvited ? "eingeladen" : "noch nicht eingeladen"}`,
    send: "Einladungen schicken",
    sendAgain: "Einladungen noch einmal schicken",
    inInbox: (inbox) => (
      <>
        In einer Probe verlässt keine Mail diesen Server: <a href={inbox}>Lies die Einladungen im Posteingang</a>.
      </>
    ),
  },
  mail: {
    subject: (organisation) => `${organisation} ist gegründet`,
    sentence: (name, organisation) => `${name}, du hast ${organisation} gegründet.`,
    text: (waiting) => `Du bist das erste Mitglied. ${waiting} Auf der Seite unten steht, wie es weitergeht.`,
    nobodyNamed: "Für Sitze und Ämter ist sonst noch niemand benannt.",
    notWritten: "Wen du benannt hast, hat noch keine Mail bekommen: Melde dich an und schicke die Einladungen.",
    invited: "Wen du benannt hast, ist eingeladen. Die Sitze sind leer, bis sie annehmen.",
    otherwise: "Wenn du nichts tust, bleibt alles, wie es ist. Wenn nicht du sie gegründet hast, sag es den Betreibern dieses Servers.",
  },
};

function people(count: number): string {
  return count === 1 ? "1 Person" : `${whole(count)} Personen`;
}
