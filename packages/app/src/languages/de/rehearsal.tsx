import type { rehearsal as english } from "../en/rehearsal.js";

export const rehearsal: typeof english = {
  title: "Die Uhr dieser Probe",
  itIs: (now) => <>Hier ist es {now}.</>,
  body: "Sie geht von selbst weiter, und jedes Mitglied kann sie vorstellen, nie zurück. Was bis dahin fällig war, geschieht, als wären die Tage vergangen, und jedes Vorstellen ist ein Eintrag im Protokoll.",
  signInTitle: "Melde dich an, um die Uhr vorzustellen",
  signIn: (signIn, inbox) => (
    <>
      <a href={signIn}>Melde dich an</a>, oder suche dir jemanden im <a href={inbox}>Posteingang dieser Probe</a> aus.
    </>
  ),
  nothingWaits: "Nichts wartet auf einen Termin. Stelle einen Antrag, unterschreibe oder verschicke eine Ankündigung: Dann tut es etwas.",
  next: (what, at) => (
    <>
      Als Nächstes: <strong>{what}</strong>, am {at}.
    </>
  ),
  meetingBegins: "eine Versammlung beginnt",
  toNext: "Bis zum nächsten Termin",
  day: "+ 1 Tag",
  hour: "+ 1 Stunde",
  waits: "Was jetzt auf dich wartet",
  motions: "Wie es um die Anträge steht",
  people: "Personen, die du sein kannst",
  nobodyReal: (inbox) => (
    <>
      Niemand hier ist echt. <a href={inbox}>Melde dich als eine dieser Personen an, oder lies ihre Mails</a>.
    </>
  ),
  samplePeople: "Beispielpersonen",
  name: "Name",
  who: "Wer das ist",
  evening: "Der Abend, Schritt für Schritt",
  notMoved: "Die Uhr wurde nicht vorgestellt.",
};
