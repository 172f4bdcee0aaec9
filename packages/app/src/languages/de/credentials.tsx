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
    count: (n, roll) => `${numbers.whole(n)}, je einer für die ${numbers.whole(roll)} im Stimmverzeichnis`,
    at: "Abgegeben",
    button: "Ja, das ist meine Liste",
    confirmed: "Deine Liste ist bestätigt",
    confirmedText:
      "Mit ihr wird die Urne bereit gemacht, sobald auch der Schlüssel und der Stimmzettel da sind; von da an ist sie nicht mehr zu ändern. Du kannst die geheimen Hälften ausgeben.",
    another: "Eine andere Liste abgeben",
    anotherText:
      "Wenn mit der Liste etwas nicht stimmte: Mach die Wahlausweise neu und gib sie noch einmal alle ab. Was du von der letzten ausgegeben hast, ist dann nichts mehr wert.",
  },
};
