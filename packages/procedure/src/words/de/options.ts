import type { OptionState } from "../../options/state.js";
import type { KeptBy } from "../kept-by.js";

/** Where something that was put to a motion stands, in a few words, for a tag or a heading. */
export const optionStates: { readonly [state in OptionState]: string } = {
  "gathers support": "Sammelt Unterschriften",
  "has support": "Hat genug Unterschriften",
  "without support": "Zu wenige Unterschriften in der Zeit",
  "without its text": "Ohne den Text, den es ändert",
  withdrawn: "Zurückgezogen",
  merged: "In einem anderen aufgegangen",
  accepted: "In den Text übernommen",
  "ruled out": "Unzulässig",
  "on the paper": "Auf dem Stimmzettel",
  adopted: "Angenommen",
  "not adopted": "Nicht angenommen",
};

/** Why something can't be done with what was put to a motion. */
export const keptBy: { readonly [is in KeptBy]: string } = {
  "gathers support": "Es sammelt noch Unterschriften.",
  "has support": "Es hat schon genug Unterschriften.",
  "without support": "Es hatte in der Zeit zu wenige Unterschriften.",
  "without its text": "Der Text, den es ändert, wurde zurückgezogen. Wer ihn übernimmt, bringt es zurück.",
  withdrawn: "Es wurde zurückgezogen, und die Zeit, es zu übernehmen, ist vorbei.",
  merged: "Es ist in einem anderen aufgegangen.",
  accepted: "Es wurde in den Text übernommen, den es ändert.",
  "ruled out": "Es wurde für unzulässig erklärt.",
  "on the paper": "Es steht auf dem Stimmzettel.",
  adopted: "Es wurde angenommen.",
  "not adopted": "Es wurde abgestimmt und nicht angenommen.",
  unknown: "So etwas wurde zu diesem Antrag nicht gestellt.",
  "there already": "Das wurde zu diesem Antrag schon gestellt.",
  closed: "Der Text, um den es geht, steht nicht mehr.",
  "nothing to amend":
    "Ein Änderungsantrag ändert den Text des Antrags, einen Text daneben oder einen anderen Änderungsantrag. Das hier ist nichts davon.",
  "an amendment to an amendment": "Ein Änderungsantrag zu einem Änderungsantrag wird nicht noch einmal geändert.",
  "no amendment": "Es ist ein eigener Text und kein Änderungsantrag.",
  "moved by one person":
    "Alle hat dieselbe Person eingebracht. Wer einen Teil unterschrieben hat, hat unterschrieben, was daraus wird; deshalb muss noch jemand dem Wortlaut zustimmen.",
  "of another kind": "Nur 2 bis 20 Vorschläge oder ganze Texte werden zu einem; Änderungsanträge nicht, und nichts doppelt.",
  "said to contradict it": "Dass sie einander widersprechen, wurde schon gesagt.",
  "without a cost": "Die Abstimmung verteilt Geld, deshalb gehört zu einem Vorschlag, was er kostet.",
  "above the budget": "Es kostet mehr, als es zu verteilen gibt.",
  "of no such group": "Für eine solche Gruppe hält der Text keine Plätze frei.",
  "put by others": "Andere haben zu diesem Antrag etwas gestellt, und das ginge mit ihm verloren. Sie müssten es erst zurückziehen.",
};
