/**
 * Rules and facts in; what is allowed, what is required, what happens, and why not, out. Pure: the same rules, facts and time always give the same answer,
 * so that a server decides with it and anybody can check the record with it.
 *
 * How a text is read where it leaves room:
 * - A motion lives under the version of its deposit. Exceptions that hold for the question replace rule by rule before anything else (governing.ts).
 * - Stages run one after the other in the order of the text, support first, commencement last (line.ts).
 * - What is given to nobody is decided by nobody; "everything given to nobody else" is never the constitution or what stands in it, the end of the organisation, or
 *   who belongs to it and sits in its bodies (competence.ts). A change of the text brings with it the bodies and memberships that it changes.
 * - Support is fixed at the deposit: of those who were members then, as many as the rules then ask for, the mover included (support.ts).
 * - Where a stage takes proposals, amendments or texts beside the motion's, somebody who may start there puts one while it lasts; where the stage names nobody, those
 *   who may start the procedure. How many must sign it is fixed when it is put, of those who were members at the deposit; those sign who count when the stage opens,
 *   until it is over (gathering.ts, options/put.ts, options/support.ts). What has its support goes onto the paper by itself. One person has at most 5 standing at
 *   a motion, and 999 fit (options/room.ts).
 * - What several people move together each of them has to agree to withdraw, to merge or to give up; the mover of a text accepts an amendment to it, with or
 *   without support, into the text as it stands. What results must be for the same procedure to decide, and what it then decides sets the majorities
 *   (options/decidable.ts). A motion to which others have put something is not withdrawn over their heads (withdraw.ts).
 * - A notice has its turn when the stage before it is over; the system sends it when nobody does in time (notice.ts). It counts as given some time after
 *   it was sent; of clear days neither its day nor that of the event counts (@folkmoot/exact).
 * - The roll is fixed at the end of the day on which notice counts as given, or when the vote opens (roll.ts). Present is whoever answered.
 * - A vote is open from its first instant, inclusive, to its last, exclusive, for whole days from its opening; at a meeting, to the end of the day (vote.ts).
 *   Nobody closes it: time does, or the last answer where the text says so (ask-to-close.ts).
 * - What stands at a motion and has its support is on the ballot paper, in the order of the ids, fixed when the vote opens, with the motion's own text; where
 *   that is alone, people vote for or against it (paper/what-is-voted-on.ts). A call to which nothing is left lapses then. A second vote is about what the
 *   first has adopted.
 * - Where the text is silent a paper is ranked and counted by Schulze's method, with "none of these" (paper/ballot-paper.ts). Each option is asked by itself what
 *   the text asks of a question, under the exceptions that hold for that option (paper/asked-of.ts): for is who approves of it, gives it a point, has it in the
 *   basket, or ranks it above "none of these"; against, on a ranked paper, who ranks it below, and on every other who chose others only; a blank paper abstains.
 *   Of a budget the money decides, unless the text asks for a majority in words of its own.
 * - Adopted is what is carried, in the order of the method, as far as places or money go (paper/adopted.ts): where the text gives no number, one of a ranked
 *   paper and all of any other; of texts for one place always one. What comes after "none of these" is not adopted. "The one with more support", of two that
 *   contradict each other, is the one that the method puts first; the place or the money goes to the next, and money is counted again.
 *   That two contradict each other counts when movers of both say so, or somebody who may rule on order and moves neither (order/binding.ts).
 * - What the votes leave equal, where it matters, is settled by SHA-256 over the ids of motion, vote and option: a lot that was drawn before anybody voted
 *   (paper/lot.ts). The adopted text comes into force instead of the motion's; a call decides no text, but what it adopted (paper/decided-text.ts).
 * - A ruling that something is out of order stops nothing while an appeal is undecided or can still be brought: until then it is signed and stands on the paper.
 *   Silence leaves it there. What is out for good by the close of the vote is not adopted, and after the close nothing of it can change (order/).
 * - A secret vote has a ballot box, whose key is held by those whom the text names; without such words there is none. It opens when its turn has come and its box is
 *   ready, and lasts as long as the text says from there; its result is dated when the box is opened. Whoever holds the key has the same time, 14 days where the text
 *   is silent, to make it and to open the box; after that the motion lapses (box/in-secret.ts). How many have voted enters nothing before the end, unless the text lets
 *   it be known. Papers that say nothing which the vote asks count nowhere, and nothing that happens between the end and the opening changes the result.
 * - Where the text gives more time to members who could not vote, what they lost is told by whoever runs the server, at the end of the vote at the latest; the end
 *   follows from it, at most as long again as the vote lasts (lost-time.ts). That a server was down is told only of time in which nobody did anything.
 * - A survey is the basis of nothing (cite-survey.ts).
 * - 0 of 0 carries nothing, equal votes carry nothing, and vacant seats are seats (result.ts).
 * - While a challenge is undecided nothing takes effect; silence of those who rule means what the text says, by time alone (challenge.ts).
 * - A new text that was drafted on a version no longer in force lapses instead of undoing what came between (commencement.ts).
 * - What this version can't run (hearings, votes by proxy, …) is said with its clause and not opened (not-yet-carried.ts).
 *   One table of the language says what runs (constitution/schema/runs.ts): a value that would change what is decided and can't be run keeps its
 *   procedure closed. Exceptions that hang on adjourned meetings, dormant bodies or rulings never hold. Read and not run, and listed at the end of every
 *   text: the time after which a lost question may be put again (the record knows a lost text only by its commitment, and whether a new one is the same
 *   question is for people to judge), the time within which a body has to decide, and the rules of the day on which support was reached.
 *
 * Whoever keeps a record calls `due` before every act and enters what it gives; `reachSupport`, `reachOptionSupport` and `closeEarly` after every signature and
 * vote; batches of signatures, votes and papers (`markBatches`) before the event that counts them; of a secret vote `readyBox` as soon as it may be, its ballots right before
 * its end, and `openBox` when enough parts of the key are there. Signatures that suffice are followed at once by the entry that says so. Whoever signed
 * a part of a composite has signed the composite. `check` and `enter` replay a record.
 */
export { apply, applyToMotion, UNFOUNDED } from "./apply.js";
export { calendar, earliestEffect, type Imagined, imagined } from "./calendar.js";
export { chambersOf } from "./chambers.js";
export { barred } from "./barred.js";
export { certificate, certificateOfVote } from "./certificate.js";
export type * from "./command.js";
export { competence } from "./competence.js";
export { type Decision, decide } from "./decide.js";
export { type Due, due, type Need, type NeedOfText, nextDue, type Supplied } from "./due.js";
export { type BoxGroup, boxGroups } from "./box/group.js";
export { electionOf, type BoxElection, type BoxQuestion } from "./box/election.js";
export { endBoxEarly } from "./box/end.js";
export { givenFrom, type BoxResult, type FromBox } from "./box/given.js";
export { boxStages, type Holding, holdingOf } from "./box/holding.js";
export { boxOf, isSecretVote, needsBox } from "./box/needs-box.js";
export { type KeptShut, openBox, type OpenedBox, type OpeningAnswer, shufflesNeeded } from "./box/open.js";
export { countsNot, mostSpares, type NotReplaced, replaceCredential, type Replacing } from "./box/replace.js";
export { type NotSampled, sampleRoll, sampleSize, type Sampling } from "./box/sample.js";
export { type NotServed, serveBooth, type Serving } from "./box/serve-booth.js";
export { WEEKS_BEFORE_ROLL } from "./box/weeks.js";
export { type BoxAnswer, type BoxParts, boxWaitsFor, type BoxWaitsFor, readyBox } from "./box/ready.js";
export { patch, type Patch, type Put, type PutText } from "./clash/patch.js";
export { type Beside, type SetVersion } from "./clash/rivals.js";
export { clashIn } from "./clash/clash-in.js";
export { besideOf } from "./replay/patched.js";
export { endedSeats } from "./ended-seats.js";
export type * from "./event.js";
export type * from "./facts.js";
export { closeEarly, maySign, mayVote, openVote, openVotes, type OpenVote, reachSupport, rollWho } from "./hot-path.js";
export { keepersOfRegister } from "./hidings/keepers.js";
export { APPEAL_DECIDED_WITHIN_DAYS, APPEAL_WITHIN_DAYS, type Authority, type ModerationPowers, moderationPowers } from "./hidings/powers.js";
export { GROUNDS, HIDEABLE } from "./hiding-event.js";
export { governing } from "./governing.js";
export { isWayFor, lawfulWays, routes } from "./lawful-ways.js";
export { instantOf } from "./dates.js";
export { oneSubject, subjectsOf } from "./one-subject.js";
export { notYetCarried } from "./not-yet-carried.js";
export { result } from "./result.js";
export { rulingOn } from "./challenge.js";
export { matterCode } from "./matter.js";
export { type Appointed, chainFrom, holders, type Reach } from "./represented/holders.js";
export { countVoices, papersFor, papersOfVoices, reachIn, type Voiced } from "./represented/count.js";
export { type AppointAnswer, lodgedUntil, mayAppoint } from "./represented/may-appoint.js";
export { mover } from "./mover.js";
export { isMover } from "./movers.js";
export { changesTextOf } from "./options/find.js";
export { groupsOf } from "./options/group.js";
export { type OptionAct, options, type OptionStanding } from "./options/standing.js";
export type { OptionState } from "./options/state.js";
export { maySignOption, reachOptionSupport } from "./options/support.js";
export { appealEnds } from "./order/appeal-ends.js";
export { type Fate, fateUnder, isElection, putAs, type PutAs } from "./paper/fate.js";
export { ballotPaper, type BallotPaper, type KeptPlaces, limitsOf } from "./paper/ballot-paper.js";
export { type GivenPapers, type GivenVotes } from "./closed.js";
export { type MarkedPapers } from "./paper/count.js";
export { lotOrder } from "./paper/lot.js";
export { adoptedBy, decidedText, type DecidedText } from "./paper/decided-text.js";
export { markBatches } from "./paper/mark-batches.js";
export { type MarkAnswer, mayMark } from "./paper/may-mark.js";
export type { OnMotion } from "./position.js";
export { type OptionResult, type PaperResult, paperResult, type Why } from "./paper/paper-result.js";
export { isCall } from "./paper/what-is-voted-on.js";
export { met, pending, unmet } from "./required.js";
export type * from "./requirement.js";
export { seatsOf } from "./roll.js";
export { signaturesNeeded, startsOpenTo } from "./support.js";
export { minutesIn, spellsOf } from "./lost-time.js";
export { movedEnd, noteShutOut } from "./shut-out.js";
export { standing } from "./standing.js";
export { isOneOf } from "./mover.js";
export { MOST_HOLIDAYS, MOST_YEARS_AHEAD } from "./set-holidays.js";
export { stands, type Stands } from "./stands.js";
export type * from "./state.js";
export { foundingOnly, mattersUnder, whatItDecides } from "./what-it-decides.js";
export { votesHeld, type VoteHeld } from "./votes-held.js";
export { answeredIn, type Weights, votesBy, votesOnRoll, weightsIn, weightsOn } from "./weighing.js";
export { weighedIn } from "./weighing.js";
export { matterWords } from "./words/matter.js";
export { sayOption } from "./words/option.js";
export { sayOutcome } from "./words/outcome.js";
export type { Catalogue, Language, Said } from "./words/catalogue.js";
export { catalogues } from "./words/catalogues.js";
export { say } from "./words/say.js";
export { sayOptionState, sayState } from "./words/state.js";
export { commandSchema } from "./schema/command.js";
export { eventSchema } from "./schema/event.js";
export { isFrequentEvent } from "./schema/quick.js";
export { check, enter, type Ledger, type OnRoll, openLedger, type TextOf } from "./replay.js";
