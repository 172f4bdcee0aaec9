import type { inbox as english } from "../en/inbox.js";

export const inbox: typeof english = {
  title: "Personen und Mails der Proben",
  lead: "Niemand hier ist wirklich. Melde dich mit einem Klick als eine dieser Personen an; ihre Mails verlassen diesen Server nie. Jede Organisation hat ihre eigene Anmeldung, und ein Browser kann in jeder eine Person sein.",
  none: "Hier gibt es keine Probe mit Personen, als die man sich anmelden kann.",
  invited: "Mails an Eingeladene",
  peopleOf: (organisation) => `Personen von ${organisation}`,
  mailOf: (name) => `Mails von ${name}`,
  noMail: "Noch keine Mails.",
  inbox: "Posteingang",
  from: "Von",
  to: "An",
  sent: "Verschickt",
  signInAs: (name) => `Als ${name} anmelden`,
  mails: (count, name) => (count === 1 ? `1 Mail für ${name}` : `${count} Mails für ${name}`),
};
