import { Temporal } from "temporal-polyfill";
import { adoptedBy, answeredIn, chambersOf, fateUnder, standing } from "@folkmoot/procedure";
import type { EventOf, OnMotion, OptionId, Situation } from "@folkmoot/procedure";
import { wordsOf, type Language } from "../../../languages/index.js";
import type { Act } from "../../../platform/act.js";
import { queueMailToMany } from "../../../platform/mail/outbox.js";
import { statementsInMail } from "../../statements/index.js";
import { dateAndTime } from "../../../ui/index.js";
import { optionsOf } from "../options/store.js";
import { changeInWords } from "./change-in-words.js";
import { recipientsOnRoll } from "./roll-recipients.js";
import { noticeStage, procedureOf, recipientsOfStage } from "./notice.js";
import { chamberSentences } from "../reading/sentence.js";
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
  const letterIn = async (language: Language) => {
    const { notice: words } = wordsOf(language).motionLetters;
    const decided =
      event.meeting === null
        ? voteInWords(act, situation, language)
        : words.meeting(dateAndTime(Temporal.Instant.from(event.meeting), zone, language));
    return {
      subject: words.subject(motion.number, motion.title),
      sentence: `${words.sentence(motion.number, motion.title)}${decided}`,
      text: await textFor(act, situation, { motion, language }),
      ...(await statementsInMail(act.tx, act.organisation.id, { motion: motion.id, url: motion.url, language })),
      link: { words: words.link, url: motion.url },
      otherwise: words.otherwise(procedureOf(situation).name, stage.period.words),
    };
  };
  await queueMailToMany(
    act,
    { purpose: "notice", motion: motion.id, letterIn },
    people.map((person) => person.id),
  );
}

/** When the vote to which a notice leads is open: there is no other mail about it. */
function voteInWords(act: Act, situation: Situation, language: Language): string {
  const zone = situation.rules.organisation.zone.value;
  const vote = standing(situation, act.now).stages.find(({ kind, status }) => kind === "vote" && status !== "past");
  if (vote === undefined || vote.from === null || vote.to === null) return "";
  const said = (at: string): string => dateAndTime(Temporal.Instant.from(at), zone, language);
  return wordsOf(language).motionLetters.notice.vote(said(vote.from), said(vote.to));
}

/** To everybody on the roll when a vote opens. The mail answers nothing by itself: it names the question and leads to where a person decides. */
export async function writeVoteOpen(act: Act, situation: Situation, vote: { motion: Subject; stage: string; closes: string | null }): Promise<void> {
  const { motion, stage, closes } = vote;
  const zone = situation.rules.organisation.zone.value;
  const letterIn = async (language: Language) => {
    const { vote: words } = wordsOf(language).motionLetters;
    const until = closes === null ? "" : words.until(dateAndTime(Temporal.Instant.from(closes), zone, language));
    return {
      subject: words.subject(motion.number, motion.title),
      sentence: `${words.sentence(motion.number, motion.title)}${until}`,
      text: await textFor(act, situation, { motion, language }),
      ...(await statementsInMail(act.tx, act.organisation.id, { motion: motion.id, url: motion.url, language })),
      link: { words: words.link, url: `${motion.url}/vote` },
      otherwise: words.otherwise,
    };
  };
  await queueMailToMany(act, { purpose: "notice", motion: motion.id, letterIn }, await recipientsOnRoll(act, motion.id, stage));
}

/** To everybody on the roll: a vote in which members could not vote for a while stays open longer. */
export async function writeMoreTime(
  act: Act,
  situation: Situation,
  { motion, stage, closes, minutes }: { motion: Subject; stage: string; closes: string; minutes: number },
): Promise<void> {
  const zone = situation.rules.organisation.zone.value;
  const letterIn = (language: Language) => {
    const { moreTime: words } = wordsOf(language).motionLetters;
    const until = dateAndTime(Temporal.Instant.from(closes), zone, language);
    return {
      subject: words.subject(motion.number, motion.title),
      sentence: words.sentence(motion.number, motion.title, { minutes, until }),
      text: "",
      link: { words: words.link, url: `${motion.url}/vote` },
      otherwise: words.otherwise,
    };
  };
  await queueMailToMany(act, { purpose: "notice", motion: motion.id, letterIn }, await recipientsOnRoll(act, motion.id, stage));
}

/** What is decided, to be read in a mail: an ordinary motion word for word, a change of the constitution as what it changes; all of it is behind the link. */
async function textFor(act: Act, { motion: facts }: Situation, { motion, language }: { motion: Subject; language: Language }): Promise<string> {
  const text = (await readText(act.tx, act.organisation.id, motion.commitment)) ?? "";
  if (text === "" || facts === null || facts.rules === null) return text;
  return changeInWords(await textOfVersion(act.tx, act.organisation.id, facts.version), text, language);
}

/** The result to everybody who was on the roll, not later than to anybody else; of a vote in chambers when the last of them has decided. */
export async function writeResult(act: Act, situation: OnMotion, { motion, event }: { motion: Subject; event: EventOf<"closed"> }): Promise<void> {
  const chambers = chambersOf(procedureOf(situation), event.stage).map(({ id }) => id);
  if (chambers.length > 1 && lastToDecide(situation, chambers) !== event.stage) return;
  const { count, entitled } = event;
  const adopted = event.adopted === undefined ? undefined : adoptedBy(situation);
  const carried = adopted?.length !== 0 && chambers.every((id) => situation.motion.closed[id]?.carried === true);
  const counted = { carried, count, answered: answeredIn(event), entitled, adopted: adopted?.length, as: fateUnder(procedureOf(situation)) };
  const text = await adoptedInWords(act, motion, adopted ?? []);
  const letterIn = (language: Language) => {
    const { result: words } = wordsOf(language).motionLetters;
    return {
      subject: words.subject(motion.number, counted),
      sentence:
        chambers.length === 1
          ? words.sentence(motion.number, motion.title, counted)
          : words.chambers(motion.number, motion.title, { carried, each: chamberSentences(situation, event.stage, language) }),
      text,
      link: { words: words.link, url: `${motion.url}/certificate` },
      otherwise: carried ? words.carried : words.notCarried,
    };
  };
  const recipients = await Promise.all(chambers.map((id) => recipientsOnRoll(act, motion.id, id)));
  await queueMailToMany(act, { purpose: "result", motion: motion.id, letterIn }, [...new Set(recipients.flat())]);
}

/** The chamber whose result came last; null while one of them has none. */
function lastToDecide({ motion }: OnMotion, chambers: readonly string[]): string | null {
  const times = chambers.flatMap((id) => motion.closed[id]?.at ?? []);
  if (times.length < chambers.length) return null;
  const last = times.toSorted().at(-1);
  return chambers.findLast((id) => motion.closed[id]?.at === last) ?? null;
}

/** What a paper with several options has adopted, one title a line, best first; the motion's own text goes by the title of the motion. */
async function adoptedInWords(act: Act, motion: Subject, adopted: readonly OptionId[]): Promise<string> {
  if (adopted.length === 0) return "";
  const options = await optionsOf(act.tx, act.organisation.id, motion.id);
  return adopted.map((id, place) => `${place + 1}. ${options.find((option) => option.id === id)?.title ?? motion.title}`).join("\n");
}
