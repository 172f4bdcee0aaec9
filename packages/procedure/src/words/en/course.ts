import type { RequirementCode } from "../../requirement.js";
import type { Sentence } from "../catalogue.js";
import { isFixed, isState, isWithin, text, whole } from "../evidence.js";
import { goesBack } from "./goes-back.js";
import { holidays, lengthWords } from "./length.js";
import { neededWords } from "./measure.js";
import { states } from "./state.js";
import { day, from, number, when } from "./when.js";

/** The course of a motion: support, notice, discussion, vote, challenge, effect. */
export const course = {
  support: ({ status, evidence }, zone) => {
    const needed = number(whole(evidence["needed"]));
    if (status === "met")
      return {
        short: `${needed} signatures reached`,
        long: `The ${needed} signatures that it needs were reached on ${when(evidence["reached"], zone)}.`,
      };
    if (status === "unmet")
      return { short: "Too few signatures", long: `It did not gather ${needed} signatures by ${when(evidence["until"], zone)}.` };
    const count = evidence["count"] === undefined ? needed : `${number(whole(evidence["count"]))} of ${needed}`;
    return {
      short: `${count} signatures, until ${day(evidence["until"], zone)}`,
      long: `It needs ${needed} signatures of ${number(whole(evidence["members"]))} members by ${when(evidence["until"], zone)}.`,
    };
  },
  notice: ({ status, evidence, earliest }, zone) => {
    const needed = `${number(whole(evidence["needed"]))} ${lengthWords(evidence)}`;
    if (evidence["latest"] !== undefined) {
      const limit = `No later than ${when(evidence["latest"], zone)}`;
      return { short: limit, long: `The text allows a day before ${when(evidence["latest"], zone)} and no later one.` };
    }
    if (status === "pending") return { short: `Notice of ${needed}`, long: `Notice of ${needed} has still to be given.` };
    const had = `${number(whole(evidence["had"]))} of ${needed}`;
    if (status === "met")
      return {
        short: `${had}' notice`,
        long: `Notice was sent on ${when(evidence["sent"], zone)}, counts as given on ${when(evidence["given"], zone)}, for a vote from ${when(evidence["event"], zone)}.${holidays(evidence)}`,
      };
    const next = earliest === null ? "" : ` If it were sent now, the earliest lawful date would be ${from(earliest, zone)}.`;
    return { short: `${had}' notice`, long: `That would be ${had}' notice.${next}${holidays(evidence)}` };
  },
  roll: ({ status, evidence, words }, zone) => {
    const size = number(whole(evidence["size"]));
    const together = evidence["votes"] === undefined ? "" : `, with ${number(whole(evidence["votes"]))} votes together`;
    return status === "met"
      ? { short: `Roll of ${size}`, long: `${size} people were on the roll${together}, fixed as of ${when(evidence["at"], zone)}.` }
      : { short: "Roll not fixed yet", long: `Who counts is fixed later: “${words}”.` };
  },
  discussion: ({ status, evidence }, zone) => {
    const [begins, ends] = [when(evidence["from"], zone), when(evidence["until"], zone)];
    if (status === "met") return { short: "Discussed", long: `It was open to discussion from ${begins} to ${ends}.` };
    return isFixed(evidence)
      ? { short: `Discussion until ${day(evidence["until"], zone)}`, long: `It is open to discussion from ${begins} to ${ends}.` }
      : { short: "Discussion to come", long: `It is open to discussion from ${begins} to ${ends} at the earliest.` };
  },
  window: ({ status, evidence }, zone) => {
    const [opens, closes] = [when(evidence["opens"], zone), when(evidence["closes"], zone)];
    if (status === "met") return { short: "Open as long as the text says", long: `The vote was open from ${opens} to ${closes}.` };
    if (status === "unmet") {
      const wanted = when(evidence["wanted"], zone);
      return isWithin(evidence)
        ? {
            short: "The vote is not over then",
            long: `The vote runs from ${opens} to ${closes}. On ${wanted} it is still open, and nothing is decided before it closes.`,
          }
        : { short: "Outside the time for the vote", long: `The vote runs from ${opens} to ${closes}. ${wanted} is outside that time.` };
    }
    return isFixed(evidence)
      ? { short: `Vote until ${day(evidence["closes"], zone)}`, long: `The vote is open from ${opens} to ${closes}.` }
      : { short: "Vote to come", long: `The vote is open from ${opens} to ${closes} at the earliest.` };
  },
  "lost-time": ({ evidence }, zone) => {
    const minutes = number(whole(evidence["minutes"]));
    return {
      short: `Members could not vote for ${minutes} minutes`,
      long: `Members could not vote for ${minutes} minutes in all. The vote was open until ${when(evidence["closes"], zone)}.`,
    };
  },
  "everybody-answered": ({ status, evidence }) => {
    const count = `${number(whole(evidence["answered"]))} of ${number(whole(evidence["entitled"]))}`;
    if (status === "met")
      return { short: "Everybody has answered", long: `All ${number(whole(evidence["entitled"]))} answered, so it closed early.` };
    return {
      short: `${count} have answered`,
      long: `${count} have answered. ${number(whole(evidence["missing"]))} have not, and have not had the whole time for it.`,
    };
  },
  quorum: (requirement) => {
    const { status, evidence } = requirement;
    const had = `${number(whole(evidence["value"]))} ${text(evidence["counts"])}, ${number(whole(evidence["needed"]))} needed`;
    return { short: status === "met" ? "Quorum reached" : "Quorum missed", long: `${had} (${neededWords(requirement)}).` };
  },
  majority: (requirement) => {
    if (text(requirement.evidence["of"]) === "cast" && whole(requirement.evidence["base"]) === 0)
      return { short: "Nobody voted", long: `Nobody voted for or against; needed ${neededWords(requirement)}.` };
    const had = `${number(whole(requirement.evidence["value"]))} ${text(requirement.evidence["counts"])}`;
    return { short: requirement.status === "met" ? "Majority reached" : "Majority missed", long: `${had}; needed ${neededWords(requirement)}.` };
  },
  tie: ({ evidence }) => ({
    short: "Not more votes for than against",
    long: `${number(whole(evidence["for"]))} for and ${number(whole(evidence["against"]))} against: equal votes carry nothing, and fewer neither.`,
  }),
  adopted: ({ status, evidence }) => {
    const options = number(whole(evidence["options"]));
    const place = number(whole(evidence["place"]));
    if (evidence["places"] !== undefined) {
      const places = number(whole(evidence["places"]));
      return status === "met"
        ? {
            short: `Elected to place ${place} of ${places}`,
            long: `Of the ${options} on the ballot paper it was elected to place ${place} of ${places}.`,
          }
        : { short: "Nobody elected", long: `Of the ${options} on the ballot paper none was elected.` };
    }
    return status === "met"
      ? { short: `Adopted in place ${place}`, long: `Of the ${options} on the ballot paper it was adopted in place ${place}.` }
      : { short: "Nothing adopted", long: `Of the ${options} on the ballot paper none was adopted.` };
  },
  agreed: ({ status, evidence }) => {
    const chambers = number(whole(evidence["chambers"]));
    return status === "met"
      ? {
          short: "Adopted by every chamber",
          long: `${number(whole(evidence["options"]))} of what they voted on was adopted by each of the ${chambers} chambers.`,
        }
      : {
          short: "The chambers differ",
          long: `Each of the ${chambers} chambers has adopted something else, and the question needs the same in every one of them.`,
        };
  },
  challenge: ({ status, evidence }, zone) => {
    const until = when(evidence["until"], zone);
    if (evidence["annulled"] !== undefined) {
      const why = whole(evidence["silent"]) === 1 ? "A challenge was not decided in time" : "A challenge succeeded";
      return { short: "Annulled", long: `${why}, and so it was annulled on ${when(evidence["annulled"], zone)}.` };
    }
    if (status === "unmet") return { short: "Too late to challenge", long: `It could be challenged until ${until}.` };
    if (status === "met") return { short: "No challenge stands", long: `It could be challenged until ${until}.` };
    if (whole(evidence["undecided"]) === 1)
      return { short: "Challenged, undecided", long: "While a challenge is undecided the decision takes no effect." };
    return isFixed(evidence)
      ? { short: `Open to challenge until ${day(evidence["until"], zone)}`, long: `It can be challenged until ${until}.` }
      : { short: "Challenges to come", long: `If it is carried it can be challenged, until ${until} at the earliest.` };
  },
  patched: ({ status, evidence }) => {
    const [drafted, present] = [whole(evidence["drafted"]), whole(evidence["present"])];
    if (status === "pending")
      return {
        short: `Drafted on version ${drafted}`,
        long: `It was drafted on version ${drafted}, and version ${present} is in force. When its turn has come it is put on the text that is in force then.`,
      };
    const touches = whole(evidence["touches"]);
    const clashing = touches === 0 ? "" : ` Where it touches words of ${number(touches)} other ${touches === 1 ? "change" : "changes"}, it prevails.`;
    return {
      short: `Put on version ${present}`,
      long: `It was drafted on version ${drafted} and put on version ${present}, which was in force by then: what it leaves alone stands as it stood there.${clashing}`,
    };
  },
  commencement: ({ status, evidence }, zone) => {
    if (status === "unmet" && evidence["lost"] !== undefined) return goesBack(evidence);
    if (status === "unmet") {
      return {
        short: "Drafted on an earlier text",
        long: `It was drafted on version ${whole(evidence["drafted"])} and version ${whole(evidence["present"])} is in force, so it lapses. Put it again on the present text.`,
      };
    }
    const at = from(text(evidence["at"]), zone);
    if (status === "met") return { short: `In force since ${at}`, long: `It took effect on ${when(evidence["at"], zone)}.` };
    const earliest = isFixed(evidence) ? "" : " at the earliest";
    return {
      short: `In force from ${at}${earliest}`,
      long: `If nothing stands against it, it takes effect on ${when(evidence["at"], zone)}${earliest}.`,
    };
  },
  "right-stage": ({ evidence }) => {
    const state = text(evidence["state"]);
    return {
      short: "Not at this stage",
      long: isState(state) ? `That is not possible now: ${states[state].toLowerCase()}.` : `That is not possible here: ${state}.`,
    };
  },
  "decision-in-force": ({ status, evidence, earliest }, zone) => {
    if (status === "met") return { short: "Decision in force", long: "The decision is in force and can be announced." };
    const state = text(evidence["state"]);
    const now = isState(state) ? `The motion is not in force: ${states[state].toLowerCase()}.` : "No decision is named.";
    return {
      short: "No decision in force",
      long: `${now}${earliest === null ? "" : ` The earliest date is ${from(earliest, zone)}, if it is carried.`}`,
    };
  },
} satisfies { readonly [code in RequirementCode]?: Sentence };
