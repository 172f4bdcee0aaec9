import type { search as english } from "../en/search.js";

export const search: typeof english = {
  title: "Suche",
  field: "Was suchst du?",
  hint: 'Wörter in beliebiger Folge; "mehrere Wörter hintereinander"; -ohne dieses Wort. Du findest Anträge, was dazu vorgeschlagen wurde, Beschlüsse, die Satzung und was Mitglieder gesagt haben.',
  hintOutsider: "Du findest Beschlüsse und die Satzung. Angemeldete Mitglieder finden auch Anträge und was Mitglieder gesagt haben.",
  button: "Suchen",
  go: "Suchen",
  kindLabel: "Was gezeigt wird",
  everything: "Alles",
  kinds: {
    decisions: "Beschlüsse",
    motions: "Anträge",
    options: "Vorschläge",
    arguments: "Argumente",
    posts: "Beiträge und Fragen",
    clauses: "Satzung",
  },
  more: {
    decisions: "Weitere Beschlüsse",
    motions: "Weitere Anträge",
    options: "Weitere Vorschläge",
    arguments: "Weitere Argumente",
    posts: "Weitere Beiträge und Fragen",
    clauses: "Weitere Absätze",
  },
  motion: (numberAndTitle) => `Antrag ${numberAndTitle}`,
  option: (numberAndTitle) => `Antrag ${numberAndTitle}`,
  clause: (number) => `Absatz ${number}`,
  nothing: (asked) => `Zu „${asked}“ wurde nichts gefunden.`,
  nothingHelp: "Versuch es mit weniger Wörtern oder mit einer anderen Form eines Wortes.",
};
