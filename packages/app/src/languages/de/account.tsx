import type { account as english } from "../en/account.js";

export const account: typeof english = {
  title: "Dein Konto",
  whereSignedIn: "Wo du angemeldet bist",
  unknown: "Wenn du etwas davon nicht kennst, beende es, und sag es dem Sekretariat.",
  thisBrowser: "Dieser Browser",
  since: (since, seen) => (
    <>
      Seit {since}, zuletzt gesehen {seen}
    </>
  ),
  device: (browser, system) => {
    const known = browser === "A browser" ? "Ein Browser" : browser;
    return system === null ? known : `${known} auf ${systems[system] ?? system}`;
  },
  signOutHere: "Hier abmelden",
  end: (device) => `Dort abmelden (${device})`,
  hearing: "Wie du von etwas erfährst",
  hearingMore: "Übersichten, Erinnerungen, Ruhezeiten",
  calendars: "Kalender",
  tokens: "Programme, die für dich handeln",
  membership: "Deine Mitgliedschaft",
  register: "Was das Verzeichnis über dich sagt",
};

const systems: { readonly [system: string]: string } = { "a Mac": "einem Mac", "an iPhone or iPad": "einem iPhone oder iPad" };
