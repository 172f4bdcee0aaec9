import type { represented as english } from "../en/represented.js";
import { numbers } from "./numbers.js";

export const represented: typeof english = {
  title: "Sich vertreten lassen",
  link: "Sich vertreten lassen",
  onMotion: (number, title) => `In der Abstimmung über Antrag ${number}, „${title}“.`,
  nobody: "Alle stimmen für sich selbst ab",
  nobodyWhy: "Nach der Satzung stimmt hier niemand für jemand anderen ab. In geheimen Abstimmungen ist es nie möglich.",
  back: "Zurück zum Antrag",
  how: ({ onward, most }) =>
    `${onward ? "Wen du wählst, darf deine Stimme weitergeben." : "Wen du wählst, muss selbst abstimmen."} ${most === null ? "Eine Person darf für beliebig viele andere abstimmen." : `Eine Person stimmt für höchstens ${numbers.whole(most)} andere ab; sind es mehr, zählen die, die zuerst kamen.`}`,
  votedYourself: "Du hast selbst abgestimmt. Niemand stimmt für dich ab.",
  nobodyYet: "Niemand stimmt für dich ab. Wenn du nicht abstimmst, hast du nicht geantwortet.",
  chosen: (name) => `Du hast dich für ${name} entschieden`,
  votesForYou: (name) => `${name} stimmt für dich ab`,
  once: "Nur in dieser Abstimmung.",
  always: (procedure) => `In jeder Abstimmung nach „${procedure}“, bis du es zurücknimmst.`,
  toldHow: (choice) => `So, wie du es gesagt hast: ${choice}.`,
  goesOn: (names) => `Von dort geht deine Stimme weiter an ${names.join(" und von dort an ")}.`,
  circle: (names) =>
    `Das ist ein Kreis: Deine Stimme geht an ${names.join(", dann an ")}. So zählt sie für niemanden von euch. Sie zählt, sobald jemand von euch abstimmt.`,
  tooMany: (name, most) =>
    `${name} hat schon die Stimmen von ${numbers.whole(most)} anderen, die vor dir kamen, und darf für nicht mehr abstimmen. So zählt deine Stimme nicht: Stimm selbst ab, oder wähle jemand anderen.`,
  notOn: (name) =>
    `${name} lässt sich selbst vertreten und darf deine Stimme nicht weitergeben. Sie zählt nur, wenn ${name} doch abstimmt: Stimm selbst ab, oder wähle jemand anderen.`,
  takeBack: "Zurücknehmen",
  youVoteFor: (n) => (n === 1 ? "Eine Person lässt sich von dir vertreten:" : `${numbers.whole(n)} Personen lassen sich von dir vertreten:`),
  toldBy: (name, choice) => `${name}, mit der Weisung: ${choice}`,
  unlessThey: "Ihre Stimmen zählen mit deiner, wenn du abstimmst, außer sie stimmen selbst ab oder nehmen es zurück.",
  tooLate: (until) => <>Die Satzung verlangt das früher: Es ging bis {until}. Du kannst noch selbst abstimmen und zurücknehmen, was du getan hast.</>,
  who: "Wer soll für dich abstimmen?",
  whoHint:
    "Der volle Name oder die E-Mail-Adresse, wie im Verzeichnis. Die Person sieht, dass du es bist, und ebenso, an wen sie deine Stimme weitergibt.",
  officer: (name) => `Nach der Satzung kann das nur ${name} sein.`,
  noOfficer: "Nach der Satzung kann das nur, wer ein bestimmtes Amt hat, und niemand hat es.",
  forWhich: "In welchen Abstimmungen?",
  forThis: "Nur in dieser",
  forAll: (procedure) => `In jeder Abstimmung nach „${procedure}“`,
  forAllHint: "Bis du es zurücknimmst. Für eine einzelne Abstimmung kannst du jemand anderen wählen.",
  told: "Wie soll sie oder er für dich abstimmen?",
  free: "Nach eigenem Ermessen",
  until: (at) => <>Das geht bis {at}.</>,
  untilClose: "Das geht, bis die Abstimmung endet.",
  yourselfFirst: "Bis zum Ende der Abstimmung kannst du es zurücknehmen, und wenn du selbst abstimmst, zählt deine eigene Stimme.",
  appoint: "Mich so vertreten lassen",
  missing: "Sag, wer für dich abstimmen soll.",
  refused: {
    "not here": "Nach der Satzung stimmt hier niemand für jemand anderen ab.",
    "too late": "Die Satzung verlangt das früher. Du kannst noch selbst abstimmen.",
    closed: "Die Abstimmung ist beendet. Nichts wurde geändert.",
    nobody:
      "Niemand mit diesem Namen oder dieser Adresse kann hier für dich abstimmen, oder es gibt mehrere. Prüf die Schreibweise, oder nimm die Adresse.",
    oneself: "Das bist du. Um selbst abzustimmen, öffne den Stimmzettel.",
    "voted already": "Du hast selbst abgestimmt, und eine Stimme ist endgültig.",
  },
  through: (name) => `durch ${name}`,
  representedIn: (n) => (n === 1 ? "Eine Person davon ließ sich vertreten." : `${numbers.whole(n)} davon ließen sich vertreten.`),
  yourVote: (name, choice) => `${name} hat für dich abgestimmt${choice === null ? "" : `: ${choice}`}.`,
  notCounted: "Du wolltest dich vertreten lassen, und niemand hat für dich abgestimmt: Du zählst als jemand, der nicht geantwortet hat.",
};
