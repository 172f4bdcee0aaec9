import type { report as english } from "../en/report.js";
import { numbers, plural } from "./numbers.js";

export const report: typeof english = {
  declaration: "Feststellung",
  outcome: {
    elected: (chosen, places) => (places === null ? "Gewählt:" : `Gewählt, ${numbers.ofBase(chosen, places)}:`),
    adopted: (chosen) => (chosen === 0 ? "Nichts wurde angenommen." : "Angenommen:"),
    funded: (chosen) => (chosen === 0 ? "Nichts wurde bezahlt." : "Bezahlt wird:"),
  },
  chosen: (place, title, stage) => `${place}. ${title}${stage === 0 ? "" : `, in Schritt ${numbers.whole(stage)}`}`,
  order: "Reihenfolge:",
  fate: "Ergebnis",
  abstained: "Weder noch",
  electedAt: (stage) => `gewählt, ${numbers.whole(stage)}`,
  leftAt: (stage) => `ausgeschieden, ${numbers.whole(stage)}`,
  quota: (quota, valid, places, exact) =>
    `Nötig, um gewählt zu sein: ${quota}. ${numbers.whole(valid)} ${plural(valid, { one: "gültiger Zettel", other: "gültige Zettel" })} geteilt durch ${numbers.whole(places + 1)} (${numbers.whole(places)} ${plural(places, { one: "Platz", other: "Plätze" })} und eins) sind ${exact}.`,
  tooLarge: (table, cells) =>
    `„${table}“ hat ${numbers.whole(cells)} Felder: zu viele für Papier. Die Niederschrift für Tabellenprogramme (CSV) hat sie.`,
  signature: "Unterschrift der Wahlleitung, Ort und Tag",
  page: (n, of) => `Seite ${numbers.whole(n)} von ${numbers.whole(of)}`,
  facts: {
    file: (name) => `Datei: ${name}`,
    rule: (name) => `Gezählt nach: ${name}`,
    valid: (n) => `Gültige Zettel: ${numbers.whole(n)}`,
    papers: (n, entitled) => `Abgegebene Zettel: ${numbers.ofBase(n, entitled)} Stimmberechtigten`,
    votes: (n: number) => `Stimmen darauf zusammen: ${numbers.whole(n)}`,
    blank: (n) => `Davon leer: ${numbers.whole(n)}`,
    organisation: (name) => `Organisation: ${name}`,
    motion: (number, title) => `Antrag ${numbers.whole(number)}: ${title}`,
    clause: (number) => `Wie es § ${number} der Satzung sagt`,
    closed: (when) => `Die Abstimmung endete: ${when}`,
    record: (address) => `Alle können aus dem öffentlichen Protokoll nachzählen: npx folkmoot audit ${address}`,
    budget: (amount) => `Haushalt: ${amount}`,
    spent: (amount) => `Ausgegeben: ${amount}`,
  },
  standing: "Wie die Stimmen zu jedem stehen",
  downloads: {
    heading: "Zum Mitnehmen",
    files: {
      "report.pdf": "Die Niederschrift zum Drucken und Unterschreiben (PDF)",
      "report.csv": "Die Niederschrift für Tabellenprogramme (CSV)",
      "stages.json": "Die Schritte für Programme, die sie zeichnen (RCTab, JSON)",
      "papers.csv": "Die Zettel für Tabellenprogramme (CSV)",
      "papers.blt": "Die Zettel für Zählprogramme (BLT)",
      "papers.pb": "Die Zettel für Haushaltsprogramme (Pabulib)",
    },
    papersLead: "Die Zettel sind sortiert, ohne Namen und Zeiten, so wie das öffentliche Protokoll sie hat.",
    secret: "Die Zettel gibt es nicht zum Mitnehmen: Die Abstimmung ist geheim, und eine lange Rangfolge könnte verraten, wer sie geschrieben hat.",
  },
};
