import type { trustee as english } from "../en/trustee.js";
import { numbers, plural } from "./numbers.js";

export const trustee: typeof english = {
  loading: "Mal sehen, was zu tun ist …",
  unreachable: "Der Server ist nicht zu erreichen",
  unreachableText: "Nichts ging verloren. Versuch es wieder, wenn du verbunden bist.",
  lookAgain: "Noch einmal nachsehen",
  looksByItself: "Diese Seite sieht alle paar Sekunden von selbst wieder nach.",
  nothing: "Von dir ist gerade nichts zu tun.",
  taken: "Abgegeben. Es wurde geprüft und aufbewahrt.",
  stale: "Jemand anderes war schneller, oder der Schlüssel wurde neu begonnen. Das ist jetzt zu tun.",
  refused: (why) => `Es wurde nicht angenommen: ${why}`,
  signedOut: "Du bist abgemeldet. Melde dich in einem anderen Tab wieder an und versuch es dann hier noch einmal.",
  working: "Es wird gerechnet …",
  who: "Wie weit alle sind",
  you: "du",
  whoColumn: "Wer",
  yes: "ja",
  notYet: "noch nicht",
  notNeeded: "nicht nötig",
  steps: {
    certificate: "Begonnen",
    polynomial: "Anteile ausgeteilt",
    shares: "Schlüssel gemacht",
    rehearse: "Probezettel geöffnet",
    shuffle: "Gemischt",
    decrypt: "Ergebnis geöffnet",
  },

  due: {
    certificate: {
      title: "Deinen Teil des Schlüssels beginnen",
      text: "Dein Teil des Schlüssels entsteht hier, auf diesem Gerät, und verlässt es nie. Du bewahrst ihn in einer Datei hinter einer Passphrase auf. Ohne beides ist er verloren, und niemand kann ihn zurückholen.",
    },
    polynomial: {
      title: "Die Anteile des Schlüssels austeilen",
      text: "Alle haben begonnen. Du teilst allen einen Anteil aus, jeden für seine Empfängerin oder seinen Empfänger versiegelt.",
    },
    shares: {
      title: "Deinen Anteil des Schlüssels annehmen",
      text: "Alle Anteile sind ausgeteilt. Deine werden mit dem verglichen, was alle veröffentlicht haben, und zusammengesetzt.",
    },
    rehearse: {
      title: "Den Probezettel öffnen",
      text: "Bevor jemand abstimmt, zeigst du, dass dein Schlüssel geht, an einem Zettel, den diese Seite selbst macht. Von der Abstimmung wird nichts geöffnet.",
    },
    shuffle: {
      title: "Die Stimmzettel mischen",
      text: "Die Stimmzettel kommen in eine andere Reihenfolge und werden neu verschlüsselt, damit niemand weiß, welcher von wem ist. Die Reihenfolge wird vergessen, sobald sie benutzt ist.",
    },
    decrypt: { title: "Deinen Teil des Ergebnisses öffnen", text: "Du öffnest die Summe aller Stimmzettel, nie einen einzelnen." },
  },
  opensPapers: "Du öffnest mit den anderen die Stimmzettel, einen nach dem anderen. Sie wurden gemischt: Welcher von wem ist, kann niemand sagen.",
  act: {
    polynomial: "Die Anteile austeilen",
    shares: "Meinen Anteil annehmen",
    rehearse: "Den Probezettel öffnen",
    shuffle: "Die Stimmzettel mischen",
    decrypt: "Meinen Teil des Ergebnisses öffnen",
  },

  compareKey:
    "Vergleiche diese vier Wörter mit den anderen, die einen Teil des Schlüssels haben, am Telefon oder von Angesicht zu Angesicht, und mit denen auf der Seite der Urne. Andere Wörter hießen, dass jemand einen Schlüssel mit Leuten gemacht hat, die es nicht gibt.",
  otherKey:
    "Die Urne hat einen anderen Schlüssel als den, mit dem du auf diesem Gerät den Probezettel geöffnet hast. Mach nicht weiter und sag es den anderen.",

  passphrase: "Passphrase",
  passphraseHint:
    "Mindestens 12 Zeichen; am besten vier oder fünf Wörter, die niemand zusammenstellen würde. Schreib sie auf und bewahr sie getrennt von der Datei auf.",
  again: "Dieselbe Passphrase noch einmal",
  tooShort: "Das sind weniger als 12 Zeichen.",
  differ: "Die beiden sind nicht gleich.",
  makeKey: "Meine Schlüsseldatei machen",
  copies: {
    title: "Bewahr deine Schlüsseldatei an zwei Orten auf",
    text: "Sichere sie zweimal, auf zwei Dingen, die nicht zusammen kaputtgehen: auf diesem Rechner und einem Stick zum Beispiel, oder auf zwei Sticks.",
    first: "Die Datei sichern",
    second: "Die zweite Kopie sichern",
    back: "Wähl jetzt die zweite Kopie dort aus, wo du sie gesichert hast",
    backHint: "Diese Seite macht weiter, wenn sie sie wieder gelesen hat.",
    otherFile: "Das ist eine andere Datei als die eben gemachte.",
    goOn: "Beide Kopien sind gesichert: den Anfang meines Schlüssels abgeben",
  },
  fileTitle: (name, motion) => `${name}: ${motion}`,
  rehearsal:
    "Das ist eine Probe: Dieser Tab merkt sich Passphrase und Schlüsseldateien von allen, die du spielst, bis du ihn schließt. Im Ernst fragt er jede Person danach.",
  wrongShare: {
    title: (whose) => `Der Anteil, den du von ${whose} bekommen hast, ist falsch`,
    text: "Er ist nicht das, was veröffentlicht wurde; dein Teil des Schlüssels wäre damit nichts wert. Zeig ihn: Dein Anteil an diesem Schlüssel, der aufgegeben wird, wird mit einem Beweis öffentlich, und alle sehen, wer was gesandt hat. Der Schlüssel wird dann ohne die Person neu begonnen, die gelogen hat, wenn die anderen genug sind.",
    show: "Allen zeigen",
    shown: "Der falsche Anteil wurde gezeigt, und der Schlüssel wird neu begonnen.",
  },

  open: {
    title: "Deine Schlüsseldatei",
    file: "Wähl deine Schlüsseldatei",
    action: "Öffnen",
    none: "Wähl zuerst die Datei.",
    whose: (title) => `Darauf steht: ${title}`,
    "not-a-key-file": "Das ist keine Schlüsseldatei. Sie endet auf .key und wurde gesichert, als du deinen Teil des Schlüssels begonnen hast.",
    damaged: "Diese Schlüsseldatei ist beschädigt: Ein Stück fehlt oder ist verändert. Nimm deine zweite Kopie.",
    "wrong-passphrase": "Die Datei ist ganz, aber das ist nicht ihre Passphrase. Groß und klein zählt, ein Leerzeichen am Ende auch.",
    other:
      "Diese Schlüsseldatei ist nicht die für diese Urne, oder sie ist von der Zeit, bevor der Schlüssel neu begonnen wurde. Wähl die, die du zuletzt gesichert hast.",
    lost: "Wenn beide Kopien verloren sind: Solange die Urne nicht bereit ist, kann der Schlüssel unten neu begonnen werden. Danach können die anderen sie ohne dich öffnen, wenn es so viele sind, wie die Satzung verlangt.",
  },

  archive: {
    check: "Die Urne prüfen",
    checking: (checked) => `Die Urne wird geprüft: ${numbers.whole(checked)} ${plural(checked, { one: "Stimmzettel", other: "Stimmzettel" })} …`,
    wrong: (why) => `An der Urne stimmt etwas nicht, und du darfst sie nicht öffnen: ${why}. Sag es den anderen.`,
    holds: (ballots, counted, voters) =>
      `An der Urne stimmt alles: ${numbers.whole(ballots)} ${plural(ballots, { one: "Stimmzettel", other: "Stimmzettel" })}, davon ${plural(counted, { one: "zählt", other: "zählen" })} ${numbers.whole(counted)}, und ${numbers.whole(voters)} konnten abstimmen.`,
    compare:
      "Vergleich diese vier Wörter mit den anderen, die einen Teil des Schlüssels haben, bevor du etwas öffnest: Andere hießen, dass dir eine andere Urne gezeigt wurde.",
    takes: (seconds) =>
      `Das dauert auf einem Rechner etwa ${seconds < 90 ? `${numbers.whole(seconds)} Sekunden` : `${numbers.whole(Math.round(seconds / 60))} Minuten`}, auf einem Telefon länger. Die Seite steht so lange still; lass sie offen.`,
    otherBefore:
      "Auf diesem Gerät hast du diese Abstimmung schon einmal geöffnet, mit anderen Stimmzetteln in der Urne. Zweimal zu öffnen könnte zeigen, wie jemand gestimmt hat. Mach nicht weiter und sag es den anderen.",
    otherCount: (ballots, recorded) =>
      `Im Protokoll steht, dass die Abstimmung mit ${numbers.whole(recorded)} ${plural(recorded, { one: "Stimmzettel", other: "Stimmzetteln" })} endete, und in dieser Urne liegen ${numbers.whole(ballots)}. Öffne sie nicht und sag es den anderen.`,
    notNow: "Die Urne ist nicht da, wo sie für diesen Schritt sein müsste.",
  },

  registrar: {
    tooEarly: "Das Stimmverzeichnis steht noch nicht fest. Du bekommst eine Mail, wenn es so weit ist.",
    done: "Die Wahlausweise sind gemacht und abgegeben.",
    look: "Noch ist nichts endgültig. Sieh dir die Liste an, wie sie angekommen ist, und bestätige sie",
    print: "Fingerabdruck dieser Liste. Die nächste Seite zeigt den der Liste, die angekommen ist: Es muss derselbe sein.",
    title: (n) => `${numbers.whole(n)} ${plural(n, { one: "Wahlausweis", other: "Wahlausweise" })} machen`,
    text: "Sie entstehen hier, auf diesem Gerät. Du behältst eine Liste, wem welcher gehört; der Server bekommt nur die öffentlichen Hälften, in einer Reihenfolge, die nichts verrät.",
    make: "Die Wahlausweise machen",
    making: (done, of) => `${numbers.whole(done)} von ${numbers.whole(of)} gemacht …`,
    made: "Die Wahlausweise sind gemacht",
    list: "Die Liste für deinen Serienbrief sichern",
    listText:
      "Eine Tabelle mit Name, Adresse und Wahlausweis. Wer sie hat und sich als jemand anmelden kann, könnte für diese Person stimmen: Bewahr sie so auf, dass sonst niemand an sie kommt, und lösch sie, wenn die Abstimmung vorbei ist.",
    keyFile: "Die Schlüsseldatei sichern",
    keyFileText:
      "Dieselbe Liste hinter deiner Passphrase, falls jemand den eigenen Ausweis verliert. Mit ihr gibst du jemandem den eigenen noch einmal, oder einen Ersatzausweis.",
    handIn: "Die öffentlichen Hälften abgeben",
    handInText: "Sichere zuerst beides: Die geheimen Hälften stehen sonst nirgends.",
    open: {
      lost: "Wenn alle Kopien verloren sind, kannst du niemandem den Wahlausweis noch einmal geben. Wer den eigenen noch hat, kann damit abstimmen.",
    },
    wishes: {
      title: (n) => (n === 1 ? "Ein Mitglied bittet um seinen Wahlausweis" : `${numbers.whole(n)} Mitglieder bitten um ihren Wahlausweis`),
      text: "Öffne deine Schlüsseldatei. Sie bleibt auf diesem Gerät; gib die Wahlausweise auf einem Weg aus, auf dem du weißt, wen du vor dir hast, und nicht über diesen Server.",
      wants: {
        "the same": "Hat den eigenen verloren und bittet noch einmal darum. Es ist derselbe.",
        another:
          "Jemand anderes könnte den Wahlausweis haben. Ein Ersatzausweis tritt an seine Stelle, und mit dem alten kann niemand mehr abstimmen.",
      },
      notTheirs:
        "Zu dieser Adresse steht kein Wahlausweis in deiner Schlüsseldatei. Hatte das Mitglied eine andere Adresse, als du sie gemacht hast?",
      given: "Ich habe ihn übergeben",
      done: "Vermerkt. Damit kann abgestimmt werden.",
      replace: "Einen Ersatzausweis geben und die Schlüsseldatei sichern, die von nun an gilt",
      noSpare: "Es ist kein Ersatzausweis mehr da.",
      replaced: "Er gilt von jetzt an. Übergib ihn, und bewahr die eben gesicherte Schlüsseldatei statt der vorigen auf.",
      saveAgain: "Die Schlüsseldatei noch einmal sichern",
    },
    columns: ["Name", "Adresse", "Wahlausweis"],
    fileTitle: (n, motion) => `Wahlausweise von ${n} Stimmberechtigten: ${motion}`,
  },
};
