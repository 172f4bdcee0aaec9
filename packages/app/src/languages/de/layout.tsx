import type { layout as english } from "../en/layout.js";
import { numbers, plural } from "./numbers.js";

export const layout: typeof english = {
  tag: "de",
  name: "Deutsch",
  skip: "Zum Inhalt springen",
  main: "Hauptmenü",
  signIn: "Anmelden",
  signOut: "Abmelden",
  home: "Start",
  waiting: "Wartet auf dich",
  motions: "Anträge",
  constitution: "Satzung",
  members: "Mitglieder",
  record: "Protokoll",
  announcements: "Bekanntmachungen",
  check: "Eine Bekanntmachung prüfen",
  modelTexts: "Mustertexte",
  allOrganisations: "Alle Organisationen hier",
  languages: "Sprachen",
  boundByADecision: "Folkmoot: Wer an eine Entscheidung gebunden ist, wirkt an ihr mit.",
  everyAct: (record) => (
    <>
      Jede förmliche Handlung, auch jede abgelehnte, kommt ins <a href={record}>öffentliche Protokoll</a>. Alle können es prüfen.
    </>
  ),
  recordHolds: (record, entries) => (
    <>
      Das <a href={record}>öffentliche Protokoll</a> hat {numbers.whole(entries)}{" "}
      {plural(entries, { one: "signierten Eintrag", other: "signierte Einträge" })}. Alle können es prüfen.
    </>
  ),
};
