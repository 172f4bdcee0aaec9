import { CHANGES } from "./german/changes.js";
import { DEAD } from "./german/dead.js";
import { MATTERS } from "./german/matters.js";
import { nouns } from "./german/nouns.js";
import { NUMBERS } from "./german/numbers.js";
import { PEOPLE } from "./german/people.js";
import { SAYS } from "./german/says.js";
import { TIMES } from "./german/times.js";
import { SEATS } from "./german/seats.js";
import { VOTES } from "./german/votes.js";
import { WORDINGS } from "./german/wordings.js";
import type { Tongue } from "./tongue.js";

/** Live text in German. */
export const german: Tongue = {
  code: "de",
  declared: "Folkmoot Live-Text 1 auf Deutsch",
  table: { ...PEOPLE, ...NUMBERS, ...TIMES, ...MATTERS, ...VOTES, ...SEATS },
  wordings: WORDINGS,
  pieces: /[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?|[\p{L}\p{N}'’/_-]+|\S/gu,
  spoken: [
    ["null"],
    ["ein", "eins", "eine", "einer", "eines", "einem", "einen"],
    ["zwei", "zweier"],
    ["drei", "dreier"],
    ["vier"],
    ["fünf"],
    ["sechs"],
    ["sieben"],
    ["acht"],
    ["neun"],
    ["zehn"],
    ["elf"],
    ["zwölf"],
    ["dreizehn"],
    ["vierzehn"],
    ["fünfzehn"],
    ["sechzehn"],
    ["siebzehn"],
    ["achtzehn"],
    ["neunzehn"],
    ["zwanzig"],
  ],
  nouns,
  dead: DEAD,
  says: SAYS,
  changes: CHANGES,
  usual: [
    { kind: "class", id: "member", forms: ["das Mitglied", "die Mitglieder", "member"] },
    { kind: "body", id: "committee", forms: ["der Vorstand", "Committee"] },
    { kind: "body", id: "tellers", forms: ["die Wahlleitung", "Tellers"] },
    { kind: "office", id: "chair", forms: ["der Vorsitz", "Chair"] },
    { kind: "office", id: "secretary", forms: ["die Schriftführung", "Secretary"] },
    { kind: "procedure", id: "amendment", forms: ["die Änderung dieser Satzung", "changing this constitution"] },
    { kind: "meeting", id: "general", forms: ["die Mitgliederversammlung", "general meeting"] },
    { kind: "meeting", id: "annual", forms: ["die Jahresversammlung", "annual meeting"] },
  ],
  ambiguous: {
    "fifty-one": /\bmehrheit\b.*\b51 ?(%|prozent)|\b51 ?(%|prozent).*\bmehrheit\b/u,
    "quorum-of-whom": /^(mindestens |mehr als )?\d{1,3}(,\d{1,4})? ?(%|prozent)( quorum)?$/u,
    "who-decides": /\b(kann|darf|soll|gilt|wird) als .{1,40} (angesehen|behandelt|betrachtet|gewertet)\b/u,
    "two-moments": /\bmitternacht\b|\b24 uhr\b|\b0 uhr\b/u,
    "nearest-tie": /\bam nächsten (kommt|liegt)\b|\bnächstgelegene zahl\b/u,
  },
};
