import type { verify as english } from "../en/verify.js";
import { numbers, plural } from "./numbers.js";

const { whole } = numbers;
const entries = (n: number): string => plural(n, { one: "ein Eintrag", other: `${whole(n)} Einträge` });

export const verify: typeof english = {
  title: "Prüfe es selbst",
  lead: "Dein Browser lädt das ganze Protokoll herunter und macht alles noch einmal: jede Signatur, jede Stimme, jeden Antrag nach den Regeln seines Tages. Diesem Server wird dabei nichts geglaubt.",
  needsScript: "Diese Seite arbeitet mit einem Skript. Ohne Skript prüfst du das Protokoll mit einem Programm auf deinem eigenen Computer:",
  start: "Dieses Protokoll prüfen",
  again: "Noch einmal prüfen",
  file: "Oder ein Protokoll, das dir jemand als Datei gegeben hat",
  fileHint: "Ein heruntergeladenes Protokoll, zum Beispiel riverside.folkmoot.",
  reading: (megabytes) => `Das Protokoll wird gelesen: ${megabytes} MB`,
  steps: {
    tree: "Ist jeder Eintrag der, der signiert wurde?",
    texts: "Gehören die Texte und die Stimmverzeichnisse zu den Einträgen?",
    acts: "Hätten die Regeln des Tages ebenso entschieden?",
    boxes: "Beweisen die Urnen ihre Ergebnisse?",
  },
  right: (size) => `Richtig: ${size === 1 ? entries(size) : `alle ${entries(size)}`}`,
  rightLead: (motions, votes) =>
    `${plural(motions, { one: "Ein Antrag wurde", other: `${whole(motions)} Anträge wurden` })} noch einmal entschieden, ${plural(votes, { one: "eine Stimme", other: `${whole(votes)} Stimmen` })} noch einmal gezählt.`,
  wrong: "Nicht richtig",
  wrongAt: (index) => `Nicht richtig bei Eintrag ${whole(index)}`,
  entry: "Diesen Eintrag ansehen",
  codes: {
    structure: "Die Datei ist kein ganzes Protokoll. Lade es noch einmal herunter.",
    key: "Es ist mit einem anderen Schlüssel signiert als dem, den dieser Browser früher gesehen hat.",
    signature: "Das Protokoll ist nicht mit seinem Schlüssel signiert.",
    tree: "Die Einträge sind nicht die, die signiert wurden.",
    remembered: "Was diesem Browser früher gezeigt wurde, ist nicht sein Anfang: Die Vergangenheit wurde umgeschrieben.",
    entry: "Ein Eintrag ist nicht so geschrieben, wie Einträge es sind.",
    event: "Ein Eintrag sagt etwas, das in keinem Protokoll stehen kann.",
    genesis: "Das Protokoll beginnt nicht mit seiner eigenen Gründung.",
    text: "Ein Text ist nicht der, der eingetragen wurde.",
    constitution: "Eine Satzung sagt nicht die Regeln, die eingetragen wurden.",
    roll: "Ein Stimmverzeichnis ist nicht das, das eingetragen wurde.",
    box: "Eine Urne beweist ihr Ergebnis nicht.",
    rule: "Es ist etwas geschehen, was die Regeln nicht erlaubt haben, oder ein Ergebnis folgt nicht aus den Stimmen.",
  },
  whatToDo:
    "Hebe die Datei auf und vergleiche mit anderen, bevor du die Betreiber dieses Servers fragst. Es kann auch ein abgebrochener Download sein: Prüfe noch einmal.",
  inEnglish: "Was genau, auf Englisch:",
  lost: "Das Protokoll war nicht zu haben",
  lostText: "Die Verbindung ist abgebrochen, oder der Server ist beschäftigt. Versuche es in einer Minute noch einmal.",
  broken: "Die Prüfung selbst ist misslungen",
  brokenText: "Über das Protokoll sagt das nichts. Sag es den Betreibern dieses Servers, oder prüfe mit einem Programm auf deinem eigenen Computer.",
  record: "Protokoll",
  constitution: "Satzung",
  version: (n) => `Fassung ${whole(n)}`,
  boxes: "Urnen",
  boxesVerified: (n) => `${whole(n)} nachgeprüft`,
  boxesAbsent: (n) => `${whole(n)} nicht zur Hand`,
  withheld: "Zurückgehaltene Texte",
  key: "Sein Schlüssel",
  first:
    "Dieser Browser hat dieses Protokoll noch nie geprüft. Er hat sich jetzt seinen Schlüssel gemerkt und was ihm gezeigt wurde, und vergleicht beim nächsten Mal damit.",
  since: (size) =>
    size === 1
      ? "Der eine Eintrag, der diesem Browser früher gezeigt wurde, ist sein Anfang, und der Schlüssel ist derselbe."
      : `Die ${whole(size)} Einträge, die diesem Browser früher gezeigt wurden, sind sein Anfang, und der Schlüssel ist derselbe.`,
  keep: "Was mir gezeigt wurde, als Datei sichern",
  keepHint: "Ein paar Zeilen Text. Gib sie weiter: Damit sehen andere, ob ihnen dieselbe Vergangenheit gezeigt wird wie dir.",
  limits:
    "Diese Seite und ihr Skript kommen von dem Server, den sie prüft. Wer selbst das nicht glauben will, macht dieselbe Prüfung mit einem Programm, das anderswoher kommt, oder mit einem, das andere geschrieben haben.",
  notReal: "Eine Probe: Nichts darin ist echt.",
};
