import type { Words } from "../index.js";
import { numbers } from "./numbers.js";

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
  paper: {
    was: (titles) => (titles.length === 0 ? "Angenommen wurde nichts." : `Angenommen wurde: ${numbers.list(titles.map((title) => `„${title}“`))}.`),
    would: (titles, rule, clause) =>
      `Aus denselben Stimmzetteln hätte dieser Text ${titles.length === 0 ? "nichts angenommen" : `dies angenommen: ${numbers.list(titles.map((title) => `„${title}“`))}`}; „${rule}“${clause === null ? "" : ` (Punkt ${clause})`}.`,
    unknown:
      "Unter diesem Text hätten andere abgestimmt, oder die Stimmzettel wären anders ausgefüllt worden: Was angenommen worden wäre, lässt sich nicht sagen.",
  },
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
  ways: {
    link: "Dieselben Stimmen, nach Mitgliedern, Delegierten und Gruppen gezählt",
    title: (motion) => `Antrag ${motion}, auf jede Art gezählt`,
    heading: "Dieselben Stimmen, auf jede Art gezählt",
    same: "Ob die Mitglieder entscheiden, Delegierte der Ortsgruppen oder die Gruppen: Es kommt dasselbe heraus.",
    differ: "Mitglieder, Delegierte der Ortsgruppen und die Gruppen selbst hätten nicht dasselbe entschieden.",
    how: "Jedes Mal dieselben Stimmen. Delegierte stimmen alle, wie die meisten ihrer Gruppe stimmten, oder teilen ihre Stimmen auf, wie ihre Gruppe stimmte; wo gleich viele dafür und dagegen waren, enthalten sie sich. Wie freie Delegierte gestimmt hätten, weiß niemand.",
    byText: "Es sind so viele Delegierte, wie der Text jeder Gruppe nach ihrer Größe gibt.",
    every: "Je ein Delegierter für so viele Mitglieder oder einen Teil davon",
    count: "Zählen",
    noNumber: "Eine ganze Zahl von 1 bis 1.000.000.",
    needs: ({ n, d, strict }) =>
      strict && n === 1 && d === 2
        ? "Angenommen mit mehr als der Hälfte derer, die dafür oder dagegen sind"
        : `Angenommen mit ${strict ? "mehr als" : "mindestens"} ${n}/${d} derer, die dafür oder dagegen sind`,
    whole: numbers.whole,
    way: "Wer entscheidet",
    ways: {
      members: "Die Mitglieder, je eine Stimme",
      delegates: "Delegierte, die stimmen wie die meisten ihrer Gruppe",
      "shared delegates": "Delegierte, die ihre Stimmen aufteilen, wie ihre Gruppe stimmte",
      groups: "Die Gruppen, je eine Stimme",
      "delegates and members": "Delegierte, und die Mitglieder müssen zustimmen",
      "groups and members": "Die Mehrheit der Gruppen, und die Mitglieder müssen zustimmen",
    },
    for: "Dafür",
    against: "Dagegen",
    abstain: "Enthaltungen",
    outcome: "Ergebnis",
    carried: "angenommen",
    lost: "nicht angenommen",
    groups: "Die Ortsgruppen",
    group: "Gruppe",
    delegates: "Delegierte",
    others: (fewest) => `Mitglieder ohne Gruppe und aus Gruppen mit weniger als ${fewest}`,
    why: {
      "not over": "Über diesen Antrag ist keine Abstimmung zu Ende.",
      "no groups": "Die Mitglieder sind nicht in zwei Ortsgruppen mit fünf oder mehr; darum gibt es nichts, wonach sich zählen ließe.",
      secret: "Die Abstimmung war geheim: Niemand weiß, wie eine Gruppe gestimmt hat. Darum lässt sie sich nicht anders zählen.",
      "not of the members": "Nur eine offene Abstimmung aller Mitglieder für oder gegen einen Text lässt sich anders zählen.",
    },
  },
  never: "nicht gesagt",
  earliest: (vote, effect) => (
    <>
      Abstimmung ab {vote}, in Kraft ab {effect}
    </>
  ),
};
