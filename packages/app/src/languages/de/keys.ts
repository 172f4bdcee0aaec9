import type { keys as english } from "../en/keys.js";
import { numbers } from "./numbers.js";

export const keys: typeof english = {
  nameless: (n, body) => `${body}, Nr. ${numbers.whole(n)}`,
  of: (body) => `Wer einen Teil des Schlüssels hat: ${body}`,
  holders: (needed, size, body) =>
    size === 1
      ? `Wer allein den Schlüssel hat (${body}).`
      : needed === size
        ? `Alle ${numbers.whole(size)}, die einen Teil des Schlüssels haben (${body}), gemeinsam. Jeder Teil liegt auf einem eigenen Gerät; die Plattform hat keinen.`
        : `${numbers.whole(needed)} beliebige der ${numbers.whole(size)}, die einen Teil des Schlüssels haben (${body}), und keinesfalls weniger. Jeder Teil liegt auf einem eigenen Gerät; die Plattform hat keinen.`,
  leftOut: (n, isEachNeeded) =>
    ` ${n === 1 ? "1 weitere Person, die dort sitzt, hat" : `${numbers.whole(n)} weitere, die dort sitzen, haben`} dabei nicht mitgemacht oder Falsches gesandt und blieb${n === 1 ? "" : "en"} ohne Teil${isEachNeeded ? ": Verliert jemand von den anderen beide Kopien der Schlüsseldatei, so erfährt niemand je das Ergebnis" : ""}.`,
  anew: {
    title: "Warum der Schlüssel neu begonnen wurde",
    lost: (attempt, who) => `${numbers.whole(attempt)}. Anlauf: ${who} hat ihn neu begonnen.`,
    absent: (attempt, who, without) =>
      `${numbers.whole(attempt)}. Anlauf: ${who} hat ihn ohne ${without} neu begonnen; von dort war zwei Tage lang nichts gekommen.`,
    group: (attempt) =>
      `Versuch ${numbers.whole(attempt)}: Der Stimmzettel ist länger geworden, als Stimmen unter dem Schlüssel davor fassen konnten.`,
    "wrong share": (attempt, who, whose) =>
      `${numbers.whole(attempt)}. Anlauf: Der Anteil von ${whose} für ${who} war falsch, wie die Beweise zeigen.`,
    "false complaint": (attempt, who) =>
      `${numbers.whole(attempt)}. Anlauf: ${who} hat sich über einen Anteil beschwert, der richtig war, wie die Beweise zeigen.`,
    without: (names) => `Neu begonnen wurde ohne ${names}.`,
    evidence: "Beweise",
    judge: "Alle können darüber urteilen:",
    somebody: "jemand",
  },
  absent: {
    text: (names) => `Seit zwei Tagen oder länger kam nichts von: ${names}. Die anderen können ohne sie weitermachen.`,
    enough: "Es sind mehr, als zum Öffnen der Urne nötig sind: Eine Person darf ihren Schlüssel noch verlieren.",
    each: "Es sind gerade so viele, wie zum Öffnen der Urne nötig sind: Alle werden dann gebraucht. Verliert jemand davon beide Kopien der Schlüsseldatei, so erfährt niemand je das Ergebnis, und der Antrag verfällt. Bewahrt die beiden Kopien umso besser auf, oder besetzt den Sitz neu und wartet.",
    button: "Ohne sie neu beginnen",
    waiting: (motion, title) => `Jemand macht beim Schlüssel für Antrag ${motion}, „${title}“, nicht mit: Ihr könnt ohne sie weitermachen`,
  },
  tooOften:
    "Du hast diesen Schlüssel schon zweimal neu beginnen lassen. Muss es noch einmal sein, so muss es auch jemand anderes von euch wollen, die einen Teil haben: Bitte sie, den Knopf auf ihrer Seite zu drücken.",
  ceremony: {
    text: "Wer den Schlüssel gemacht hat, hatte sich auf den eigenen Teil festgelegt, bevor irgendein Teil bekannt war; niemand konnte ihn also aussuchen. Das zeigt eine Datei neben dem Archiv; man prüft sie mit",
    download: "Wie der Schlüssel gemacht wurde",
  },
};
