import type { Rules } from "@folkmoot/constitution";
import type { RequirementCode } from "../../requirement.js";
import type { Sentence } from "../catalogue.js";
import { lacksKey, text, whole } from "../evidence.js";
import { keptSentence } from "../kept-by.js";
import { bareNameOf } from "../thing.js";
import { keptBy } from "./options.js";
import { number, when } from "./when.js";

/** Whether something may be put at all, by whom and in which words. */
export const putting = {
  competence: ({ status, evidence }) => {
    const [procedure, matters, belongs] = [text(evidence["procedure"]), text(evidence["said"]), text(evidence["belongs"])];
    if (status === "met") return { short: "The right procedure", long: `To ${matters}, “${procedure}” is the right procedure.` };
    const owner =
      belongs === "" ? "These rules give that to nobody, so it can only be done once they are changed." : `Only “${belongs}” may do that.`;
    return {
      short: "Not for this body to decide",
      long: procedure === "" ? `Nobody there can decide. ${owner}` : `“${procedure}” can't ${matters}. ${owner}`,
    };
  },
  barred: ({ evidence }) => ({
    short: `Barred here: ${text(evidence["said"])}`,
    long: `“${text(evidence["procedure"])}” is barred from deciding to ${text(evidence["said"])}.`,
  }),
  "one-subject": ({ status, evidence }) => {
    const subjects = text(evidence["said"]);
    if (status === "met") return { short: "One subject", long: `The question has one subject: ${subjects}.` };
    return {
      short: `${whole(evidence["count"])} subjects in one question`,
      long: `The question puts ${whole(evidence["count"])} subjects into one yes or no: ${subjects}. Put each by itself.`,
    };
  },
  standing: ({ status, evidence }, _zone, rules) => {
    const as = capacity(text(evidence["as"]), rules);
    const act = ACTS[text(evidence["act"])] ?? "start this";
    return status === "met"
      ? { short: `May ${act}`, long: `${as} may ${act}.` }
      : { short: `May not ${act}`, long: `${as} may not ${act}. The text says who may.` };
  },
  "sound-text": ({ status, evidence }) => {
    if (status === "met") return { short: "The text is sound", long: "The checker found no errors in the new text." };
    const errors = whole(evidence["errors"]);
    return {
      short: "The text is not sound",
      long:
        errors === 0
          ? "The question and the text that it brings don't fit."
          : `The checker found ${number(errors)} ${errors === 1 ? "error" : "errors"} in the new text.`,
    };
  },
  ladder: ({ evidence }) => ({
    short: "Depends on another procedure",
    long: `This way opens when “${text(evidence["procedure"])}” was refused or stayed silent. Folkmoot can't follow that from one motion to the next yet.`,
  }),
  again: ({ earliest }, zone) => ({
    short: "Put again too soon",
    long: `It was lost and may be put again from ${when(earliest ?? undefined, zone)}.`,
  }),
  "not-yet-carried": ({ evidence }) => ({
    short: `Not possible yet: ${text(evidence["what"])}`,
    long: lacksKey(evidence)
      ? "The text asks for a secret ballot and doesn't say who can open its ballot box, so the procedure is not opened. A change of the text can say it, for example “any two of the Tellers” or “the platform”."
      : `The text asks for ${text(evidence["what"])}. This version of Folkmoot can't do that yet, so it does not open the procedure. The clause is law all the same, and people keep it without Folkmoot.`,
  }),
  survey: () => ({
    short: "A survey decides nothing",
    long: "A survey tells what people think. It is the basis of no act: what it speaks for has to be decided in one of the lawful ways.",
  }),
  option: ({ status, evidence }) =>
    status === "met"
      ? { short: "In the right state", long: "What was put to the motion is in the state that this needs." }
      : {
          short: "Not possible with this",
          long: keptSentence(keptBy, text(evidence["is"]), "What was put to the motion is not in the state that this needs."),
        },
  movers: ({ status, evidence }) =>
    status === "met"
      ? { short: "All who move it agree", long: "Each of those who move it has agreed." }
      : {
          short: "Not all who move it agree",
          long: `${number(whole(evidence["agreed"]))} of the ${number(whole(evidence["movers"]))} who move it have agreed. Each of them has to.`,
        },
  "present-text": ({ status }) =>
    status === "met"
      ? { short: "Made from the text as it stands", long: "The result was made from the text as it stands." }
      : {
          short: "The text has changed meanwhile",
          long: "The result was made from a text that has changed since. Look at it again beside the text as it stands now.",
        },
  order: ({ status, evidence }) =>
    status === "met"
      ? { short: "A ruling with its clause", long: `The ruling names clause ${text(evidence["clause"])} and can be appealed against.` }
      : { short: "No such ruling", long: "The text lets nobody rule this out of order, or has no such clause, or no appeal." },
  calendar: ({ status, evidence }) =>
    status === "met"
      ? { short: "A calendar of the text", long: "The text has this calendar, and the days belong to that year." }
      : {
          short: "Not a calendar that can be set so",
          long: CALENDAR[text(evidence["what"])] ?? NO_CALENDAR,
        },
  room: ({ status, evidence }) =>
    status === "met"
      ? { short: "There is room for it", long: "There is room for it." }
      : evidence["roll"] !== undefined
        ? {
            short: "Too many for a secret vote",
            long: `${number(whole(evidence["roll"]))} are members, and at most ${number(whole(evidence["most"]))} can vote in secret together.`,
          }
        : { short: "No more can be put", long: `At most ${number(whole(evidence["most"]))} can be put here, and that many have been.` },
} satisfies { readonly [code in RequirementCode]?: Sentence };

const NO_CALENDAR = "The text has no such calendar, or names nobody who sets it.";
const CALENDAR: { readonly [what: string]: string } = {
  year: "Holidays are set for this year and at most five years ahead.",
  days: "Each day is given once, in order, and belongs to the year; at most 60 in a year.",
};

const ACTS: { readonly [act: string]: string } = {
  "set-holidays": "set these holidays",
  notice: "send this notice",
  challenge: "challenge this",
  rule: "rule on this",
  withdraw: "withdraw this",
  adopt: "take this on",
  accept: "accept this amendment",
  merge: "merge these",
  contradict: "say that they contradict each other",
  "rule out": "rule this out of order",
  appeal: "appeal against this",
  "decide appeal": "decide this appeal",
};

function capacity(as: string, rules: Rules | undefined): string {
  if (as.startsWith("seat:")) return `A member of the ${bareNameOf(["body", as.slice(5)], rules)}`;
  if (as.startsWith("office:")) return `The ${bareNameOf(["office", as.slice(7)], rules)}`;
  if (as === "mover" || as === "another") return as === "mover" ? "The mover" : "Somebody else than the mover";
  return as === "member" ? "A member" : "Somebody who is not a member";
}
