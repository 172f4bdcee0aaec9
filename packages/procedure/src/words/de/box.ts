import type { RequirementCode } from "../../requirement.js";
import type { Sentence } from "../catalogue.js";
import { text, whole } from "../evidence.js";
import { number, when } from "./when.js";

/** Die Urne einer geheimen Abstimmung. The ballot box of a secret vote: who holds its key, who made its credentials, and how it was opened. */
export const box = {
  box: ({ status, evidence }, zone) => {
    const isPlatform = text(evidence["held"]) === "platform";
    if (status === "unmet")
      return {
        short: "Keine Urne zur rechten Zeit",
        long: `Die Urne war nicht bereit bis ${when(evidence["until"], zone)}, und so wurde nichts entschieden.`,
      };
    if (status === "pending") {
      const who = isPlatform
        ? "Ihren Schlüssel macht die Plattform"
        : `Öffnen können sie dann je ${number(whole(evidence["needed"]))} von denen, die einen Teil ihres Schlüssels haben`;
      return {
        short: "Urne noch nicht bereit",
        long: `Die Abstimmung ist geheim und beginnt, wenn ihre Urne bereit ist, spätestens am ${when(evidence["until"], zone)}. ${who}.`,
      };
    }
    const held = isPlatform
      ? "Den Schlüssel der Urne hatte die Plattform: geheim war die Abstimmung vor den Mitgliedern, nicht vor denen, die den Server betreiben"
      : `${number(whole(evidence["trustees"]))} Personen hatten je einen Teil des Schlüssels der Urne, je ${number(whole(evidence["needed"]))} davon konnten sie öffnen, und ${number(whole(evidence["rehearsed"]))} hatten einen Probezettel geöffnet`;
    return { short: "Urne bereit", long: `${held}. Bereit war sie am ${when(evidence["at"], zone)}.` };
  },
  registrar: ({ evidence }) =>
    text(evidence["by"]) === "independent"
      ? {
          short: "Stimmausweise von außerhalb der Plattform",
          long: "Jemand außerhalb der Plattform macht die Stimmausweise und gibt ihr nur deren öffentliche Hälften. Keiner von beiden könnte allein eine Stimme für jemanden einwerfen, der nicht abgestimmt hat.",
        }
      : {
          short: "Stimmausweise von der Plattform",
          long: "Die Plattform macht die Stimmausweise. Wer den Server betreibt, könnte sehen, wer abstimmt, und eine Stimme für jemanden einwerfen, der es nicht tut; wie jemand abstimmt, sieht nur, wer genug Teile des Schlüssels hat.",
        },
  "box-opened": ({ status, evidence }, zone) => {
    if (status === "unmet")
      return {
        short: "Urne nicht rechtzeitig geöffnet",
        long: `Geöffnet war sie nicht bis ${when(evidence["until"], zone)}, und so wurde nichts entschieden.`,
      };
    if (status === "pending")
      return {
        short: "Urne noch nicht geöffnet",
        long: `Das Ergebnis steht fest, wenn die Urne geöffnet ist, spätestens am ${when(evidence["until"], zone)}.`,
      };
    const spoilt = whole(evidence["spoilt"]);
    const [voters, entitled] = [number(whole(evidence["voters"])), number(whole(evidence["entitled"]))];
    const papers = `${number(whole(evidence["counted"]))} Stimmen zählen${spoilt === 0 ? "" : `, ${number(spoilt)} waren ungültig`}`;
    const shuffles = whole(evidence["shuffles"]);
    const mixed = shuffles === 0 ? "" : `, nachdem die Stimmzettel ${shuffles === 1 ? "einmal" : `${number(shuffles)}-mal`} gemischt waren`;
    const parts = whole(evidence["parts"]) === 1 ? "1 Teil" : `${number(whole(evidence["parts"]))} Teilen`;
    return {
      short: `${voters} von ${entitled} haben abgestimmt`,
      long: `${voters} der ${entitled} im Stimmverzeichnis haben abgestimmt. ${papers}. Geöffnet wurde die Urne mit ${parts} ihres Schlüssels${mixed}. Der Fingerabdruck ihres Archivs ist ${text(evidence["archive"])}.`,
    };
  },
} satisfies { readonly [code in RequirementCode]?: Sentence };
