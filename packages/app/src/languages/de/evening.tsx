import type { evening as english } from "../en/evening.js";

export const evening: typeof english = {
  title: "Der Abend",
  lead: "Am 10. Januar 2017 bekam eine Bewegung von 20.000 Menschen zwischen zwanzig vor acht und halb zehn eine Satzung. Erlebe es hier, wo nichts ohne sein Verfahren entschieden wird.",
  how: (now) => (
    <>
      Jeder Knopf tut, was Menschen an jenem Abend taten, mit denselben Befehlen, die hier alle benutzen; anmelden musst du dich nicht. Die Zeiten
      sind die von London. In dieser Probe ist es {now}.
    </>
  ),
  steps: {
    "19-40": {
      time: "Dienstag, 10. Januar 2017, 19:40 Uhr",
      title: "Eine E-Mail an zwölf Personen",
      text: "Der Gründer einer Bewegung von 20.000 schickt ihrem zwölfköpfigen Ausschuss eine neue Satzung. Sie löst die Ausschüsse auf, macht die Mitgliedschaft in einer Partei zur Bedingung und gilt sofort. „Weil wir keine Satzung hatten“, sagt er, „ging es nur so.“",
      button: "Abschicken, als der Gründer",
    },
    moved: {
      time: "19:50 Uhr",
      title: "Eine zweite Frage",
      text: "E-Mail ist in Ordnung, wo die Regeln es sagen: Über laufende Angelegenheiten darf schriftlich entschieden werden, binnen sieben Tagen, mit mehr als der Hälfte aller Sitze. Also stellt er schriftlich eine gewöhnliche Frage, und alle zwölf werden im selben Augenblick gefragt.",
      button: "Schriftlich stellen, als der Gründer",
    },
    "20-40": {
      time: "20:40 Uhr",
      title: "„Es hat genügend Unterstützung“",
      text: "Eine Stunde nach der ersten E-Mail sagt der Gründer der Liste, es hätten genug zugestimmt, und nimmt die Frage als entschieden. Sieben von zwölf haben es getan; fünf haben nicht geantwortet, und manche von ihnen waren nicht zu Hause.",
      button: "Sieben zustimmen lassen und den Schluss verlangen",
    },
    "21-30": {
      time: "21:30 Uhr",
      title: "Aktiven und Presse verkündet",
      text: "Um halb zehn ist eine Bekanntmachung draußen: Die neue Satzung sei in Kraft. Wer nicht zu Hause war, hatte daran keinen Anteil.",
      button: "Bekanntmachung veröffentlichen, als der Gründer",
    },
    wednesday: {
      time: "Mittwoch, 11. Januar, 19:00 Uhr",
      title: "Der Ausschuss tagt, wie geplant",
      text: "Die Mitglieder der aufgelösten Ausschüsse treffen sich am Mittwoch, obwohl es sie offiziell nicht mehr gibt. Hier hat sie nichts aufgelöst: Ein Gremium endet durch einen Beschluss, den die Regeln jemandem geben, und durch nichts sonst.",
      button: "Zum Mittwochabend gehen",
    },
    lawful: {
      time: "Der siebte Tag",
      title: "Der zulässige Weg zur zweiten Frage",
      text: "Am Montag antworten zwei weitere, beide dagegen und beide mit abweichender Meinung; drei antworten nie. Am siebten Tag ist die Zeit des Textes um, und die Zählung entscheidet. Die abweichenden Meinungen stehen daneben.",
      button: "Die zwei antworten und die sieben Tage vergehen lassen",
    },
  },
  step: (time, title) => `${time}: ${title}`,
  late: {
    next: "Die Uhr ist schon weiter als der nächste Schritt",
    all: "Die Uhr ist schon weiter als dieser Abend",
    rest: (now) => (
      <>
        Die Uhr einer Probe geht weiter, auch wenn niemand hinsieht, und wird nie zurückgestellt. Hier ist es {now}, deshalb lässt sich der Rest des
        Abends in dieser Probe nicht mehr erleben.
      </>
    ),
    whole: (now) => <>Die Uhr einer Probe geht weiter, auch wenn niemand hinsieht, und wird nie zurückgestellt. Hier ist es {now}.</>,
    again: "Eine neue Probe beginnt an jenem Dienstag um halb acht, mit weiteren 20.000 Menschen. Sie zu gründen dauert ein paar Sekunden.",
    button: "Den Abend von vorn spielen",
  },
  refused: {
    offer: "So nicht: Es öffnet sich nicht",
    close: "So nicht: Es lässt sich nicht schließen",
    announce: "So nicht: Es lässt sich nicht als gültig veröffentlichen",
    reasons: (count) => (count === 1 ? "Die Regeln nennen einen Grund." : `Die Regeln nennen ${count} Gründe.`),
  },
  lawful: {
    caption: "Was zulässig wäre: für welchen Gegenstand, auf welchem Weg und ab wann",
    way: "Der Weg",
    subject: "Für welchen Gegenstand",
    vote: "Früheste Abstimmung oder Versammlung",
    effect: "Frühestens wirksam",
    clause: (way, clause) => `${way} (Ziffer ${clause})`,
  },
  open: {
    title: "Sie ist offen",
    body: (href, number) => (
      <>
        Das ist <a href={href}>Antrag {number}</a>: laufende Angelegenheiten, ein Gegenstand, an alle zwölf zur selben Zeit.
      </>
    ),
  },
  entry: {
    attempt: (href, index) => (
      <>
        Der Versuch ist <a href={href}>Eintrag {index} des Protokolls</a>, den niemand mehr herausnehmen kann.
      </>
    ),
    attemptSoon: "Der Versuch wird gerade ins Protokoll eingetragen; lade diese Seite in einer Sekunde neu.",
    deposit: (href, index) => (
      <>
        Dass er gestellt wurde, ist <a href={href}>Eintrag {index} des Protokolls</a>, den niemand mehr herausnehmen kann.
      </>
    ),
    depositSoon: "Dass er gestellt wurde, wird gerade ins Protokoll eingetragen; lade diese Seite in einer Sekunde neu.",
  },
  announcement: {
    title: "Die Bekanntmachung, die verschickt wurde",
    check: (check) => (
      <>
        Wer sie bekommen hat, kann sie unter <a href={check}>Eine Bekanntmachung prüfen</a> einfügen.
      </>
    ),
    unknown: "Dort steht, dass sie unbekannt ist: Kein Beschluss in Kraft wurde mit diesen Worten bekannt gemacht.",
    announced: "Dort steht, dass sie hier veröffentlicht wurde.",
    constitution: "Dort steht, welche Fassung der Satzung es ist.",
  },
  wednesday: {
    title: "Der Ausschuss tagt weiter",
    seats: (committee, seated) => `${committee} hat ${seated} amtierende Mitglieder.`,
    meeting: (committee, seated, meeting) => (
      <>
        {committee} hat {seated} amtierende Mitglieder, und die Sitzung am {meeting} findet statt, wie sie einberufen wurde.
      </>
    ),
    inForce: (constitution, version) => (
      <>
        In Kraft ist immer noch <a href={constitution}>Fassung {version}, die Regeln für den Anfang</a>.
      </>
    ),
  },
  carried: (closed, result, certificate) => (
    <>
      Geschlossen {closed}. <a href={result}>Sieh das Ergebnis mit den abweichenden Meinungen</a>, oder <a href={certificate}>seine Bescheinigung</a>.
    </>
  ),
  over: {
    title: "Und jetzt",
    record: (download, command) => (
      <>
        Was gegen die Regeln versucht wurde, ist nicht zustande gekommen, und dass es versucht wurde, steht im Protokoll. Du musst dieser Seite nicht
        glauben: <a href={download}>Lade das Protokoll dieses Abends herunter</a>, und führe in dem Ordner, in dem Folkmoot installiert ist,{" "}
        <code>{command}</code> mit dem Pfad der Datei aus. Das entscheidet jede Frage noch einmal, allein aus den Einträgen. Ändere, lösche oder
        verschiebe einen Eintrag, und es nennt den ersten, der nicht folgt.
      </>
    ),
    lawfully: (riverside) => (
      <>
        Sieh dann in der <a href={riverside}>Riverside Association</a>, wie Regeln zulässig geändert werden.
      </>
    ),
    again: "Den Abend von vorn spielen, in einer neuen Probe",
  },
  elsewhere: {
    lead: (organisation) => `Der Abend des 10. Januar 2017 wird in der Probe „The Movement“ gespielt; ${organisation} ist eine andere.`,
    button: "Den Abend in einer neuen Probe spielen",
  },
};
