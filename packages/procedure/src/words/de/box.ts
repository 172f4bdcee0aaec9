import type { Requirement, RequirementCode } from "../../requirement.js";
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
      : `${number(whole(evidence["trustees"]))} Personen hatten je einen Teil des Schlüssels der Urne, je ${number(whole(evidence["needed"]))} davon konnten sie öffnen, und ${number(whole(evidence["rehearsed"]))} hatten einen Probezettel geöffnet${leftOut(evidence)}`;
    return { short: "Urne bereit", long: `${held}. Bereit war sie am ${when(evidence["at"], zone)}.` };
  },
  registrar: ({ evidence }) => {
    const isIndependent = text(evidence["by"]) === "independent";
    const made = isIndependent
      ? "Jemand außerhalb der Plattform macht die Wahlausweise und gibt ihr nur deren öffentliche Hälften, so dass keiner von beiden allein einen Stimmzettel im Namen eines Mitglieds einwerfen könnte, das nicht abgestimmt hat."
      : "Die Plattform macht die Wahlausweise. Wer den Server betreibt, weiß, wer abgestimmt hat, und könnte einen Stimmzettel im Namen eines Mitglieds einwerfen, das nicht abgestimmt hat; wie jemand abgestimmt hat, sieht nur, wer genug Teile des Schlüssels hat.";
    return {
      short: isIndependent ? "Wahlausweise von außerhalb der Plattform" : "Wahlausweise von der Plattform",
      long: [made, ...spares(evidence), ...register(evidence), ...sample(evidence)].join(" "),
    };
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

type Evidence = Requirement["evidence"];

/** Was es bedeutet, dass jemand nicht mitgemacht hat. Said to those who did not choose it. */
function leftOut({ leftOut: left, trustees, needed }: Evidence): string {
  const n = whole(left);
  if (n === 0) return "";
  const who = n === 1 ? "eine weitere Person, die dem Gremium angehört, hat" : `${number(n)} weitere, die dem Gremium angehören, haben`;
  const others = trustees === needed ? ", so dass von den anderen alle gebraucht wurden" : "";
  return `; ${who} nicht mitgemacht oder Falsches gesandt und blieb${n === 1 ? "" : "en"} ohne Teil${others}`;
}

function spares({ spares: made, replaced }: Evidence): string[] {
  if (made === undefined) return [];
  return [
    `Ersatzausweise: ${number(whole(made))}, davon an die Stelle eines Ausweises getreten, den andere haben könnten: ${number(whole(replaced))}.`,
  ];
}

/** Woche für Woche: auf einen plötzlichen Zuwachs kommt es an. Week by week, since it is a sudden rise that matters. */
function register({ joined, left }: Evidence): string[] {
  if (joined === undefined) return [];
  const [came, went] = [text(joined).split(","), text(left).split(",")];
  const said = (weeks: readonly string[]): string => `${number(sum(weeks))}${sum(weeks) === 0 ? "" : ` (Woche für Woche ${weeks.join(", ")})`}`;
  return [`In den ${number(came.length)} Wochen, bevor das Stimmverzeichnis feststand: Eintritte ${said(came)}, Austritte ${said(went)}.`];
}

function sum(weeks: readonly string[]): number {
  return weeks.reduce((all, week) => all + Number(week), 0);
}

function sample({ drawn, reached, unreached, unknown }: Evidence): string[] {
  if (drawn === undefined) return [];
  const asked = `Aus dem Stimmverzeichnis wurden ${number(whole(drawn))} gezogen, damit sie gefragt werden, ob es sie gibt, von denen, die den Schlüssel haben:`;
  if (reached === undefined) return [`${asked} Was dabei herauskam, ist noch nicht berichtet.`];
  return [`${asked} erreicht ${number(whole(reached))}, nicht erreicht ${number(whole(unreached))}, unbekannt ${number(whole(unknown))}.`];
}
