import type { constitution as english } from "../en/constitution.js";

export const constitution: typeof english = {
  title: "Satzung",
  titleOf: (version) => `Satzung, Fassung ${version}`,
  version: (version) => `Fassung ${version}`,
  inForce: (version, since) => (
    <>
      Fassung {version}, in Kraft seit {since}.
    </>
  ),
  wasInForce: (version, since) => (
    <>
      Fassung {version}, die seit {since} in Kraft war und seither geändert wurde.
    </>
  ),
  foundedWith: "Mit ihr wurde die Organisation gegründet.",
  setByMotion: (href, number, title) => (
    <>
      Beschlossen mit <a href={href}>Antrag {number}</a>, „{title}“.
    </>
  ),
  readInForce: "Die Fassung lesen, die in Kraft ist",
  propose: "Eine Änderung vorschlagen",
  allVersions: "Alle Fassungen",
  download: "Als Markdown herunterladen",
  live: (sample) => (
    <>{sample("Gepunktet unterstrichene")} Wörter leben: Folkmoot führt sie aus, wie sie dastehen. Neben jeder Ziffer steht, was es damit tut.</>
  ),
  takeAway: {
    title: "Diesen Text mitnehmen",
    markdown: { label: "Als Markdown", why: "der Text Buchstabe für Buchstabe, so wie über ihn abgestimmt wurde und wie ihn das Protokoll festhält" },
    html: {
      label: "Als eine Seite",
      why: "öffnet sich in jedem Browser auch ohne Netz und lässt sich drucken; unter jeder Klausel steht, was Folkmoot mit ihr macht",
    },
    akomaNtoso: {
      label: "Als Akoma Ntoso",
      why: "für Programme, die Gesetze lesen: jede Klausel mit einer Kennung, die bleibt, und was sich seit der Fassung davor geändert hat",
    },
    amendment: {
      label: "Die Änderung, in Akoma Ntoso",
      why: "die Entscheidung, die diese Fassung gesetzt hat, mit einem Satz für jede Zeile, die sie geändert hat",
    },
    inForceFrom: (version, since) => (
      <>
        Fassung {version}, in Kraft seit {since}.
      </>
    ),
    setBy: (motion, title) => `Gesetzt durch Antrag ${motion}, „${title}“.`,
    fingerprint: (commitment) => `Das Protokoll hält diese Worte fest als ${commitment}.`,
  },
  beside: {
    does: "Was Folkmoot damit tut",
    setBy: (href, number) => (
      <>
        Beschlossen mit <a href={href}>Antrag {number}</a>
      </>
    ),
  },
  draft: {
    title: "Das ist ein Entwurf",
    body: (findings) =>
      `${findings === 1 ? "Ein Befund ist" : `${findings} Befunde sind`} zu klären, bevor er in Kraft treten kann. Bis dahin kann man ihn lesen, besprechen und ändern. Jeder Befund steht unter den Wörtern, um die es geht.`,
  },
  silent: {
    title: "Wo der Text schweigt",
    body: "Was ein Text auslässt, ist nicht offen. Diese Sätze gelten, bis der Text etwas anderes sagt.",
  },
  unenforced: {
    title: "Was Folkmoot nicht durchsetzt",
    body: "Diese Sätze binden die, von denen sie sprechen. Sie einzuhalten ist Sache der Menschen; Folkmoot prüft und verhindert hier nichts.",
    unrun: "Lebende Wörter, nach denen noch nichts läuft",
    unrunBody:
      "Diese Version von Folkmoot liest diese lebenden Wörter und vergleicht sie, wenn sich der Text ändert, führt sie aber nicht aus. Wo eine Entscheidung nicht ohne sie auskommt, wird sie nicht eröffnet.",
  },
  versions: {
    title: "Fassungen",
    pageTitle: "Fassungen der Satzung",
    lead: (count) =>
      count === 1
        ? "Bisher gibt es eine Fassung. Ein Beschluss, der in Kraft tritt, macht die nächste."
        : `Bisher gibt es ${count} Fassungen. Jede trat durch einen Beschluss in Kraft, außer der ersten.`,
    version: "Fassung",
    inForceFrom: "In Kraft ab",
    setBy: "Beschlossen mit",
    changes: "Änderungen",
    theFounding: "der Gründung",
    motion: (number, title) => `Antrag ${number}: ${title}`,
    whatItChanged: "was sich änderte",
    compareAny: "Zwei beliebige vergleichen",
  },
  compare: {
    title: (before, after) => `Fassung ${before} und Fassung ${after}`,
    heading: (before, after) => `Von Fassung ${before} zu Fassung ${after}`,
    lead: (before, since, after, then) => (
      <>
        Fassung {before} trat in Kraft am {since}, Fassung {after} am {then}.
      </>
    ),
    rules: "Was sich an den Regeln änderte",
    words: "Die Wörter",
    others: "Andere vergleichen",
    option: (version, since) => `Fassung ${version}, ${since}`,
    from: "Von",
    to: "Bis",
    button: "Vergleichen",
  },
  texts: {
    title: "Mustertexte",
    lead: "Eine Satzung auf Folkmoot ist ein einziger Text: Was die Maschine durchsetzt, steht in genau dem Satz, über den Menschen abgestimmt haben. Diese hier sind dabei; sie sind auf Englisch.",
    about: {
      model: "Eine vollständige Satzung für den Anfang. Jede Zahl darin lässt sich bei der Gründung ändern, und später durch einen Antrag.",
      "model-de": "Dieselbe Satzung auf Deutsch: dieselben Regeln in den Worten eines deutschen Vereins.",
      "day-zero":
        "Was in einer Bewegung gilt, die noch keine Satzung hat: Laufende Angelegenheiten gehen weiter, und nur eine Gründung führt zu einer Satzung.",
      "worker-coop":
        "Nach den Regeln, die viele Betriebe in der Hand ihrer Belegschaft in Großbritannien haben: ein Mitglied, eine Stimme, wie viel es auch geliehen hat; ein Vorstand, der auch schriftlich entscheidet; was allen gehört, können nur alle aufgeben.",
      cio: "Nach dem Muster der britischen Stiftungsaufsicht für gemeinnützige Vereine: Versammlungen, Zustimmung der Aufsicht, Versammlungen, die Mitglieder selbst einberufen.",
      "party-branch":
        "Versammlungen eines Ortsvereins, Delegierte mit Plätzen für Frauen und Abwahl durch Abstimmung, Änderungen mit Zustimmung der Partei.",
      "debian-gr":
        "Wie tausend Entwicklerinnen und Entwickler entscheiden: wenige Unterstützer, eine Reihung, für jede Möglichkeit ein Quorum nach der Wurzel ihrer Zahl, drei zu eins für die Grundlagen.",
      "momentum-2022":
        "Nach dem, was davon öffentlich ist: Mitglieder aus den Regionen durch übertragbare Einzelstimmgebung, Vorhaben aus der Mitgliedschaft, eine Änderung erst durch den Konvent und dann durch eine Urabstimmung.",
      offered: "Was den Mitgliedern der Bewegung in der Probe als Satzung angeboten wird.",
      "momentum-2017":
        "Soweit bekannt, die Satzung, die am 10. Januar 2017 verkündet wurde. Ihre mehrdeutigen Sätze stehen da, wie sie waren, deshalb bleibt sie ein Entwurf: Man kann sie lesen und untersuchen, nicht in Kraft setzen.",
      "momentum-2017-settled":
        "Dieselbe mit einer Bedeutung für jeden Satz, der zwei hatte: die kleinere Zahl, mehr als die Hälfte, so viele dafür, und eine Ankündigung vor jeder Abstimmung. Zum Nebeneinanderlesen.",
    },
  },
};
