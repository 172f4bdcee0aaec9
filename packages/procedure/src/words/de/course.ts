import type { RequirementCode } from "../../requirement.js";
import type { Sentence } from "../catalogue.js";
import { isFixed, isState, isWithin, text, whole } from "../evidence.js";
import { goesBack } from "./goes-back.js";
import { holidays, length, ofLength } from "./length.js";
import { countWords, neededWords } from "./measure.js";
import { states } from "./state.js";
import { day, from, number, when } from "./when.js";

/** The course of a motion: support, notice, discussion, vote, challenge, effect. */
export const course = {
  support: ({ status, evidence }, zone) => {
    const needed = number(whole(evidence["needed"]));
    if (status === "met")
      return {
        short: `${needed} Unterschriften erreicht`,
        long: `Die nötigen ${needed} Unterschriften waren erreicht am ${when(evidence["reached"], zone)}.`,
      };
    const until = when(evidence["until"], zone);
    if (status === "unmet") return { short: "Zu wenige Unterschriften", long: `Es kamen keine ${needed} Unterschriften zusammen bis ${until}.` };
    const count = evidence["count"] === undefined ? needed : `${number(whole(evidence["count"]))} von ${needed}`;
    return {
      short: `${count} Unterschriften, bis ${day(evidence["until"], zone)}`,
      long: `Nötig sind ${needed} Unterschriften von ${number(whole(evidence["members"]))} Mitgliedern bis ${until}.`,
    };
  },
  notice: ({ status, evidence, earliest }, zone) => {
    if (evidence["latest"] !== undefined) {
      const latest = when(evidence["latest"], zone);
      return { short: `Spätestens ${latest}`, long: `Der Text lässt einen Tag vor ${latest} zu und keinen späteren.` };
    }
    if (status === "pending") {
      const needed = length(evidence);
      return { short: `Ankündigungsfrist: ${needed}`, long: `Die Ankündigung steht noch aus. Ihre Frist: ${needed}.` };
    }
    const had = `${number(whole(evidence["had"]))} von ${ofLength(evidence)}`;
    const short = `${had} Ankündigungsfrist`;
    if (status === "met")
      return {
        short,
        long: `Angekündigt am ${when(evidence["sent"], zone)}, wirksam ab ${when(evidence["given"], zone)}, Abstimmung ab ${when(evidence["event"], zone)}.${holidays(evidence)}`,
      };
    const next = earliest === null ? "" : ` Ginge sie jetzt hinaus, wäre der früheste zulässige Termin ${from(earliest, zone)}.`;
    return { short, long: `Von der Ankündigungsfrist wären das ${had}.${next}${holidays(evidence)}` };
  },
  roll: ({ status, evidence, words }, zone) => {
    const size = number(whole(evidence["size"]));
    const together = evidence["votes"] === undefined ? "" : `, zusammen mit ${number(whole(evidence["votes"]))} Stimmen`;
    return status === "met"
      ? {
          short: `${size} im Stimmverzeichnis`,
          long: `${size} Personen standen im Stimmverzeichnis${together}, Stand ${when(evidence["at"], zone)}.`,
        }
      : { short: "Stimmverzeichnis steht noch nicht fest", long: `Wer zählt, wird später festgestellt: „${words}“.` };
  },
  discussion: ({ status, evidence }, zone) => {
    const span = `von ${when(evidence["from"], zone)} bis ${when(evidence["until"], zone)}`;
    if (status === "met") return { short: "Aussprache war", long: `Die Aussprache war offen ${span}.` };
    return isFixed(evidence)
      ? { short: `Aussprache bis ${day(evidence["until"], zone)}`, long: `Die Aussprache ist offen ${span}.` }
      : { short: "Aussprache kommt noch", long: `Die Aussprache ist frühestens offen ${span}.` };
  },
  window: ({ status, evidence }, zone) => {
    const span = `von ${when(evidence["opens"], zone)} bis ${when(evidence["closes"], zone)}`;
    if (status === "met") return { short: "So lange offen, wie der Text es verlangt", long: `Die Abstimmung war offen ${span}.` };
    if (status === "unmet") {
      const wanted = when(evidence["wanted"], zone);
      return isWithin(evidence)
        ? {
            short: "Die Abstimmung ist dann noch nicht vorbei",
            long: `Die Abstimmung läuft ${span}. Zu dieser Zeit ist sie noch offen: ${wanted}. Vor ihrem Ende ist nichts entschieden.`,
          }
        : { short: "Außerhalb der Zeit der Abstimmung", long: `Die Abstimmung läuft ${span}. Außerhalb dieser Zeit liegt: ${wanted}.` };
    }
    return isFixed(evidence)
      ? { short: `Abstimmung bis ${day(evidence["closes"], zone)}`, long: `Die Abstimmung ist offen ${span}.` }
      : { short: "Abstimmung kommt noch", long: `Die Abstimmung ist frühestens offen ${span}.` };
  },
  "lost-time": ({ evidence }, zone) => {
    const minutes = number(whole(evidence["minutes"]));
    return {
      short: `${minutes} Minuten lang konnte niemand abstimmen`,
      long: `Insgesamt ${minutes} Minuten lang konnten Mitglieder nicht abstimmen. Die Abstimmung lief bis ${when(evidence["closes"], zone)}.`,
    };
  },
  "everybody-answered": ({ status, evidence }) => {
    const entitled = number(whole(evidence["entitled"]));
    if (status === "met") return { short: "Alle haben geantwortet", long: `Alle ${entitled} haben geantwortet, deshalb endete es früher.` };
    const count = `${number(whole(evidence["answered"]))} von ${entitled}`;
    return {
      short: `${count} haben geantwortet`,
      long: `${count} haben geantwortet. ${number(whole(evidence["missing"]))} noch nicht, und sie hatten noch nicht die ganze Zeit dafür.`,
    };
  },
  quorum: (requirement) => ({
    short: requirement.status === "met" ? "Mindestbeteiligung erreicht" : "Mindestbeteiligung verfehlt",
    long: `${countWords(requirement)}, ${number(whole(requirement.evidence["needed"]))} nötig (${neededWords(requirement)}).`,
  }),
  majority: (requirement) => {
    const { status, evidence } = requirement;
    const needed = `nötig: ${neededWords(requirement)}`;
    if (text(evidence["of"]) === "cast" && whole(evidence["base"]) === 0)
      return { short: "Niemand hat abgestimmt", long: `Niemand hat dafür oder dagegen gestimmt; ${needed}.` };
    return { short: status === "met" ? "Mehrheit erreicht" : "Mehrheit verfehlt", long: `${countWords(requirement)}; ${needed}.` };
  },
  tie: ({ evidence }) => ({
    short: "Nicht mehr Stimmen dafür als dagegen",
    long: `${number(whole(evidence["for"]))} dafür und ${number(whole(evidence["against"]))} dagegen: Stimmengleichheit nimmt nichts an, weniger Stimmen auch nicht.`,
  }),
  adopted: ({ status, evidence }) => {
    const options = number(whole(evidence["options"]));
    const place = number(whole(evidence["place"]));
    if (evidence["places"] !== undefined) {
      const places = number(whole(evidence["places"]));
      return status === "met"
        ? {
            short: `Gewählt auf Platz ${place} von ${places}`,
            long: `Von ${options} auf dem Stimmzettel wurde es auf Platz ${place} von ${places} gewählt.`,
          }
        : { short: "Niemand gewählt", long: `Von ${options} auf dem Stimmzettel wurde nichts gewählt.` };
    }
    return status === "met"
      ? { short: `Angenommen an ${place}. Stelle`, long: `Von ${options} auf dem Stimmzettel wurde es an ${place}. Stelle angenommen.` }
      : { short: "Nichts angenommen", long: `Von ${options} auf dem Stimmzettel wurde nichts angenommen.` };
  },
  agreed: ({ status, evidence }) => {
    const chambers = number(whole(evidence["chambers"]));
    return status === "met"
      ? {
          short: "Von jeder Kammer angenommen",
          long: `${number(whole(evidence["options"]))} von dem, worüber abgestimmt wurde, hat jede der ${chambers} Kammern angenommen.`,
        }
      : {
          short: "Die Kammern sind sich nicht einig",
          long: `Jede der ${chambers} Kammern hat etwas anderes angenommen, und die Frage braucht in jeder dasselbe.`,
        };
  },
  challenge: ({ status, evidence }, zone) => {
    const until = when(evidence["until"], zone);
    if (evidence["annulled"] !== undefined) {
      const why = whole(evidence["silent"]) === 1 ? "Über eine Anfechtung wurde nicht rechtzeitig entschieden" : "Eine Anfechtung hatte Erfolg";
      return { short: "Aufgehoben", long: `${why}, deshalb wurde es aufgehoben am ${when(evidence["annulled"], zone)}.` };
    }
    if (status === "unmet") return { short: "Zu spät für eine Anfechtung", long: `Anfechten konnte man bis ${until}.` };
    if (status === "met") return { short: "Keine Anfechtung steht entgegen", long: `Anfechten konnte man bis ${until}.` };
    if (whole(evidence["undecided"]) === 1)
      return {
        short: "Angefochten, noch nicht entschieden",
        long: "Solange über eine Anfechtung nicht entschieden ist, wird der Beschluss nicht wirksam.",
      };
    return isFixed(evidence)
      ? { short: `Anfechtbar bis ${day(evidence["until"], zone)}`, long: `Man kann es anfechten bis ${until}.` }
      : { short: "Anfechtung möglich", long: `Wird es angenommen, kann man es anfechten, frühestens bis ${until}.` };
  },
  patched: ({ status, evidence }) => {
    const [drafted, present] = [whole(evidence["drafted"]), whole(evidence["present"])];
    if (status === "pending")
      return {
        short: `Auf Fassung ${drafted} entworfen`,
        long: `Es wurde auf Fassung ${drafted} entworfen, und in Kraft ist Fassung ${present}. Wenn es an der Reihe ist, wird es auf den Text gesetzt, der dann in Kraft ist.`,
      };
    const touches = whole(evidence["touches"]);
    const clashing =
      touches === 0
        ? ""
        : ` Wo es Worte ${touches === 1 ? "einer anderen Änderung" : `von ${number(touches)} anderen Änderungen`} berührt, geht es vor.`;
    return {
      short: `Auf Fassung ${present} gesetzt`,
      long: `Es wurde auf Fassung ${drafted} entworfen und auf Fassung ${present} gesetzt, die inzwischen in Kraft war: Was es nicht ändert, steht, wie es dort stand.${clashing}`,
    };
  },
  commencement: ({ status, evidence }, zone) => {
    if (status === "unmet") {
      if (evidence["lost"] !== undefined) return goesBack(evidence);
      const [drafted, present] = [whole(evidence["drafted"]), whole(evidence["present"])];
      return {
        short: "Auf einem früheren Text entworfen",
        long: `Es wurde auf Fassung ${drafted} entworfen, und in Kraft ist Fassung ${present}. Deshalb verfällt es. Stelle es auf dem jetzigen Text noch einmal.`,
      };
    }
    const at = from(text(evidence["at"]), zone);
    if (status === "met") return { short: `In Kraft seit ${at}`, long: `Es trat in Kraft am ${when(evidence["at"], zone)}.` };
    const earliest = isFixed(evidence) ? "" : "frühestens ";
    return {
      short: `In Kraft ${earliest}ab ${at}`,
      long: `Wenn nichts entgegensteht, tritt es ${earliest}in Kraft am ${when(evidence["at"], zone)}.`,
    };
  },
  "right-stage": ({ evidence }) => {
    const state = text(evidence["state"]);
    return {
      short: "Nicht in diesem Schritt",
      long: isState(state) ? `Das geht jetzt nicht. Stand: ${states[state]}.` : `Das geht hier nicht: „${state}“.`,
    };
  },
  "decision-in-force": ({ status, evidence, earliest }, zone) => {
    if (status === "met") return { short: "Beschluss in Kraft", long: "Der Beschluss ist in Kraft und kann bekannt gemacht werden." };
    const state = text(evidence["state"]);
    const now = isState(state) ? `Der Antrag ist nicht in Kraft. Stand: ${states[state]}.` : "Es ist kein Beschluss genannt.";
    return {
      short: "Kein Beschluss in Kraft",
      long: `${now}${earliest === null ? "" : ` Der früheste Tag ist ${from(earliest, zone)}, wenn er angenommen wird.`}`,
    };
  },
} satisfies { readonly [code in RequirementCode]?: Sentence };
