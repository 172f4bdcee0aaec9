import type { members as english } from "../en/members.js";
import { numbers } from "./numbers.js";

const { whole } = numbers;

export const members: typeof english = {
  title: "Mitglieder",
  count: (count) =>
    `${count === 1 ? "Es steht 1 Mitglied" : `Es stehen ${whole(count)} Mitglieder`} im Verzeichnis. Die Namen darin sieht, wer es führt, und sonst niemand.`,
  noneChanged: "Bisher wurde keine E-Mail-Adresse eines Mitglieds von Amts wegen geändert.",
  changed: (count, last) =>
    `Bisher ${count === 1 ? "wurde 1 E-Mail-Adresse eines Mitglieds" : `wurden ${whole(count)} E-Mail-Adressen von Mitgliedern`} von Amts wegen geändert, zuletzt am ${last}.`,
  whoDecides: "Wer entscheidet",
  nobodyYet: "Noch niemand",
  own: {
    title: "Dein Eintrag",
    name: "Name",
    changeName: "Deinen Namen ändern",
    email: "E-Mail-Adresse",
    changeAddress: "Deine Adresse ändern",
    group: "Ortsgruppe",
    noGroup: "Keine",
    joined: "Beigetreten",
    wrong: "Wenn etwas anderes nicht stimmt, sag es der Person, die das Verzeichnis führt.",
    leave: "Aus der Organisation austreten",
  },
  leave: {
    title: "Austreten",
    heading: (organisation) => `Austreten: ${organisation}`,
    body: "Du stehst dann sofort nicht mehr im Verzeichnis und verlässt jedes Gremium und jedes Amt. Von da an kannst du nicht mehr abstimmen, unterschreiben oder Anträge stellen. Was du vorher abgestimmt und unterschrieben hast, zählt weiter.",
    stay: "Bleiben",
  },
  join: {
    title: "Beitreten",
    heading: (organisation) => `Beitreten: ${organisation}`,
    body: (name, constitution) => (
      <>
        {name}, du bist eingeladen, Mitglied zu werden. Mitglieder entscheiden mit und sind an das gebunden, was entschieden wird.{" "}
        <a href={constitution}>Lies zuerst die Satzung</a>: Mit dem Beitritt nimmst du sie an.
      </>
    ),
    takeUp: "Du wurdest bei der Gründung benannt. Mit dem Beitritt übernimmst du:",
    address: "Deine E-Mail-Adresse",
    addressHint: "Die, an die die Einladung ging.",
    notYours: "Die Einladung ging nicht an diese Adresse.",
  },
  powers: {
    none: "Der Text gibt dieser Stelle nichts zu tun, das hier läuft.",
    clause: (link, clause) => <>({link(`Ziffer ${clause}`)})</>,
    clauseInMail: (clause) => ` (Ziffer ${clause})`,
    rules: (what) => `entscheidet: ${what}`,
    hasTo: (act) => `muss: ${act}`,
    setsCalendar: (name) => `legt für jedes Jahr die Tage fest: „${name}“`,
    keepsRegister: "führt hier das Verzeichnis: lädt ein und nimmt Listen auf",
    starts: "darf eine Frage stellen",
    notice: "kündigt an",
    decides: "entscheidet",
    challenges: "entscheidet über Anfechtungen",
    holdsKey: "hat den Schlüssel der Urnen",
    makesCredentials: "macht die Stimmausweise geheimer Abstimmungen",
    in: (does, procedures) => `${does}: ${procedures.join("; ")}`,
  },
  stale: {
    title: "Diese Einladung gilt nicht mehr",
    body: (signIn) => (
      <>
        Sie wurde benutzt oder ist zu alt. Wenn du schon Mitglied bist, <a href={signIn}>melde dich an</a>. Wenn nicht, bitte um eine neue.
      </>
    ),
  },
  rehearsalMail: (inbox) => (
    <>
      In einer Probe verlässt keine Mail diesen Server: <a href={inbox}>Lies sie im Posteingang</a>.
    </>
  ),
  name: {
    title: "Dein Name",
    body: "Mitglieder sehen ihn, wo du sprichst, etwas beantragst oder in einem Gremium sitzt. Im Protokoll steht kein Name.",
    missing: "Gib deinen Namen an.",
    change: "Namen ändern",
  },
  address: {
    own: "Deine Adresse",
    ofSomebody: (name) => `Adresse von ${name}`,
    heading: (name) => `Eine neue Adresse für ${name}`,
    again: "Eine neue Adresse",
    ownBody:
      "An die neue Adresse geht ein Link zum Bestätigen, und deine bisherige Adresse erfährt davon. Nichts ändert sich, bevor du dem Link gefolgt bist und angemeldet bestätigt hast.",
    body: "Beide Adressen erfahren davon. Die neue bestätigt es mit einem Link, nicht bevor zwei Tage vorbei sind; bis dahin kann die alte es anhalten. Alle Mitglieder sehen, wie viele Adressen von Amts wegen geändert wurden. Mails zu einer Abstimmung, deren Stimmverzeichnis vor der Änderung feststand, gehen nicht an die neue Adresse.",
    field: "Neue E-Mail-Adresse",
    send: "Link schicken",
    same: "Das ist die Adresse im Verzeichnis.",
    asked: {
      title: "Noch ist nichts geändert",
      own: (email) =>
        `Wenn ${email} deine Adresse sein kann, ist eine Mail mit einem Link dorthin unterwegs. Sie gilt, sobald sie bestätigt ist. Auch die bisherige Adresse erfährt davon.`,
      ofSomebody: (email, name) =>
        `Wenn ${email} die Adresse von ${name} sein kann, ist eine Mail mit einem Link dorthin unterwegs. Sie gilt, sobald sie bestätigt ist, und nicht bevor zwei Tage vorbei sind. Auch die bisherige Adresse erfährt davon.`,
      back: "Zurück zu den Mitgliedern",
    },
    confirm: {
      title: "Diese Adresse bestätigen",
      body: (name, organisation) => `${name}, das soll deine Adresse im Verzeichnis von ${organisation} sein.`,
      early: (from) => <>Sie lässt sich bestätigen ab {from}: Die bisherige Adresse hat Zeit, zu widersprechen.</>,
      field: "Deine neue E-Mail-Adresse",
      hint: "Die, an die die Mail ging.",
      button: "Bestätigen",
      refused:
        "Die Änderung wurde nicht für diese Adresse verlangt, oder es ist zu früh, oder du bist nicht als die Person angemeldet, die sie verlangt hat.",
    },
    stop: {
      title: "Anhalten",
      heading: "Die Änderung deiner Adresse anhalten",
      body: "Deine Adresse bleibt, wie sie ist, und der Link, der an die andere Adresse ging, öffnet nichts mehr.",
      button: "Anhalten",
    },
    stays: "Deine Adresse bleibt",
    staysBody: "Die Änderung wurde angehalten. Sonst wurde nichts geändert.",
    holds: "Die neue Adresse gilt",
    holdsBody: "Mails gehen von jetzt an dorthin, und mit ihr meldest du dich an. Beide Adressen haben Nachricht.",
    toMembers: "Zu den Mitgliedern",
    noSuch: {
      title: "Dieser Link gilt nicht mehr",
      body: (members) => (
        <>
          Er wurde benutzt, angehalten oder ist zu alt, oder du bist als jemand anders angemeldet. In <a href={members}>deinem Eintrag</a> steht,
          welche Adresse gilt.
        </>
      ),
    },
  },
  mails: {
    invitation: {
      subject: (organisation) => `Einladung zu ${organisation}`,
      sentence: (name, organisation) => `${name}, du bist eingeladen, Mitglied von ${organisation} zu werden.`,
      named: (name, organisation, places) => `${name}, du bist als eine der ersten Personen von ${organisation} benannt: ${places.join(", ")}.`,
      holdsNothing:
        "Du hast noch kein Amt und keinen Sitz. Wenn du annimmst, wirst du Mitglied und übernimmst, wofür du benannt bist. Bis dahin ist der Sitz leer.",
      place: (name) => `${name}, wie es in der Satzung steht:`,
      days: (days) => `Der Link gilt ${days} Tage. Du wirst nach der Adresse gefragt, an die diese Mail ging.`,
      link: "Lies, was es bedeutet, und tritt bei",
      otherwise: "Wenn du nichts tust, wirst du kein Mitglied und hörst nichts mehr davon.",
      seatStaysEmpty: "Wenn du nichts tust, wirst du kein Mitglied, und dein Sitz bleibt leer.",
    },
    welcome: {
      subject: (organisation) => `Du stehst im Verzeichnis von ${organisation}`,
      sentence: (organisation) => `Du stehst im Mitgliederverzeichnis von ${organisation}.`,
      text: "Hier werden die Beschlüsse gefasst. Du bekommst Nachricht, wenn eine Frage auf dich wartet.",
      link: "Sieh, was offen ist",
      otherwise:
        "Wenn du nichts tust, ändert sich nichts. Wenn du nicht Mitglied sein willst, melde dich an und tritt aus, oder sag es dem Sekretariat.",
    },
    name: {
      subject: (organisation) => `Dein Name in ${organisation}`,
      sentence: (organisation, name, before) => `Dein Name im Verzeichnis von ${organisation} ist jetzt ${name}; bisher war er ${before}.`,
      otherwise: "Wenn du es warst, ist nichts zu tun. Wenn nicht, melde dich an, beende alle deine anderen Anmeldungen und berichtige es.",
    },
    seeEntry: "Sieh deinen Eintrag",
    newAddress: {
      subject: (organisation) => `Bestätige deine neue Adresse für ${organisation}`,
      own: (hours) => `Du hast es selbst verlangt. Der Link gilt ${hours} Stunden und dort, wo du angemeldet bist.`,
      byOfficer: (from) =>
        `Verlangt hat es die Person, die das Verzeichnis führt. Bestätigen lässt es sich ab ${from}, damit die bisherige Adresse Zeit hat, zu widersprechen.`,
      link: "Diese Adresse bestätigen",
      otherwise: "Wenn du nichts tust, ändert sich nichts.",
    },
    oldAddress: {
      subject: (organisation) => `Deine Adresse in ${organisation} soll geändert werden`,
      own: (name, organisation) => `${name}, jemand, der als du angemeldet ist, hat eine andere Adresse in ${organisation} verlangt.`,
      byOfficer: (name, organisation) =>
        `${name}, die Person, die das Verzeichnis von ${organisation} führt, hat für dich eine andere Adresse verlangt.`,
      whenConfirmed: "Sie ändert sich, wenn sie von der neuen Adresse aus bestätigt wird.",
      notBefore: (from) =>
        `Sie kann sich nicht ändern vor ${from}, und nur, wenn sie von der neuen Adresse aus bestätigt wird. Von da an meldest du dich mit dieser an.`,
      link: "Anhalten",
      otherwise: "Wenn du nichts tust und es bestätigt wird, kommen an diese Adresse keine Mails mehr.",
    },
    changed: {
      subject: (organisation) => `Deine Adresse in ${organisation} wurde geändert`,
      sentence: (name, organisation) => `${name}, deine Adresse im Verzeichnis von ${organisation} wurde geändert und von der neuen aus bestätigt.`,
      text: "Mails gehen von jetzt an an die neue Adresse, und du meldest dich mit ihr an. Das ist die letzte Mail an die alte.",
      otherwise: "Wenn du das wolltest, ist nichts zu tun. Wenn nicht, sag es sofort den Verantwortlichen der Organisation.",
    },
  },
};
