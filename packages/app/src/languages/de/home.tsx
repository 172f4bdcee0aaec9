import type { home as english } from "../en/home.js";
import { numbers, plural } from "./numbers.js";

export const home: typeof english = {
  waiting: "Wartet auf dich",
  nothingWaits: (name) => `Nichts wartet auf dich, ${name}.`,
  nothingWaitsBody:
    "Wenn eine Abstimmung beginnt oder etwas dich braucht, steht es hier. Jede Abstimmung wird dir per Mail angekündigt, mit allen Terminen.",
  moreWaiting: (count) => (count === 1 ? "Bei den Anträgen wartet noch etwas" : `Bei den Anträgen warten noch ${count} Dinge`),
  timeLeft: (left, until) => (
    <>
      {left}, bis {until}
    </>
  ),
  decidedLately: "Zuletzt entschieden",
  nothingDecided: "Hier ist noch nichts endgültig entschieden.",
  open: "Gerade offen",
  nothingOpen: "Nichts ist offen.",
  nothingOpenBody: "Ein Antrag steht hier ab dem Tag, an dem er gestellt wird.",
  meetings: "Einberufene Versammlungen",
  change: "Etwas ändern",
  achieve: (start, drafts) => (
    <>
      <a href={start}>Was willst du erreichen?</a> Du siehst, welcher Weg zulässig ist und wie lange er dauert, bevor du ein Wort schreibst. Was du
      schreibst, bleibt bei <a href={drafts}>deinen Entwürfen</a>.
    </>
  ),
  readConstitution: "Satzung lesen",
  signIn: "Anmelden",
  decided: "Entschieden",
  allMotions: "Alle Anträge",
  rehearsal: {
    title: "Das ist eine Probe. Alle darin sind erfunden.",
    evening: (evening) => (
      <>
        Geh <a href={evening}>den Abend</a> durch, an dem jemand versuchte, die Regeln binnen einer Stunde zu ersetzen.
      </>
    ),
    beSomebody: (inbox) => (
      <>
        Du kannst auch <a href={inbox}>eine ihrer Personen sein</a> und ausprobieren, was du willst.
      </>
    ),
    how: "Wie man eine ihrer Regeln zulässig ändert, von Anfang bis Ende",
    signIn: (inbox) => (
      <>
        <a href={inbox}>Melde dich als eines ihrer Mitglieder an</a> und stelle einen Antrag, die Satzung zu ändern.
      </>
    ),
    toNotice:
      "Stell die Uhr auf den Tag vor, an dem die Ankündigung fällig ist. Die Links dafür, und um jemand anders zu sein, stehen oben auf jeder Seite.",
    give: "Sei die Person, der der Text die Ankündigung überträgt, und verschicke sie. Wenn es niemand tut, tut es das System.",
    vote: "Stell die Uhr auf die Abstimmung vor. Sei mehrere Mitglieder, eines nach dem anderen, und stimme ab.",
    inForce: "Stell die Uhr vor, bis die Änderung in Kraft ist, und lies ihre Bescheinigung und die neue Fassung.",
    secretly: {
      how: "Wie man hier geheim abstimmt, von der Frage bis zum Ergebnis",
      ask: (inbox) => (
        <>
          <a href={inbox}>Melde dich als Bela Rook an</a> und stell den Mitgliedern eine Frage: „Was willst du erreichen?“, „Etwas beschließen
          lassen“, „Petitions“.
        </>
      ),
      key: "Sei nacheinander alle drei Tellers und tu, was auf sie wartet, bis nichts mehr wartet: den eigenen Teil des Schlüssels beginnen, die Anteile austeilen, den eigenen annehmen, einen Probezettel öffnen. Stell die Uhr vorher nicht vor. „Jemand anders sein“ steht oben auf jeder Seite.",
      notice: "Sei Edda Quill, die Schriftführerin, und verschicke die Ankündigung. Stell dann die Uhr auf die Abstimmung vor, einmal.",
      vote: "Sei mehrere Mitglieder, eines nach dem anderen, und stimme ab. Was du wählst, wird in deinem Browser verschlüsselt.",
      open: "Stell die Uhr auf das Ende der Abstimmung. Sei zwei der drei Tellers und öffne die Urne.",
      check:
        "Lies das Ergebnis und die Bescheinigung, finde deinen Stimmzettel mit seinem Kontrollcode in der Urne, und lade das Archiv herunter, das alle prüfen können.",
    },
  },
  figures: {
    members: (count) => plural(count, { one: "Mitglied", other: "Mitglieder" }),
    version: (version) => `Fassung ${version}`,
    inForce: "der Regeln ist in Kraft",
    entries: (count) => plural(count, { one: "Eintrag im öffentlichen Protokoll", other: "Einträge im öffentlichen Protokoll" }),
  },
  whoDecides: "Wer hier entscheidet",
  decidesNothing: "Entscheidet allein nichts",
  not: (matters) => `Nicht: ${matters.join("; ")}.`,
  nobody: "Was die Regeln niemandem geben, darf niemand entscheiden.",
  seats: {
    exactly: (count) => plural(count, { one: "1 Sitz", other: `${numbers.whole(count)} Sitze` }),
    between: (least, most) => `${numbers.whole(least)} bis ${numbers.whole(most)} Sitze`,
    upTo: (most) => `höchstens ${plural(most, { one: "1 Sitz", other: `${numbers.whole(most)} Sitze` })}`,
    atLeast: (least) => `mindestens ${plural(least, { one: "1 Sitz", other: `${numbers.whole(least)} Sitze` })}`,
    filled: (count) => `${numbers.whole(count)} besetzt`,
    seatsFilled: (count) => `${plural(count, { one: "1 Sitz", other: `${numbers.whole(count)} Sitze` })} besetzt`,
  },
};
