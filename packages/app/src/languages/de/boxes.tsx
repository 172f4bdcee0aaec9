import type { boxes as english } from "../en/boxes.js";
import { numbers, plural } from "./numbers.js";

export const boxes: typeof english = {
  chambers: {
    text: "Über diesen Antrag wird in mehreren Kammern abgestimmt. Jede hat eine eigene Urne, mit eigener Liste der Zugangscodes und eigenem Ergebnis. Wer den Schlüssel hält, macht einen für alle Kammern, für die der Text dieselben nennt.",
    sharedKey: (name) => `Der Schlüssel ist der von „${name}“ und ist da, sobald jene Urne bereit ist.`,
    this: (name) => `${name} (diese hier)`,
  },
  title: (motion) => `Urne zu Antrag ${motion}`,
  short: "Urne",
  none: "Noch keine Urne",
  noneText: "Die Urne dieser Abstimmung wird begonnen, sobald der Antrag seine Unterstützung hat.",

  phases: {
    key: "Der Schlüssel zur Urne wird gemacht.",
    rehearsal: "Der Schlüssel ist gemacht. Wer einen Teil davon hat, öffnet einen Probezettel, bevor jemand abstimmt.",
    credentials: "Der Schlüssel ist gemacht und erprobt. Die Wahlausweise müssen noch gemacht werden.",
    waiting: "Die Urne wartet auf den Tag der Abstimmung.",
    open: "Die Abstimmung läuft. Die Stimmzettel sind verschlüsselt; niemand kann einen öffnen, und wie viele es sind, erfährt bis zum Ende der Abstimmung niemand.",
    openTurnout:
      "Die Abstimmung läuft. Die Stimmzettel sind verschlüsselt; niemand kann einen öffnen. Wie viele es sind, darf bekannt sein, weil es in der Satzung steht.",
    counting: "Die Abstimmung ist vorbei. Alle Stimmzettel liegen im Archiv; sie werden geprüft und zusammengezählt.",
    shuffling: "Die Abstimmung ist vorbei. Wer einen Teil des Schlüssels hat, mischt die Stimmzettel, damit niemand weiß, welcher von wem ist.",
    decrypting: "Die Abstimmung ist vorbei. Wer einen Teil des Schlüssels hat, öffnet das Ergebnis.",
    opened: "Die Urne ist offen. Das Ergebnis steht im Protokoll, und alle können es nachprüfen.",
    lapsed: "Diese Urne wurde nie geöffnet und entscheidet nichts.",
  },

  holders: {
    term: "Wer sie öffnen kann",
    platform:
      "Die Plattform allein, wie es in der Satzung steht. Die Abstimmung ist geheim vor den Mitgliedern, nicht vor denen, die diesen Server betreiben: Sie könnten jeden Stimmzettel öffnen.",
    tooFew: (needed, size, body) =>
      `In ${body} sitzen nur ${numbers.whole(size)}, und ${numbers.whole(needed)} werden zum Öffnen gebraucht: Ein verlorener Schlüssel brächte die Abstimmung um, deshalb müssen es mehr sein. Dann wird der Schlüssel neu begonnen.`,
    nobody: (body) => `In ${body} sitzt zurzeit niemand. Sobald sich das ändert, kann der Schlüssel gemacht werden.`,
  },
  registrar: {
    term: "Wer die Wahlausweise macht",
    platform:
      "Die Plattform, nach dem Stimmverzeichnis. Wer den Server betreibt, weiß, wer abgestimmt hat, nicht wie, und könnte einen Stimmzettel im Namen eines Mitglieds einwerfen, das nicht abstimmt.",
    office: (office) =>
      `${office}, getrennt von der Plattform, die nur die öffentliche Hälfte hat: Um einen Stimmzettel im Namen eines Mitglieds einzuwerfen, das nicht abstimmt, müssten beide zusammenwirken.`,
  },
  keyWords: "Der Schlüssel in vier Wörtern",
  revote: {
    term: "Noch einmal abstimmen",
    may: "Erlaubt, solange die Abstimmung läuft; der letzte Stimmzettel zählt.",
    not: "Eine Stimme ist endgültig.",
  },
  election: {
    term: "Fingerabdruck der Wahl",
    details: (hash) => (
      <>
        {hash}. Die Wahlkabine, das Gerät, mit dem du einen Stimmzettel prüfst, und <code>folkmoot ballot verify</code> zeigen denselben. Das
        Protokoll hält alles fest: An Zettel, Schlüssel und Wahlausweisen kann nichts mehr geändert werden.
      </>
    ),
  },
  head: { term: "Fingerabdruck des Archivs" },
  ballots: {
    term: "Stimmzettel",
    details: (ballots, voters) =>
      `${numbers.whole(ballots)} ${plural(ballots, { one: "Stimmzettel", other: "Stimmzettel" })} von ${numbers.whole(voters)} ${plural(voters, { one: "Mitglied", other: "Mitgliedern" })}.`,
  },
  published: (ballots) => `${numbers.whole(ballots)} ${plural(ballots, { one: "Stimmzettel liegt", other: "Stimmzettel liegen" })} im Archiv.`,

  trustees: "Wer einen Teil des Schlüssels hat",
  done: "ja",
  notYet: "noch nicht",
  waitsFor: (names) => `Es fehlt: ${names}.`,
  attempt: (attempt) => `Der Schlüssel wurde neu begonnen; das ist der ${numbers.whole(attempt)}. Anlauf.`,

  fault: {
    title: "Mit dieser Urne geht es nicht weiter",
    paper:
      "Der Stimmzettel hat mehr Zeilen, als sich zusammen verschlüsseln lassen: höchstens 30. Niemand kann darauf abstimmen, und der Antrag verfällt, wenn die Zeit der Urne vorbei ist.",
    "more papers than voters":
      "Es sind mehr Stimmzettel, als Mitglieder abgestimmt haben. Jemand hat Stimmzettel in die Urne gelegt, die niemand aus dem Verzeichnis abgegeben hat. Sie bleibt zu.",
    archive: (why) => <>Was im Archiv liegt, hält nicht stand: {why}. Die Urne bleibt zu, und wer das Archiv prüft, sieht warum.</>,
  },

  few: {
    alike: "Diese Abstimmung kann nicht geheim sein",
    alikeText:
      "Weniger als fünf Personen werden hier getrennt von den anderen gezählt: in einer eigenen Kammer, oder mit so vielen Stimmen wie sonst niemand. Das Ergebnis würde verraten, wie sie gestimmt haben. Die Urne wird nicht bereit gemacht, und der Antrag verfällt, wenn ihre Zeit um ist.",
    title: (size) => `Nur ${numbers.whole(size)} können hier abstimmen`,
    text: "Bei so wenigen kann schon das Ergebnis verraten, wie jemand gestimmt hat: wenn alle gleich stimmen, oder alle bis auf eine Person. Dagegen hilft keine Verschlüsselung.",
  },
  trackers: {
    title: "Alle Stimmzettel",
    text: "Nach ihren Kontrollcodes geordnet, ohne Zeiten. Wenn du deinen behalten hast, steht er hier.",
    after: "Wenn die Abstimmung vorbei ist, stehen hier die Kontrollcodes aller Stimmzettel.",
    code: "Kontrollcode",
    codeHint: "Wie du ihn beim Abstimmen behalten hast: die vier Wörter oder die 43 Buchstaben, Ziffern, + und /.",
    inVain:
      "Kein Stimmzettel hat hier diese Wörter, und es ist kein Kontrollcode aus 43 Zeichen. Sieh nach, ob du ihn so getippt hast, wie du ihn behalten hast.",
    look: "Nachsehen",
    place: (from, to, of) => `${numbers.whole(from)} bis ${numbers.whole(to)} von ${numbers.whole(of)}`,
  },
  check: {
    title: "Selbst nachprüfen",
    text: "Im Archiv liegt alles, was man zum Prüfen der Abstimmung braucht: der Zettel, der Schlüssel, die öffentlichen Wahlausweise, jeder verschlüsselte Stimmzettel und jeder Schritt der Auszählung mit seinem Beweis. Es hat das Format von Belenios, das auch andere Programme lesen.",
    download: "Archiv herunterladen",
    command: (command) => <>Prüfe es mit {command} oder mit belenios-tool.</>,
    proofs: (command) => (
      <>
        Wer die Urne geöffnet hat, hat in einer Datei neben dem Archiv bewiesen, dass alles davon mit dem eigenen Schlüssel entschlüsselt wurde; das
        prüft {command}. Sagt ein Zettel trotzdem Unmögliches, kommt das also von dem, der ihn abgegeben hat.
      </>
    ),
    none: "Das Archiv beginnt, wenn die Urne bereit ist.",
  },
  scripts: {
    told: (n) =>
      n === 1
        ? "Abgestimmt wird mit dem Skript der Wahlkabine, das diesen Fingerabdruck hat. So steht es im Protokoll, und die Seite der Wahlkabine nimmt kein anderes:"
        : "Das Skript der Wahlkabine wurde während der Abstimmung geändert. Im Protokoll steht, mit welchem abgestimmt wurde, mit den Fingerabdrücken:",
    since: (when) => <>seit {when}</>,
    serves: (hash, isEarly) =>
      isEarly ? (
        <>Das Skript der Wahlkabine hat den Fingerabdruck {hash}. Er kommt ins Protokoll, wenn die Urne bereit ist.</>
      ) : (
        <>
          Dieser Server hat jetzt das Skript {hash}, das noch nicht im Protokoll steht. Ist das in einigen Minuten noch so, frag, wer ihn betreibt,
          nach dem Grund.
        </>
      ),
  },

  ballot: {
    title: "Wo ein Stimmzettel ist",
    unknown: "Dieser Stimmzettel liegt nicht in der Urne",
    unknownText:
      "Es wurde kein Stimmzettel mit diesem Kontrollcode angenommen. Sieh nach, ob du ihn so eingegeben hast, wie du ihn behalten hast. Wenn du dafür eine Zusage hast, die dieser Server unterschrieben hat, zeig sie denen, die über die Abstimmung wachen: Sie ist ein Beweis.",
    waiting: "Dieser Stimmzettel wurde angenommen",
    waitingText:
      "Er wird mit allen anderen veröffentlicht, wenn die Abstimmung vorbei ist. Bis dahin ist diese Notiz, mit dem Schlüssel des Protokolls unterschrieben, dein Beweis, dass er angenommen wurde.",
    waitingBatch:
      "Er wird mit der nächsten Lieferung veröffentlicht, spätestens wenn die Abstimmung vorbei ist. Bis dahin ist diese Notiz, mit dem Schlüssel des Protokolls unterschrieben, dein Beweis, dass er angenommen wurde.",
    published: "Dieser Stimmzettel liegt in der Urne",
    publishedText: (entry) => <>Sein Kontrollcode steht in {entry} des Protokolls, und der Stimmzettel selbst im Archiv.</>,
    entry: (index) => `Eintrag ${numbers.whole(index)}`,
    soon: "dem nächsten Eintrag",
    since: (size) => `Jeder Prüfpunkt des Protokolls ab ${numbers.whole(size)} Einträgen deckt ihn. Den Beweis gibt die Seite des Eintrags.`,
    note: "Behalte diese Notiz",
  },

  trusteePage: {
    title: "Dein Teil des Schlüssels",
    notYours: "Du hast keinen Teil des Schlüssels zu dieser Urne.",
    needsScript:
      "Dein Teil des Schlüssels entsteht auf deinem eigenen Gerät, wird dort benutzt und verlässt es nie. Dazu braucht dein Browser ein Skript; es geht auch mit der Befehlszeile, und was sie ausgibt, wird hier eingefügt.",
    nothing: "Von dir ist gerade nichts zu tun.",
    tasks: {
      certificate: "Deinen Teil des Schlüssels beginnen",
      polynomial: "Die Anteile des Schlüssels austeilen",
      shares: "Deinen Anteil des Schlüssels annehmen",
      rehearse: "Den Probezettel öffnen",
      shuffle: "Die Stimmzettel mischen",
      decrypt: "Deinen Teil des Ergebnisses öffnen",
    },
    data: "Was der Befehl braucht",
    pasted: "Was der Befehl ausgegeben hat",
    send: "Abgeben",
    anew: "Den Schlüssel neu beginnen",
    anewText:
      "Wenn jemand die Schlüsseldatei verloren hat oder nicht mitmacht, kann der Schlüssel neu begonnen werden, von allen, die jetzt in dem Gremium sitzen. Vom alten Schlüssel ist dann nichts mehr zu gebrauchen. Wenn die Urne bereit ist, geht das nicht mehr.",
    anewButton: "Neu beginnen",
    thanks: "Abgegeben",
    thanksText: "Es wurde geprüft und aufbewahrt. Du bekommst eine Mail, wenn du wieder dran bist.",
  },
  registrarPage: {
    title: "Die Wahlausweise machen",
    notYours: "Die Wahlausweise dieser Abstimmung sind nicht deine Aufgabe.",
    tooEarly: "Das Stimmverzeichnis steht noch nicht fest. Du bekommst eine Mail, wenn es so weit ist.",
    done: "Die Wahlausweise sind gemacht.",
    text: "Du machst auf deinem eigenen Gerät einen Wahlausweis für jede Person im Stimmverzeichnis, gibst jeder ihren, und gibst nur die öffentlichen Hälften hier ab. Wer einen Wahlausweis hat und angemeldet ist, kann damit abstimmen; bewahr die Liste so auf, dass sonst niemand an sie kommt.",
    needsScript: "Dazu braucht dein Browser ein Skript; es geht auch mit der Befehlszeile.",
    uuid: "Nummer der Wahl",
    roll: "Das Stimmverzeichnis",
    columns: { who: "Wer", address: "Adresse" },
    pasted: "Die öffentlichen Wahlausweise",
    pastedHint: "Die Liste, wie der Befehl sie geschrieben hat; sie beginnt mit [",
    send: "Abgeben",
    thanks: "Die Wahlausweise sind da",
    thanksText: "Sie wurden geprüft und aufbewahrt.",
  },

  refused: {
    title: "Das wurde nicht angenommen",
    stale: "Jemand anderes war schneller, oder der Schlüssel wurde neu begonnen. Sieh dir die Seite noch einmal an und tu, was jetzt dort steht.",
    "not due": "Das ist jetzt nicht deine Aufgabe. Auf der Seite steht, was es ist.",
    wrong: (why) => `Was gesendet wurde, stimmt nicht: ${why}.`,
    wrongNumber: (wanted) => `für alle ${numbers.whole(wanted)} im Stimmverzeichnis wird je ein Wahlausweis gebraucht`,
    noCredentials: "es ist keine Liste öffentlicher Wahlausweise, oder zwei davon sind gleich",
    back: "Zurück zu deinem Teil",
  },
  cast: {
    title: "Dein Stimmzettel wurde angenommen",
    accepted: "Behalte den Kontrollcode und die Notiz; damit findest du ihn wieder und kannst zeigen, dass er angenommen wurde.",
    refusedTitle: "Dein Stimmzettel wurde nicht angenommen",
    refused: {
      "not open yet": "Die Abstimmung hat noch nicht begonnen. Es wurde nichts gespeichert.",
      closed: "Die Abstimmung ist vorbei. Es wurde nichts gespeichert.",
      "not on the roll": "Du stehst nicht im Stimmverzeichnis dieser Abstimmung. Es wurde nichts gespeichert.",
      "already voted": "Du hast schon abgestimmt, oder jemand mit diesem Wahlausweis. Eine Stimme ist endgültig; es wurde nichts gespeichert.",
      "voted too often": "Du hast zwanzigmal abgestimmt, öfter bewahrt die Urne nichts auf. Dein letzter Stimmzettel zählt.",
      busy: "Gerade kommen mehr Stimmzettel an, als geprüft werden können. Es wurde nichts gespeichert; schick denselben in ein paar Sekunden noch einmal.",
      "ballot-malformed": "Was gesendet wurde, ist kein Stimmzettel oder wurde unterwegs verändert. Es wurde nichts gespeichert.",
      "ballot-other-election": "Dieser Stimmzettel wurde für eine andere Abstimmung gemacht. Es wurde nichts gespeichert.",
      "ballot-credential": "Mit diesem Wahlausweis kannst du nicht abstimmen. Es wurde nichts gespeichert.",
      "ballot-replayed": "Dieser Stimmzettel liegt schon in der Urne und ist nicht deiner: Er wurde kopiert. Es wurde nichts gespeichert.",
      "ballot-signature":
        "Dieser Stimmzettel ist nicht mit seinem Wahlausweis unterschrieben oder wurde danach verändert. Es wurde nichts gespeichert.",
      "ballot-answer":
        "Die Beweise dieses Stimmzettels halten nicht stand: Er wurde kopiert, verändert oder anders ausgefüllt als erlaubt. Es wurde nichts gespeichert.",
    },
    back: "Zurück zur Abstimmung",
  },

  waiting: {
    certificate: (motion, title) => `Beginne deinen Teil des Schlüssels zu Antrag ${motion}, „${title}“`,
    polynomial: (motion, title) => `Teile die Anteile des Schlüssels zu Antrag ${motion} aus, „${title}“`,
    shares: (motion, title) => `Nimm deinen Anteil des Schlüssels zu Antrag ${motion} an, „${title}“`,
    rehearse: (motion, title) => `Öffne den Probezettel zu Antrag ${motion}, „${title}“`,
    shuffle: (motion, title) => `Mische die Stimmzettel zu Antrag ${motion}, „${title}“`,
    decrypt: (motion, title) => `Öffne deinen Teil des Ergebnisses zu Antrag ${motion}, „${title}“`,
    credentials: (motion, title) => `Mach die Wahlausweise zu Antrag ${motion}, „${title}“`,
    action: "Jetzt tun",
  },
};
