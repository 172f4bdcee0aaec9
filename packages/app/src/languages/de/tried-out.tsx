import type { Words } from "../index.js";

export const triedOut: Words["triedOut"] = {
  link: "Was wäre damit aus früheren Entscheidungen geworden?",
  title: (motion) => `Antrag ${motion}, ausprobiert`,
  heading: "Diese Änderung, an der Vergangenheit ausprobiert",
  nothingYet: "Es ist noch über nichts abgestimmt worden, an dem sie sich ausprobieren ließe.",
  sentence: ({ tried, otherwise, unknown }) => {
    if (tried === 1 && unknown === 1) return "Wie die eine Entscheidung, die es gab, nach diesem Text ausgegangen wäre, lässt sich nicht sagen.";
    if (tried === 1)
      return `Die eine Entscheidung, die es gab, wäre nach diesem Text ${otherwise === 0 ? "so" : "anders"} ausgegangen${otherwise === 0 ? ", wie sie ausging" : ""}.`;
    const some = otherwise === 0 ? "keine" : otherwise === 1 ? "eine" : `${otherwise}`;
    return `Von den letzten ${tried} Entscheidungen ${otherwise > 1 ? "wären" : "wäre"} ${some} nach diesem Text anders ausgegangen${unknown === 0 ? "." : `; bei ${unknown} lässt es sich nicht sagen.`}`;
  },
  how: "Jede wird nach den Klauseln des vorgeschlagenen Textes beurteilt, mit denselben Leuten, denselben Handlungen und denselben Stimmen. Wie die Leute unter anderen Regeln gehandelt hätten, weiß niemand.",
  papers: (papers) =>
    papers === 1
      ? "Eine Abstimmung über mehrere Möglichkeiten bleibt außen vor: Ihr Ergebnis sagt nicht, wie jeder Zettel ausgefüllt war."
      : `${papers} Abstimmungen über mehrere Möglichkeiten bleiben außen vor: Ihre Ergebnisse sagen nicht, wie jeder Zettel ausgefüllt war.`,
  outcome: (was, would) => {
    const then = was === "carried" ? "Der Antrag wurde angenommen." : "Der Antrag wurde abgelehnt.";
    if (would === "unknown") return `${then} Wie es nach diesem Text wäre, lässt sich nicht sagen.`;
    return would === "carried"
      ? `${then} Nach diesem Text wäre er angenommen; daran war er gescheitert:`
      : `${then} Nach diesem Text wäre er abgelehnt:`;
  },
  moreSignatures: (quoted) => `Er hätte mehr Unterschriften gebraucht, als er haben musste: „${quoted}“. Ob er sie gefunden hätte, weiß niemand.`,
  othersVote: (quoted) => `Andere hätten abgestimmt, oder auf andere Weise: „${quoted}“.`,
  later: (days) =>
    days > 0
      ? `In Kraft getreten wäre er mindestens ${days === 1 ? "einen Tag" : `${days} Tage`} später.`
      : `In Kraft hätte er ${days === -1 ? "einen Tag" : `${-days} Tage`} früher treten können.`,
  calendars: "Wie bald etwas entschieden werden kann",
  from: "Wenn es gestellt wird am",
  show: "Kalender zeigen",
  dayHint: "Jahr, Monat und Tag: 2026-12-01.",
  noDay: (asked) => `„${asked}“ ist kein Tag.`,
  sameCalendars: "Nichts ändert sich: Jedes Verfahren dauert so lange wie heute.",
  procedure: "Verfahren",
  today: "Heute",
  proposed: "Nach diesem Text",
  noSuch: "kein solches Verfahren",
  never: "nicht gesagt",
  earliest: (vote, effect) => (
    <>
      Abstimmung ab {vote}, in Kraft ab {effect}
    </>
  ),
};
