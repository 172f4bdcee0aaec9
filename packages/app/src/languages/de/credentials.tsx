import type { credentials as english } from "../en/credentials.js";
import { numbers } from "./numbers.js";

export const credentials: typeof english = {
  lists: {
    title: "Listen der Wahlausweise",
    text: "Wer die Wahlausweise getrennt von der Plattform macht, gibt ihre öffentlichen Hälften ab. Bis die Urne bereit ist, darf eine andere Liste an die Stelle der letzten treten; jede, die abgegeben wurde, bleibt hier stehen.",
    columns: { list: "Liste", at: "Abgegeben", credentials: "Wahlausweise", print: "Fingerabdruck", now: "Jetzt" },
    nth: (n) => numbers.whole(n),
    replaced: "ersetzt",
    waits: "noch nicht bestätigt",
    confirmed: "bestätigt",
  },
  confirm: {
    title: "Ist das deine Liste?",
    text: "Vergleich den Fingerabdruck mit dem, den dein Gerät oder der Befehl gezeigt hat. Noch ist nichts endgültig: Solange die Urne nicht bereit ist, kannst du eine andere Liste abgeben, und alle sehen, dass du es getan hast.",
    print: "Fingerabdruck",
    credentials: "Wahlausweise",
    count: (n, roll) =>
      n === roll
        ? `${numbers.whole(n)}, je einer für alle im Stimmverzeichnis`
        : `${numbers.whole(n)}: je einer für die ${numbers.whole(roll)} im Stimmverzeichnis, und Ersatzausweise`,
    spares: "Ersatzausweise",
    spareCount: (n) => numbers.whole(n),
    at: "Abgegeben",
    button: "Ja, das ist meine Liste",
    confirmed: "Deine Liste ist bestätigt",
    confirmedText:
      "Mit ihr wird die Urne bereit gemacht, sobald auch der Schlüssel und der Stimmzettel da sind; von da an ist sie nicht mehr zu ändern. Du kannst die geheimen Hälften ausgeben.",
    another: "Eine andere Liste abgeben",
    anotherText:
      "Wenn mit der Liste etwas nicht stimmte: Mach die Wahlausweise neu und gib sie noch einmal alle ab. Was du von der letzten ausgegeben hast, ist dann nichts mehr wert.",
  },
  spares: {
    label: "Welche davon Ersatzausweise sind",
    hint: (most) =>
      `Die zweite Liste, die der Befehl geschrieben hat; sie beginnt mit [. Höchstens ${numbers.whole(most)}; lass es leer, wenn es keine gibt.`,
  },
  weights: {
    column: "Stimmen",
    text: "Auf der Befehlszeile ist eine Zeile der Wählerliste „voter,votes“ bei denen, die mehrere Stimmen haben.",
  },
  wrongWeights: "auf dieser Liste haben andere mehrere Stimmen als im Stimmverzeichnis; jeder davon hat dort eine Zeile „Zugangscode,Stimmen“",
  wrongSpares: (most) =>
    most === 0
      ? "für diese Abstimmung werden keine Ersatzausweise gemacht"
      : `höchstens ${numbers.whole(most)} dürfen Ersatzausweise sein, und jeder muss auf der Liste stehen`,

  own: {
    title: "Dein Wahlausweis",
    link: "Ich habe keinen Wahlausweis, oder jemand anderes könnte meinen haben",
    platform:
      "Die Plattform macht die Wahlausweise dieser Abstimmung und gibt dir deinen, wann immer du die Kabine öffnest, auf jedem Gerät, auf dem du angemeldet bist. Es gibt nichts aufzubewahren und nichts zu verlieren. Wenn sich jemand anderes als du anmelden kann, ändere das: Ein Stimmzettel wird von niemandem angenommen außer von dir.",
    text: "Jemand außerhalb der Plattform hat die Wahlausweise gemacht und dir deinen auf anderem Weg gegeben. Wenn er verloren ging oder jemand anderes ihn haben könnte, bitte hier darum. Die Person bekommt eine Mail und gibt ihn dir auf einem Weg, auf dem sie weiß, dass du es bist.",
    "not on the roll": "Du stehst nicht im Stimmverzeichnis dieser Abstimmung.",
    voted:
      "Du hast abgestimmt. Wenn du es nicht warst, hat jemand anderes deinen Wahlausweis benutzt: Such die Kontrollnummer, die du bekommen hast, und ficht das Ergebnis an, wenn die Abstimmung vorbei ist.",
    "not open": "Die Abstimmung läuft nicht. Deinen Wahlausweis bekommst du, bevor sie beginnt, von der Person, die sie macht.",
    wants: "Was brauchst du?",
    wanted: {
      "the same": "Meinen noch einmal: Er kam nie an, oder ich habe ihn verloren, und niemand sonst hat ihn",
      another: "Einen anderen: Jemand könnte meinen haben. Der alte gilt dann nicht mehr",
    },
    ask: "Darum bitten",
    asked: "Die Bitte ist unterwegs",
    askedText:
      "Wer die Wahlausweise macht, hat eine Mail bekommen. Bitte noch einmal, wenn nichts kommt; abstimmen kannst du bis zum Ende der Abstimmung.",
  },

  wishes: {
    title: "Wer um den eigenen Wahlausweis bittet",
    none: "Niemand bittet dich um einen Wahlausweis.",
    waiting: (motion, title) => `Jemand bittet um den Wahlausweis zu Antrag ${motion}, „${title}“`,
    wants: {
      "the same": "Bittet noch einmal um den eigenen. Es ist derselbe.",
      another:
        "Bittet um einen anderen, weil jemand den eigenen haben könnte. Ein Ersatzausweis tritt an seine Stelle, wenn mit dem alten niemand abgestimmt hat.",
    },
    given: "Ich habe ihn übergeben",
    prints: "Die letzte Zeile, die der Befehl geschrieben hat",
    printsHint: "Zwei Fingerabdrücke aus 43 Zeichen.",
    replace: "Den Ersatzausweis an seine Stelle treten lassen",
    notReplaced: {
      prints: "das sind keine zwei Fingerabdrücke",
      "no wish": "niemand bittet noch um einen anderen Wahlausweis",
      used: "mit dem Wahlausweis, der ersetzt werden sollte, hat jemand abgestimmt. Sag es dem Mitglied; es kann das Ergebnis anfechten",
      "not due": "die Abstimmung läuft nicht, es ist kein Ersatzausweis dieser Abstimmung, oder der andere wurde schon ersetzt",
    },
  },

  drawn: {
    link: "Ansehen, wer aus dem Stimmverzeichnis gezogen wurde, und sagen, ob es sie gibt",
    title: "Gibt es sie?",
    notYours: "Wer gezogen wurde, sehen die, die den Schlüssel dieser Urne haben.",
    tooEarly: "Niemand wird gezogen, bevor die Urne offen ist, und niemand dort, wo die Plattform den Schlüssel hat.",
    text: (n) => `Aus dem Stimmverzeichnis wurden ${numbers.whole(n)} gezogen. Teilt sie unter euch auf und findet heraus, ob es sie gibt.`,
    how: "Fragt sie auf eigenem Weg, am Telefon oder an der Tür, und nicht nur über die Adresse, die hier steht: Wer ein Mitglied erfindet, gibt auch eine Adresse an. Fragt nicht, wie sie gestimmt haben. Sobald zu allen etwas gesagt ist, stehen die Zahlen im Protokoll und in der Urkunde, ohne Namen; ihr könnt sie später berichtigen.",
    found: {
      "not asked": "Noch nicht gefragt",
      reached: "Erreicht: es gibt sie",
      "not reached": "Nicht erreicht",
      unknown: "Niemand kennt eine solche Person",
    },
    keep: "So festhalten",
    kept: (left) => (left === 0 ? "Festgehalten, und die Zahlen stehen im Protokoll" : `Festgehalten. Noch zu fragen: ${numbers.whole(left)}`),
    seed: (seed) => <>Gezogen wurden sie mit dem Hash des geöffneten Archivs, den sich niemand aussuchen konnte: {seed}</>,
    waiting: (motion, title) => `Frag die, die aus dem Stimmverzeichnis zu Antrag ${motion}, „${title}“, gezogen wurden, ob es sie gibt`,
  },
};
