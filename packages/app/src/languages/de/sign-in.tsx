import type { signIn as english } from "../en/sign-in.js";

export const signIn: typeof english = {
  title: "Anmelden",
  to: (organisation) => `Anmelden bei ${organisation}`,
  noPassword: (minutes) => `Es gibt kein Passwort. Wir schicken dir eine Mail mit einem Link und einem Code, die ${minutes} Minuten gelten.`,
  address: "Deine E-Mail-Adresse",
  addressHint: "Die, die im Mitgliederverzeichnis steht.",
  sendMail: "Mail zuschicken",
  rehearsal: (inbox) => (
    <>
      Das ist eine Probe: <a href={inbox}>Melde dich mit einem Klick als eine ihrer Personen an</a>, oder lies dort ihre Mails.
    </>
  ),
  sent: {
    title: "Sieh in deine Mails",
    body: "Gehört die Adresse zu einem Mitglied, ist eine Mail unterwegs. Öffne ihren Link in diesem Browser, oder tippe ihren Code hier ein. Wenn nichts kommt, sieh im Ordner für unerwünschte Mails nach, oder frag das Sekretariat, welche Adresse im Verzeichnis steht.",
    code: "Code aus der Mail",
    codeHint: "8 Ziffern; Leerzeichen spielen keine Rolle.",
    codeMissing: "Tippe den Code aus der Mail ein.",
    codeForm: "Tippe die 8 Ziffern des Codes aus der Mail ein.",
    wrong:
      "Dieser Code ist nicht der neueste, der für diesen Browser verschickt wurde, oder er ist älter als 10 Minuten, oder er wurde zu oft probiert. Öffne den Link aus der Mail in diesem Browser, oder lass dir eine neue Mail schicken.",
    withCode: "Mit diesem Code anmelden",
    newMail: "Neue Mail zuschicken lassen",
    rehearsalMail: "Die Mails dieser Probe",
  },
  link: {
    body: "Du hast das in diesem Browser angefordert. Du bleibst hier angemeldet, bis du dich abmeldest oder 90 Tage nicht wiederkommst.",
  },
  otherDevice: {
    title: "Code eintippen",
    heading: "Tippe den Code dort ein, wo du ihn angefordert hast",
    body: "Dieser Link gilt nur in dem Browser, in dem du ihn angefordert hast. Die Seite dort wartet auf den Code mit 8 Ziffern, der in derselben Mail steht: Tippe ihn dort ein.",
    here: (signIn) => (
      <>
        Wenn du dich stattdessen hier anmelden willst, <a href={signIn}>lass dir von hier aus eine Mail schicken</a>.
      </>
    ),
    notYou: "Wenn du gar nichts angefordert hast, tu nichts, und gib den Code niemandem.",
  },
  stale: {
    title: "Dieser Link gilt nicht mehr",
    body: (minutes) => `Ein Link gilt einmal, und ${minutes} Minuten lang.`,
  },
  mail: {
    sentence: (name, organisation) => `${name}, jemand möchte sich mit deiner Adresse bei ${organisation} anmelden.`,
    text: (code, minutes) =>
      `Öffne den Link in dem Browser, in dem du ihn angefordert hast, oder tippe dort diesen Code ein:\n\n${code}\n\nBeides gilt ${minutes} Minuten und nur einmal.`,
    otherwise: "Wenn du es nicht warst, tu nichts: Ohne diese Mail kommt niemand hinein. Lies den Code niemandem vor.",
  },
};
