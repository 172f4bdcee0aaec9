import type { ThingKind } from "../../compare/entries.js";
import type { ChangeSays } from "../../compare/says.js";
import { SAYS } from "./says.js";

const KINDS: Readonly<Record<ThingKind, string>> = {
  organisation: "Organisation",
  fact: "Voraussetzung",
  class: "Mitgliederklasse",
  body: "Gremium",
  seats: "Gruppe von Sitzen",
  office: "Amt",
  meeting: "Versammlung",
  ballot: "Art der Abstimmung",
  procedure: "Verfahren",
  notice: "Bekanntgabe",
  discussion: "Aussprache",
  amendments: "Abschnitt für Änderungsanträge",
  proposals: "Abschnitt für Vorschläge",
  mediation: "Vermittlung",
  order: "Entscheidung über Unzulässiges",
  hearing: "Anhörung",
  vote: "Abstimmung",
  challenge: "Anfechtung",
  approval: "Zustimmung",
  ruling: "Entscheidung",
  commencement: "Inkrafttreten",
  duty: "Pflicht",
  matter: "Gegenstand",
  outside: "Stelle außerhalb",
  division: "Gliederung",
  calendar: "Kalender",
  where: "Ausnahme",
};

/** Compiled rules call some of them something else than the language does. */
const RULES: Readonly<Record<string, string>> = { closesEarly: "closes", oneSubject: "subjects", filledBy: "filled" };

function label(kind: ThingKind, said: string, names: string): string {
  const rule = RULES[said] ?? said;
  const found = SAYS.labels[`${kind}.${rule}`] ?? SAYS.labels[rule] ?? `„${rule}“`;
  return `${found.charAt(0).toUpperCase()}${found.slice(1)} (${names})`;
}

/** What would change, told in German. Names stand in brackets, where they need no case. */
export const CHANGES: ChangeSays = {
  and: "und",
  or: "oder",
  quoted: (words) => `„${words}“`,
  label,
  kinds: KINDS,
  nothing: "nichts gesagt",
  otherWords: (before, after) => `dieselbe Regel in anderen Worten, ${before} → ${after}`,
  wasSilent: (before, after) => `bisher schweigt der Text (${before}) → ${after}`,
  meansElse: (before) => `${before} → dieselben Wörter, die nun etwas anderes bedeuten`,
  falls: (before, dead, holds) =>
    `${before} → ${dead ? "die Wörter stehen noch da, aber nichts läuft mehr aus ihnen" : "der Text sagt es nicht mehr"}${holds === "" ? "" : `; also gilt: ${holds}`}`,
  newException: (of, condition) => `Neue Ausnahme (${of}), ${condition}`,
  goneException: (of, condition) => `Die Ausnahme (${of}), ${condition}, fällt weg: was sonst gilt, gilt auch dort`,
  dissolved: (name) => `Das Gremium „${name}“ wird aufgelöst`,
  of: (name, holder) => `„${name}“ (${holder})`,
  comes: (kind, name) => `Neu (${kind}): ${name}`,
  goes: (kind, name) => `Fällt weg (${kind}): ${name}`,
  called: (kind, was, is) => `Umbenannt (${kind}): „${was}“ heißt „${is}“`,
  order: (of, before, after) => `Die Reihenfolge der Schritte (${of}): ${before} → ${after}`,
  touched: (article, name, clauses) =>
    `Artikel ${article}, „${name}“, behält seine Wörter, aber was er einrichtet, liefe anders. Also zählt das als seine Änderung, und es gilt ${clauses}`,
  deadGone: (words) => `Wörter, aus denen Folkmoot nichts ausgeführt hat, fallen weg: „${words}“`,
  deadNew: (words) => `Neue Wörter, aus denen Folkmoot nichts ausführt: „${words}“`,
  deadAround: (before, after) => `Nur die lebenden Wörter gelten, und die Wörter um sie wären andere: „${before}“ → „${after}“`,
  deadMore: (count) => `Und ${count} weitere Sätze, aus denen Folkmoot nichts ausführt; sie stehen in der Gegenüberstellung`,
};
