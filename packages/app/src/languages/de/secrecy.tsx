import type { secrecy as english } from "../en/secrecy.js";
import { numbers, plural } from "./numbers.js";

export const secrecy: typeof english = {
  title: "Was geheim in dieser Abstimmung heißt",
  link: "Was geheim hier heißt",
  trustees:
    "Niemand kann deinen Stimmzettel lesen, solange nicht die, die den Schlüssel haben, gemeinsam dagegen arbeiten, und jeder kann nachprüfen, dass alle Stimmzettel so gezählt wurden, wie sie abgegeben wurden.",
  platform:
    "Deine Stimme ist vor den anderen Mitgliedern geheim, nicht vor denen, die diesen Server betreiben. Jeder kann nachprüfen, dass alle Stimmzettel so gezählt wurden, wie sie abgegeben wurden.",

  read: {
    title: "Wer deinen Stimmzettel lesen könnte",
    holders: (needed, body) =>
      needed === 1
        ? `Jede und jeder, der den Schlüssel hat (${body}), jetzt oder später: Das Archiv der Stimmzettel bleibt. Sonst kann es niemand, weder dieser Server noch wer ihn betreibt noch andere Mitglieder.`
        : `Je ${numbers.whole(needed)} von denen, die den Schlüssel haben (${body}), wenn sie zusammenarbeiten, jetzt oder später: Das Archiv der Stimmzettel bleibt. Weniger von ihnen können es nicht, und auch nicht dieser Server, wer ihn betreibt oder andere Mitglieder.`,
    platform: "Wer diesen Server betreibt, jetzt oder später: Der Schlüssel liegt auf ihm, wie es im Text steht. Andere Mitglieder können es nicht.",
    sum: "Geöffnet wird die Summe aller Stimmzettel, nie ein einzelner.",
    mixed: (shuffles) =>
      `Die Stimmzettel werden einzeln geöffnet, nachdem sie ${plural(shuffles, { one: "einmal", other: `${numbers.whole(shuffles)}-mal` })} gemischt wurden. Welcher von wem ist, weiß niemand, solange auch nur eine Person, die gemischt hat, die Reihenfolge für sich behält.`,
    device: "Dein eigenes Gerät: Es sieht, was du wählst. Beherrscht es jemand anderes, sieht der es auch.",
    few: (size) =>
      `Das Ergebnis selbst, denn hier können nur ${numbers.whole(size)} abstimmen: Stimmen alle gleich, oder alle bis auf eine Person, dann wissen alle, wie sie gestimmt haben.`,
    time: "Jemand mit einem Rechner, den es noch nicht gibt. Was dreißig Jahre lang geheim bleiben muss, sollte nicht so entschieden werden.",
  },
  instead: {
    title: "Wer an deiner Stelle stimmen könnte",
    platform:
      "Die Wahlausweise stellt dieser Server aus. Wer ihn betreibt, weiß, wer gestimmt hat, aber nicht wie, und könnte für Leute stimmen, die es selbst nicht tun. Deine eigene Stimme kann dir niemand nehmen, ohne dass dein Kontrollcode ersetzt wird, und das siehst du an der Urne.",
    office: (office) =>
      `Die Wahlausweise stellt ${office} aus, getrennt von diesem Server, der nur die öffentlichen Hälften hat. Um für jemanden zu stimmen, der es nicht tut, müssten beide zusammenarbeiten. Wer sie ausstellt, darf keinen Teil des Schlüssels haben.`,
    roll: "Wer abstimmen darf, stand fest, bevor die Wahlausweise ausgestellt wurden, und das Protokoll legt alle darauf fest; die Urkunde sagt, wer in den Wochen davor ein- und ausgetreten ist.",
  },
  not: {
    title: "Wovor es dich nicht schützt",
    watched: "Vor jemandem, der neben dir steht, während du abstimmst, oder sich zeigen lässt, wie du es tust.",
    again:
      "Geschieht das, dann stimm später noch einmal ab, allein: Nur dein letzter Stimmzettel zählt, und niemand sieht, dass es einen früheren gab.",
    final: "Noch einmal abstimmen kannst du hier nicht: Eine Stimme ist endgültig.",
    device:
      "Vor einem Gerät, das jemand anderes beherrscht. Dass es deine Stimme ändert, kannst du herausfinden, wenn du den Stimmzettel zuerst prüfst; dass es sie weitergibt, nicht.",
    script: (archive) => (
      <>
        Vor einem Server, der dir allein eine andere Wahlkabine schickt. Der Fingerabdruck ihres Skripts steht im Protokoll, damit so etwas zu finden
        ist; wer sich darauf nicht verlassen will, macht den Stimmzettel mit der Befehlszeile aus {archive}.
      </>
    ),
  },
  you: {
    title: "Was du tun kannst",
    alone: "Stimm ab, wo niemand zuschaut, auf einem eigenen Gerät.",
    check: (page) => <>Lass dein Gerät einen Stimmzettel öffnen, bevor du abstimmst, und sieh ihn dir auf einem anderen an: {page}.</>,
    keep: "Behalte den Kontrollcode in vier Wörtern und sieh nach, ob dein Stimmzettel in der Urne liegt. Wie du gestimmt hast, zeigt er niemandem.",
    count: (box) => (
      <>Prüf die ganze Auszählung nach, wenn die Abstimmung vorbei ist, oder lass es jemanden tun, dem du vertraust: Wie, steht bei {box}.</>
    ),
  },
};
