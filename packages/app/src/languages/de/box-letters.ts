import type { boxLetters as english } from "../en/box-letters.js";

export const boxLetters: typeof english = {
  asked: {
    certificate: {
      subject: (motion) => `Du hast einen Teil des Schlüssels: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Über Antrag ${motion}, „${title}“, wird geheim entschieden, und du bist eine der Personen, die den Schlüssel zur Urne haben.`,
      link: "Deinen Teil des Schlüssels beginnen",
    },
    polynomial: {
      subject: (motion) => `Der Schlüssel, zweiter Schritt: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Alle, die den Schlüssel zu Antrag ${motion}, „${title}“, haben, haben begonnen. Jetzt teilen alle ihre Anteile aus.`,
      link: "Die Anteile austeilen",
    },
    shares: {
      subject: (motion) => `Der Schlüssel, dritter Schritt: Antrag ${motion}`,
      sentence: (motion, title) => `Alle Anteile des Schlüssels zu Antrag ${motion}, „${title}“, sind ausgeteilt. Jetzt nehmen alle ihren an.`,
      link: "Deinen Anteil annehmen",
    },
    rehearse: {
      subject: (motion) => `Probier deinen Schlüssel aus: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Der Schlüssel zu Antrag ${motion}, „${title}“, ist gemacht. Bevor jemand abstimmt, öffnest du damit einen Probezettel.`,
      link: "Den Probezettel öffnen",
    },
    shuffle: {
      subject: (motion) => `Misch die Stimmzettel: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Die Abstimmung über Antrag ${motion}, „${title}“, ist vorbei. Bevor die Stimmzettel geöffnet werden, werden sie gemischt, damit niemand weiß, welcher von wem ist.`,
      link: "Die Stimmzettel mischen",
    },
    decrypt: {
      subject: (motion) => `Öffne das Ergebnis: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Die Abstimmung über Antrag ${motion}, „${title}“, ist vorbei. Wer einen Teil des Schlüssels hat, öffnet das Ergebnis.`,
      link: "Deinen Teil des Ergebnisses öffnen",
    },
    credentials: {
      subject: (motion) => `Mach die Wahlausweise: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Das Verzeichnis für die geheime Abstimmung über Antrag ${motion}, „${title}“, steht fest. Du machst die Wahlausweise und gibst sie aus.`,
      link: "Die Wahlausweise machen",
    },
    wishes: {
      subject: (motion) => `Jemand bittet um den eigenen Wahlausweis: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Ein Mitglied im Stimmverzeichnis der geheimen Abstimmung über Antrag ${motion}, „${title}“, bittet dich um den eigenen Wahlausweis.`,
      link: "Ansehen, wer um was bittet",
    },
    sample: {
      subject: (motion) => `Fragt Mitglieder, ob es sie gibt: Antrag ${motion}`,
      sentence: (motion, title) =>
        `Die Urne zu Antrag ${motion}, „${title}“, ist offen. Aus ihrem Stimmverzeichnis wurden Mitglieder gezogen, und ihr fragt sie, ob es sie gibt.`,
      link: "Ansehen, wer gezogen wurde",
    },
  },
  why: {
    certificate:
      "Es dauert ein paar Minuten auf deinem eigenen Gerät, in drei kurzen Schritten, jeder sobald die anderen ihren getan haben. Halte zwei Orte bereit, an denen du eine Datei aufbewahren kannst, etwa diesen Rechner und einen Stick.",
    polynomial: "Du brauchst deine Schlüsseldatei und ihre Passphrase.",
    shares: "Du brauchst deine Schlüsseldatei und ihre Passphrase.",
    rehearse: "Du brauchst deine Schlüsseldatei und ihre Passphrase. Die Abstimmung kann erst beginnen, wenn genug von euch es getan haben.",
    shuffle: "Es dauert etwa eine Minute und braucht keinen Schlüssel.",
    decrypt: "Du brauchst deine Schlüsseldatei und ihre Passphrase. Dein Gerät prüft das ganze Archiv, bevor es etwas öffnet.",
    credentials:
      "Die Seite macht auf deinem eigenen Gerät einen für jede Person im Verzeichnis, und eine Liste für deinen Serienbrief. Nur die öffentlichen Hälften kommen hierher zurück.",
    wishes: "Du brauchst deine Schlüsseldatei und ihre Passphrase. Gib ihn auf einem Weg, auf dem du weißt, wen du vor dir hast.",
    sample:
      "Teilt sie unter euch auf und fragt sie auf eigenem Weg, am Telefon oder an der Tür. Wer die Wahlausweise macht, könnte für Leute gestimmt haben, die es nicht gibt; so kommt es heraus. Was ihr herausfindet, steht dann als Zahl im Protokoll, ohne Namen.",
  },
  otherwise: {
    certificate: "Wenn die Urne nicht rechtzeitig bereit ist, verfällt der Antrag und kann neu gestellt werden.",
    polynomial: "Wenn die Urne nicht rechtzeitig bereit ist, verfällt der Antrag und kann neu gestellt werden.",
    shares: "Wenn die Urne nicht rechtzeitig bereit ist, verfällt der Antrag und kann neu gestellt werden.",
    rehearse: "Wenn es zu wenige von euch rechtzeitig tun, beginnt die Abstimmung nicht, und der Antrag verfällt.",
    shuffle: "Wenn es niemand rechtzeitig tut, bleibt die Urne zu, und der Antrag verfällt.",
    decrypt: "Wenn es zu wenige von euch rechtzeitig tun, bleibt die Urne zu, und der Antrag verfällt.",
    credentials: "Wenn du es nicht rechtzeitig tust, beginnt die Abstimmung nicht, und der Antrag verfällt.",
    wishes: "Sonst kann das Mitglied nicht abstimmen.",
    sample: "Sonst steht in der Urkunde, dass niemand berichtet hat, was dabei herauskam.",
  },
};
