import { Temporal } from "temporal-polyfill";
import { standing } from "@folkmoot/procedure";
import type { EventOf, Situation } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import { queueMailToMany } from "../../../platform/mail/outbox.js";
import { statementsInMail } from "../../statements/index.js";
import { dateAndTime, ofBase, whole } from "../../../ui/index.js";
import { changeInWords } from "./change-in-words.js";
import { recipientsOnRoll } from "./roll-recipients.js";
import { noticeStage, procedureOf, recipientsOfStage } from "./notice.js";
import { readText, textOfVersion } from "../texts.js";

/** What a letter says about a motion, and where its link leads. */
export interface Subject {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly commitment: string;
  readonly url: string;
}

/** The notice of a motion to everybody whom the text names: queued with the entry, delivered apart from it. */
export async function writeNotice(act: Act, situation: Situation, { motion, event }: { motion: Subject; event: EventOf<"notice"> }): Promise<void> {
  const stage = noticeStage(situation, event.stage);
  if (stage === undefined) throw new Error("a notice belongs to a stage of the text");
  const people = await recipientsOfStage(act, situation, { motion: motion.id, stage });
  const zone = situation.rules.organisation.zone.value;
  const decided =
    event.meeting === null
      ? voteInWords(act, situation, zone)
      : ` It is decided at a meeting on ${dateAndTime(Temporal.Instant.from(event.meeting), zone)}.`;
  await queueMailToMany(
    act,
    {
      purpose: "notice",
      motion: motion.id,
      subject: `Notice of motion ${motion.number}: ${motion.title}`,
      sentence: `This is the notice of motion ${motion.number}, “${motion.title}”.${decided}`,
      text: await textFor(act, situation, motion),
      ...(await statementsInMail(act.tx, act.organisation.id, { motion: motion.id, url: motion.url })),
      link: { words: "Read it, see what it changes and discuss it", url: motion.url },
      otherwise: `If you do nothing, it goes on by “${procedureOf(situation).name}” without your voice. The text asks for: ${stage.period.words}.`,
    },
    people.map((person) => person.id),
  );
}

/** When the vote to which a notice leads is open: there is no other mail about it. */
function voteInWords(act: Act, situation: Situation, zone: string): string {
  const vote = standing(situation, act.now).stages.find(({ kind, status }) => kind === "vote" && status !== "past");
  if (vote === undefined || vote.from === null || vote.to === null) return "";
  const [from, to] = [vote.from, vote.to].map((at) => dateAndTime(Temporal.Instant.from(at), zone));
  return ` The vote is open from ${from} to ${to}; you vote under the link below.`;
}

/** To everybody on the roll when a vote opens. The mail answers nothing by itself: it names the question and leads to where a person decides. */
export async function writeVoteOpen(act: Act, situation: Situation, vote: { motion: Subject; stage: string; closes: string | null }): Promise<void> {
  const { motion, stage, closes } = vote;
  const zone = situation.rules.organisation.zone.value;
  const until = closes === null ? "" : ` You can answer until ${dateAndTime(Temporal.Instant.from(closes), zone)}.`;
  await queueMailToMany(
    act,
    {
      purpose: "notice",
      motion: motion.id,
      subject: `Your vote on motion ${motion.number}: ${motion.title}`,
      sentence: `You are asked to decide motion ${motion.number}, “${motion.title}”.${until}`,
      text: await textFor(act, situation, motion),
      ...(await statementsInMail(act.tx, act.organisation.id, { motion: motion.id, url: motion.url })),
      link: { words: "Read the text and vote", url: `${motion.url}/vote` },
      otherwise: "If you do nothing, you are counted as somebody who has not answered. This mail is not your vote and opening its link is none.",
    },
    await recipientsOnRoll(act, motion.id, stage),
  );
}

/** What is decided, to be read in a mail: an ordinary motion word for word, a change of the constitution as what it changes; all of it is behind the link. */
async function textFor(act: Act, { motion: facts }: Situation, motion: Subject): Promise<string> {
  const text = (await readText(act.tx, act.organisation.id, motion.commitment)) ?? "";
  if (text === "" || facts === null || facts.rules === null) return text;
  return changeInWords(await textOfVersion(act.tx, act.organisation.id, facts.version), text);
}

/** The result to everybody who was on the roll, not later than to anybody else. */
export async function writeResult(act: Act, { motion, event }: { motion: Subject; event: EventOf<"closed"> }): Promise<void> {
  const { count, entitled, carried } = event;
  const answered = count.for + count.against + count.abstain;
  await queueMailToMany(
    act,
    {
      purpose: "result",
      motion: motion.id,
      subject: `${carried ? "Carried" : "Not carried"}: motion ${motion.number}`,
      sentence: `Motion ${motion.number}, “${motion.title}”, was ${carried ? "carried" : "not carried"}: ${whole(count.for)} for, ${whole(count.against)} against, ${whole(count.abstain)} abstaining. ${ofBase(answered, entitled)} answered.`,
      text: "",
      link: { words: "See what was needed and check it yourself", url: `${motion.url}/certificate` },
      otherwise: carried
        ? "If you do nothing, the decision goes on as the text says. If you think the rules were not followed, the page says how to challenge it and until when."
        : "There is nothing for you to do.",
    },
    await recipientsOnRoll(act, motion.id, event.stage),
  );
}
