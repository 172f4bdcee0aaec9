import type { booth as english } from "../en/booth.js";
import { numbers, plural } from "./numbers.js";

export const booth: typeof english = {
  asked: (closes, left) => (
    <>
      Du sollst das geheim entscheiden. Die Abstimmung endet {closes} ({left}).
    </>
  ),
  howSecret: {
    text: "Deine Stimme wird auf diesem Gerät verschlüsselt, bevor sie es verlässt. Niemand kann einen einzelnen Stimmzettel öffnen; geöffnet wird nur die Summe aller, wenn die Abstimmung beendet ist.",
    paper:
      "Deine Stimme wird auf diesem Gerät verschlüsselt, bevor sie es verlässt. Ist die Abstimmung beendet, werden die Stimmzettel gemischt und dann einzeln geöffnet: Welcher von wem ist, kann niemand sagen.",
  },
  heldByPlatform:
    "Der Schlüssel zu dieser Urne liegt auf diesem Server, wie es in der Satzung steht: Deine Stimme ist geheim vor den Mitgliedern, nicht vor denen, die den Server betreiben.",
  opensHere: "Hier öffnet sich die Wahlkabine, sobald ihr Skript läuft.",
  needsScript:
    "Eine geheime Abstimmung braucht ein Skript in deinem Browser. Ein Formular ohne Skript würde deine Wahl so an den Server schicken, wie du sie eingetragen hast, und dann wäre sie nicht geheim. Wenn hier weiter nichts erscheint, öffne diese Seite in einem anderen Browser oder auf einem anderen Gerät: Dein Platz in dieser Abstimmung bleibt dir.",
  byCommand: "Ohne Skript abstimmen",
  byCommandHow: (command, archive, state) => (
    <>
      Mach den Stimmzettel auf deinem eigenen Rechner mit {command} aus {archive}, füge ihn hier ein und gib ihn ab. Wenn dir niemand anderes deinen
      Wahlausweis gegeben hat, steht er in {state}, hinter „credential“.
    </>
  ),
  archive: "dem Archiv der Urne",
  whatScriptsAreTold: "dem, was Skripte erfahren",
  pasted: "Der Stimmzettel",
  notProtected:
    "Das schützt dich nicht vor jemandem, der dir über die Schulter schaut oder sich zeigen lässt, wie du stimmst, und nicht vor einem Gerät, das jemand anderes beherrscht.",
  madeBy: {
    platform:
      "Die Wahlausweise macht die Plattform: Wer den Server betreibt, könnte einen Stimmzettel im Namen eines Mitglieds einwerfen, das nicht abstimmt.",
    office:
      "Die Wahlausweise macht jemand außerhalb der Plattform: Nur zusammen mit denen, die den Server betreiben, ginge es, einen Stimmzettel im Namen eines Mitglieds einzuwerfen, das nicht abstimmt.",
  },
  script: (hash) => <>Das Skript dieser Seite hat den Fingerabdruck {hash}. An der Urne steht derselbe.</>,
  aboutBox: "Die Urne",

  notOpen: "Im Augenblick kann niemand abstimmen.",
  mayNot: "Du stehst nicht im Stimmverzeichnis dieser Abstimmung.",
  hasVoted: "Du hast abgestimmt",
  hasVotedText:
    "Dein Stimmzettel liegt in der Urne. Welcher es ist, sieht niemand, auch diese Seite nicht: Du findest ihn mit dem Kontrollcode, den du behalten hast.",
  mayAgain: "Du darfst noch einmal abstimmen; dein letzter Stimmzettel zählt.",
  again: "Noch einmal abstimmen",
  unreachable: "Die Wahlkabine erreicht den Server nicht",
  unreachableText: "Nichts wurde geschickt. Versuch es wieder, wenn du verbunden bist.",
  tryAgain: "Noch einmal versuchen",
  chooseOne: "Wähle eines von den dreien.",
  toMend: "Etwas muss noch berichtigt werden",

  rank: {
    up: (title) => `„${title}“ nach oben`,
    down: (title) => `„${title}“ nach unten`,
    drag: "An seinen Platz ziehen",
    now: (title, place, of) => `„${title}“ hat Platz ${numbers.whole(place)} von ${numbers.whole(of)}.`,
    without: (title) => `„${title}“ hat keinen Platz.`,
    how: "Zieh sie in deine Reihenfolge, nimm die Pfeile oder gib jedem eine Zahl.",
  },

  review: {
    title: "Sieh dir deine Stimme noch einmal an",
    notYet: "Noch ist nichts geschickt.",
    noPlace: (n) =>
      plural(n, { one: "Eines hat keinen Platz und kommt zuletzt.", other: `${numbers.whole(n)} haben keinen Platz und kommen zuletzt.` }),
    noGrade: (n) =>
      plural(n, {
        one: "Eines hat keine Note und bekommt die schlechteste.",
        other: `${numbers.whole(n)} haben keine Note und bekommen die schlechteste.`,
      }),
    pointsLeft: (n) => `Du hast noch ${numbers.whole(n)} ${plural(n, { one: "Punkt", other: "Punkte" })}.`,
    credential: "Dein Wahlausweis",
    credentialHint: "Du hast ihn von denen bekommen, die die Wahlausweise dieser Abstimmung ausstellen. Er sieht aus wie 8Kd-2Fx-P9m-3Ga-ZqT.",
    noCredential: "Das ist kein Wahlausweis: Ein Buchstabe oder eine Ziffer ist falsch oder fehlt.",
    encrypt: "Meine Stimme verschlüsseln",
    change: "Ändern",
  },
  encrypting: "Deine Stimme wird verschlüsselt …",
  sealed: {
    title: "Dein Stimmzettel ist verschlüsselt",
    codeIs: "Sein Kontrollcode:",
    keep: "Schreib die vier Wörter auf oder behalte den Code: Damit findest du deinen Stimmzettel in der Urne. Wie du gestimmt hast, zeigt er nicht.",
    cast: "Diesen Stimmzettel abgeben",
    check: "Erst nachprüfen",
    whyCheck:
      "Verschlüsselt dieses Gerät wirklich, was du gewählt hast? Lass es diesen Stimmzettel öffnen und sieh ihn dir auf einem anderen Gerät an. Ein geöffneter Stimmzettel wird nicht abgegeben: Danach stimmst du neu ab, wie du magst.",
    change: "Meine Stimme ändern",
  },
  opened: {
    title: "Dieser Stimmzettel ist offen",
    how: "Sieh ihn dir auf einem anderen Gerät an: Halte dessen Kamera auf das Bild, oder öffne dort die Seite „Einen Stimmzettel nachprüfen“ und gib ihr den Text hierunter.",
    shouldSay: "Es muss diesen Kontrollcode und diese Stimme zeigen:",
    ifNot: "Zeigt es etwas anderes, dann stimm nicht mit diesem Gerät ab und sag es denen, die den Schlüssel haben.",
    picture: "Bild für eine Kamera: der geöffnete Stimmzettel",
    text: "Der geöffnete Stimmzettel als Text",
    notCast: "Dieser Stimmzettel wird nicht abgegeben.",
    anew: "Neu abstimmen",
  },
  sending: {
    title: "Dein Stimmzettel wird abgegeben",
    text: "Lass diese Seite offen.",
    busy: (seconds) =>
      `Der Server hat viel zu tun. Neuer Versuch in ${plural(seconds, { one: "einer Sekunde", other: `${numbers.whole(seconds)} Sekunden` })}.`,
  },
  lost: {
    title: "Keine Antwort vom Server",
    text: "Ob dein Stimmzettel angekommen ist, weiß man nicht. Schick denselben noch einmal: Er zählt einmal, so oft er auch geschickt wird.",
    again: "Noch einmal schicken",
  },
  kept: {
    title: "Von hier wurde ein Stimmzettel geschickt, und keine Antwort kam",
    text: "Ist es deiner, dann schick ihn noch einmal: Er zählt einmal, so oft er auch geschickt wird. Hat in diesem Tab jemand anderes abgestimmt, dann leg ihn weg.",
    away: "Weglegen",
  },
  signedOut: {
    title: "Du bist abgemeldet",
    text: "Melde dich in einem anderen Tab wieder an und schick dann von hier denselben Stimmzettel.",
  },
  done: {
    title: "Dein Stimmzettel liegt in der Urne",
    keep: "Behalte seinen Kontrollcode. Damit kannst du jederzeit sehen, dass dein Stimmzettel in der Urne liegt und nicht geändert wurde; wie du gestimmt hast, zeigt er niemandem.",
    find: "In der Urne finden",
    picture: "Bild für eine Kamera: wo der Stimmzettel zu finden ist",
    save: "Als Datei sichern",
    print: "Drucken",
    file: (title, words, code, address) =>
      `Geheime Abstimmung: ${title}\n\nKontrollcode in Wörtern: ${words}\nKontrollcode: ${code}\nIn der Urne: ${address}\n\nDas Versprechen des Servers, unterschrieben mit dem Schlüssel des Protokolls:\n\n`,
  },
  refused: {
    "not open yet": {
      title: "Die Abstimmung hat noch nicht begonnen",
      text: "Nichts wurde gezählt. Auf der Seite des Antrags steht, wann sie beginnt.",
    },
    closed: {
      title: "Die Abstimmung ist beendet",
      text: "Dein Stimmzettel kam nach dem Ende und zählt nicht. Es entscheidet die Uhr der Datenbank dieses Servers, auf die Millisekunde.",
    },
    "not on the roll": {
      title: "Du stehst nicht im Stimmverzeichnis dieser Abstimmung",
      text: "Abstimmen darf, wer an dem Tag dazugehörte, den die Satzung nennt.",
    },
    "already voted": {
      title: "Du hast schon abgestimmt",
      text: "Ein Stimmzettel von dir liegt in der Urne, und er ist endgültig. Dieser wurde nicht angenommen.",
    },
    "voted too often": {
      title: "Das war vorerst dein letzter Stimmzettel",
      text: "Du hast in dieser Abstimmung sehr oft abgestimmt. Es zählt dein letzter Stimmzettel, der angenommen wurde.",
    },
    other: { title: "Der Stimmzettel wurde nicht angenommen", text: "Nichts wurde gezählt. Lade diese Seite neu und stimm noch einmal ab." },
  },
  copy: "Kopieren",
  copied: "Kopiert",
  code: "Kontrollcode",
  inWords: "In Wörtern",

  board: {
    print: "Fingerabdruck auf jedem Stimmzettel",
    paper: "Der Zettel",
    paperText: "Was auf jeder Zeile steht. Auf den Stimmzetteln steht zu jeder Zeile eine Zahl, und kein Wort.",
    line: (line, title) => `Zeile ${numbers.whole(line)}: ${title}`,
  },
  check: {
    title: "Einen Stimmzettel nachprüfen",
    lead: "Jemand will wissen, ob das Gerät, mit dem sie oder er abstimmt, wirklich verschlüsselt, was gewählt wurde. Es hat einen Stimmzettel geöffnet; diese Seite macht denselben Stimmzettel noch einmal und sagt, was darauf steht.",
    noServer: "Alles geschieht in diesem Browser. Nichts wird verschickt, und einmal geladen geht die Seite auch ohne Verbindung.",
    needsScript: "Diese Seite arbeitet mit einem Skript. Wenn hier weiter nichts erscheint, öffne sie in einem anderen Browser.",
    text: "Der geöffnete Stimmzettel",
    textHint: "Der Text unter dem Bild auf dem anderen Gerät.",
    check: "Diesen Stimmzettel nachprüfen",
    wrong: "Das ist kein geöffneter Stimmzettel",
    wrongText:
      "Der Text ist beschädigt oder unvollständig, oder das Gerät hat etwas behauptet, das nicht stimmt. Versuch es noch einmal mit dem ganzen Text; bleibt es dabei, dann stimm nicht mit jenem Gerät ab.",
    holds: "Das steht auf dem Stimmzettel",
    compare: "Vergleiche mit dem, was das andere Gerät gezeigt hat, bevor es den Stimmzettel geöffnet hat:",
    same: "Steht dort derselbe Kontrollcode, dann stand das auf dem Stimmzettel. Wenn nicht, dann stimm nicht mit jenem Gerät ab und sag es denen, die den Schlüssel haben.",
    box: "Er gehört zur Urne",
    boxHint: "Auf der Seite der Urne steht derselbe Fingerabdruck.",
    line: (line, n) => (n === 0 ? `Zeile ${numbers.whole(line)}: nichts` : `Zeile ${numbers.whole(line)}: Zahl ${numbers.whole(n)}`),
    lineOf: (line, title, n) =>
      n === 0 ? `Zeile ${numbers.whole(line)}, „${title}“: nichts` : `Zeile ${numbers.whole(line)}, „${title}“: Zahl ${numbers.whole(n)}`,
    lineIs: "Die Zeilen stehen in der Reihenfolge des Zettels. Was auf welcher steht, sagt die Seite der Urne.",
  },
};
