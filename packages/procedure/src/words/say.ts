import type { Requirement, RequirementCode } from "../requirement.js";
import { neededWords, text, whole } from "./measure.js";
import { sayState } from "./state.js";
import type { MotionState } from "../state.js";
import { dateAndTime, dayAndMonth, from, number } from "./when.js";

/** A requirement for a person: a line for a list, and a sentence or two with the numbers and what would be lawful. */
export interface Said {
  readonly short: string;
  readonly long: string;
}

/** Says a requirement in plain words, dates in `zone`. The clause and its words stand in the requirement; pages quote them beside this. */
export function say(requirement: Requirement, zone = "UTC"): Said {
  return SENTENCES[requirement.code](requirement, zone);
}

type Sentence = (requirement: Requirement, zone: string) => Said;

const SENTENCES: { readonly [code in RequirementCode]: Sentence } = {
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
  standing: ({ status, evidence }) => {
    const as = capacity(text(evidence["as"]));
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
    long: `The text asks for ${text(evidence["what"])}. This version of Folkmoot can't do that yet, so it does not open the procedure. The clause is law all the same, and people keep it without Folkmoot.`,
  }),
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
        long: `Notice was sent on ${when(evidence["sent"], zone)}, counts as given on ${when(evidence["given"], zone)}, and the vote was from ${when(evidence["event"], zone)}.`,
      };
    const next = earliest === null ? "" : ` If it were sent now, the earliest lawful date would be ${from(earliest, zone)}.`;
    return { short: `${had}' notice`, long: `That would be ${had}' notice.${next}` };
  },
  roll: ({ status, evidence, words }, zone) => {
    const size = number(whole(evidence["size"]));
    return status === "met"
      ? { short: `Roll of ${size}`, long: `${size} people were on the roll, fixed as of ${when(evidence["at"], zone)}.` }
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
  commencement: ({ status, evidence }, zone) => {
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
      long: isState(state) ? `That is not possible now: ${sayState(state).toLowerCase()}.` : `That is not possible here: ${state}.`,
    };
  },
  survey: () => ({
    short: "A survey decides nothing",
    long: "A survey tells what people think. It is the basis of no act: what it speaks for has to be decided in one of the lawful ways.",
  }),
  option: ({ status, evidence }) =>
    status === "met"
      ? { short: "In the right state", long: "What was put to the motion is in the state that this needs." }
      : { short: "Not in this state", long: `What was put to the motion is ${text(evidence["is"])}, so this can't be done with it.` },
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
  room: ({ status, evidence }) =>
    status === "met"
      ? { short: "There is room for it", long: "There is room for it." }
      : { short: "No more can be put", long: `At most ${number(whole(evidence["most"]))} can be put here, and that many have been.` },
  "decision-in-force": ({ status, evidence, earliest }, zone) => {
    if (status === "met") return { short: "Decision in force", long: "The decision is in force and can be announced." };
    const state = text(evidence["state"]);
    const now = isState(state) ? `The motion is not in force: ${sayState(state).toLowerCase()}.` : "No decision is named.";
    return {
      short: "No decision in force",
      long: `${now}${earliest === null ? "" : ` The earliest date is ${from(earliest, zone)}, if it is carried.`}`,
    };
  },
};

const ACTS: { readonly [act: string]: string } = {
  notice: "send this notice",
  challenge: "challenge this",
  rule: "rule on this",
  withdraw: "withdraw this",
};

function when(value: number | string | undefined, zone: string): string {
  return value === undefined ? "an unknown time" : dateAndTime(text(value), zone);
}

function day(value: number | string | undefined, zone: string): string {
  return value === undefined ? "an unknown day" : dayAndMonth(text(value), zone);
}

/** Whether what was wanted falls into the time of the vote; both are instants as the record writes them, whose order is that of their letters. */
function isWithin(evidence: Requirement["evidence"]): boolean {
  const wanted = text(evidence["wanted"]);
  return wanted >= text(evidence["opens"]) && wanted < text(evidence["closes"]);
}

/** Whether dates stand, or are the earliest if everybody does their part at once. */
function isFixed(evidence: Requirement["evidence"]): boolean {
  return whole(evidence["fixed"]) === 1;
}

function lengthWords(evidence: Requirement["evidence"]): string {
  const count = text(evidence["days"]);
  const unit = text(evidence["unit"]);
  return `${count === "clear" ? "clear " : ""}${unit}${whole(evidence["needed"]) === 1 ? "" : "s"}`;
}

function capacity(as: string): string {
  if (as.startsWith("seat:")) return `A member of the ${as.slice(5).replaceAll("-", " ")}`;
  if (as.startsWith("office:")) return `The ${as.slice(7).replaceAll("-", " ")}`;
  if (as === "mover" || as === "another") return as === "mover" ? "The mover" : "Somebody else than the mover";
  return as === "member" ? "A member" : "Somebody who is not a member";
}

const STATES: ReadonlySet<string> = new Set<MotionState>([
  ...(["support", "awaiting notice", "notice", "discussion", "vote", "counting", "declared", "challenged"] as const),
  ...(["awaiting commencement", "in force", "not carried", "lapsed", "withdrawn", "annulled"] as const),
]);

function isState(state: string): state is MotionState {
  return STATES.has(state);
}
