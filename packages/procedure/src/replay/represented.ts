import type { VoteStage } from "@folkmoot/constitution";
import type { GivenPapers, GivenVotes } from "../closed.js";
import type { Choice, EventOf, Handle } from "../event.js";
import { voteStage } from "../electorate.js";
import { governing } from "../governing.js";
import type { OnMotion } from "../position.js";
import { countVoices, papersOfVoices, reachIn } from "../represented/count.js";
import { isSecretVote } from "../box/needs-box.js";
import { lacksList, NO_LIST } from "./many.js";
import { type Ledger, situationOf, type Turnout, turnoutKey } from "./ledger.js";

/** Those who have not voted and whom they have vote for them: behind the votes of their vote and before its result, by and for people on its roll, one each. */
export function checkRepresented(ledger: Ledger, { motion, stage, votes }: EventOf<"represented">): string | null {
  const situation = situationOf(ledger, motion);
  const turnout = ledger.turnout.get(turnoutKey(motion, stage));
  if (situation === null || turnout === undefined || stage === "support") return "votes of others where no vote is open";
  if (turnout.voices === null || isSecretVote(situation, stage)) return "votes of others where everybody votes for themselves";
  if (
    lacksList(
      ledger,
      turnout,
      votes.map(([from]) => from),
    )
  )
    return NO_LIST;
  const { represented, instructed } = voteStage(situation, stage);
  const isPaper = situation.motion.papers[stage] !== undefined;
  const seen = new Set(turnout.voices.appointments.map(([from]) => from));
  const [, sole] = turnout.voices.appointments[0] ?? votes[0] ?? [];
  for (const [from, to, told] of votes) {
    if (from === to || seen.has(from)) return "somebody has two vote for them, or themselves";
    if (turnout.acted.has(from)) return "somebody is represented who has voted";
    if (ledger.onRoll(turnout.roll, from) === false || ledger.onRoll(turnout.roll, to) === false)
      return "votes of others by or for somebody who is not on the roll";
    if (told !== null && (instructed === undefined || isPaper)) return "somebody was told how to vote, where the text lets nobody tell them";
    if (represented?.value.holder?.kind === "office" && to !== sole) return "votes of others by two people, where one holds the office";
    seen.add(from);
  }
  return turnout.acted.size + seen.size > turnout.size ? "more people are represented or vote than the roll holds" : null;
}

/** Whether somebody who does not vote in a stage may have somebody else vote for them. */
export function isRepresented({ rules, motion }: OnMotion, stage: string): boolean {
  const found = governing(rules, motion.procedure, motion).stages.find(({ id }) => id === stage);
  return found?.kind === "vote" && found.represented !== undefined;
}

export function enterRepresented(ledger: Ledger, { motion, stage, votes }: EventOf<"represented">): void {
  ledger.turnout.get(turnoutKey(motion, stage))?.voices?.appointments.push(...votes);
}

/** The count of a vote, or its papers, with those who are represented. */
export function givenWithOthers({ turnout, stage, isPaper, votesOf }: Counting): GivenVotes | GivenPapers | null {
  const reach = reachIn(stage);
  if (turnout.voices === null || reach === null) return null;
  const { papers, appointments } = turnout.voices;
  // What is no paper with several options was read as a choice.
  const { voters, ...counted } = isPaper
    ? papersOfVoices({ papers, appointments, reach }, votesOf)
    : countVoices({ papers: papers as ReadonlyMap<Handle, Choice>, appointments, reach }, votesOf);
  return { ...counted, entitled: turnout.size, ...(turnout.weights === null ? {} : { voters }) };
}

interface Counting {
  readonly turnout: Turnout;
  readonly stage: VoteStage;
  readonly isPaper: boolean;
  readonly votesOf: (handle: Handle) => number;
}
