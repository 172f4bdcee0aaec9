import { sql } from "kysely";
import type { Who } from "@folkmoot/constitution";
import { appealEnds, standing } from "@folkmoot/procedure";
import type { Event, EventOf, Situation } from "@folkmoot/procedure";
import { wordsOf, type Language } from "../../../languages/index.js";
import { queueMailToMany } from "../../../platform/mail/outbox.js";
import { dateAndTime } from "../../../ui/index.js";
import type { Sitting } from "../acts/sitting.js";
import type { Subject } from "./letters.js";
import { procedureOf } from "./notice.js";
import { peopleMeant } from "./people.js";
import { recipientsOnRoll } from "./roll-recipients.js";

/** A challenge, a ruling, an appeal. */
export type Dispute = EventOf<"challenged" | "ruled" | "ruled-out" | "appealed" | "appeal-decided">;

const DISPUTES: ReadonlySet<Event["t"]> = new Set<Dispute["t"]>(["challenged", "ruled", "ruled-out", "appealed", "appeal-decided"]);

export function isDispute(event: Event): event is Dispute {
  return DISPUTES.has(event.t);
}

/**
 * To those who have a part in a challenge or an appeal: who moves what it is about, who ruled, who decides, who has challenged; of a decision that is annulled
 * everybody to whom its result was sent. A formal letter, which nobody turns off. It holds none of the words of the two sides: they are behind its link.
 */
export async function writeDispute(act: Sitting, situation: Situation, { motion, event }: { motion: Subject; event: Dispute }): Promise<void> {
  const zone = situation.rules.organisation.zone.value;
  const ends = endOf(act, situation, event);
  const option = await optionOf(act, motion.id, "option" in event ? event.option : null);
  const letterIn = (language: Language) => {
    const words = wordsOf(language).disputeLetters;
    const about = option === null ? words.motion(motion.number, motion.title) : words.option(option.title, motion.number);
    const { subject, sentence, link, otherwise } = words.of[keyOf(event)];
    return {
      subject: subject(about),
      sentence: sentence(about),
      text: "",
      link: { words: link, url: option === null ? motion.url : `${motion.url}/options/${option.number}` },
      otherwise: otherwise(ends === null ? null : dateAndTime(ends, zone, language)),
    };
  };
  await queueMailToMany(act, { purpose: "challenge", motion: motion.id, letterIn }, await partiesOf(act, situation, event));
}

function keyOf(event: Dispute) {
  if (event.t === "ruled" || event.t === "appeal-decided") return event.ruling;
  return event.t;
}

/** When the time for the next step is over: for the ruling, for an appeal. */
function endOf(act: Sitting, situation: Situation, event: Dispute): string | null {
  if (event.t === "ruled-out") return appealEnds(situation, event.option);
  return event.t === "challenged" ? (standing(situation, act.now).next?.at ?? null) : null;
}

async function partiesOf(act: Sitting, situation: Situation, event: Dispute): Promise<string[]> {
  const { stages } = procedureOf(situation);
  const challenge = stages.find((stage) => stage.kind === "challenge");
  const order = stages.find((stage) => stage.kind === "order");
  const { motion } = event;
  const deciders = async (who: Who | undefined): Promise<string[]> => {
    if (who === undefined || who.kind === "class") return [];
    const meant = { organisation: act.organisation.id, rules: situation.rules, motion, who, instant: act.now };
    return (await peopleMeant(act.tx, meant)).map(({ id }) => id);
  };
  const [movers, others] = await Promise.all([moversOf(act, motion, "option" in event ? event.option : null), othersIn()]);
  return [...new Set([...movers, ...others])];

  async function othersIn(): Promise<string[]> {
    switch (event.t) {
      case "challenged":
        return deciders(challenge?.to?.value);
      case "ruled": {
        const challengers = await challengersOf(act, motion, situation);
        const told = event.ruling === "annulled" ? await toldOfResult(act, situation) : [];
        return [...(await deciders(challenge?.to?.value)), ...challengers, ...told];
      }
      case "ruled-out":
        return [];
      case "appealed":
      case "appeal-decided":
        return [...(await deciders(order?.by.value)), ...(await deciders(order?.to?.value))];
    }
  }
}

async function toldOfResult(act: Sitting, { motion }: Situation): Promise<string[]> {
  const all = await Promise.all(Object.keys(motion?.closed ?? {}).map((stage) => recipientsOnRoll(act, motion?.id ?? "", stage)));
  return all.flat();
}

/** Those who have challenged, as far as they stood on a roll of the motion: a person has one handle in it. */
async function challengersOf({ tx, organisation }: Sitting, motion: string, situation: Situation): Promise<string[]> {
  const handles = (situation.motion?.challenges ?? []).map(({ by }) => by);
  const { rows } = await sql<{ member: string }>`
    select distinct member from roll_place where organisation = ${organisation.id} and motion = ${motion} and handle = any(${handles}::text[])`.execute(
    tx,
  );
  return rows.map(({ member }) => member);
}

async function moversOf({ tx, organisation }: Sitting, motion: string, option: string | null): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    select member from mover where organisation = ${organisation.id} and motion = ${motion} and option = ${option ?? ""}
    union select member from co_mover where organisation = ${organisation.id} and motion = ${motion} and ${option}::text is null
    union select mover from motion where organisation = ${organisation.id} and id = ${motion} and ${option}::text is null`.execute(tx);
  return rows.map(({ member }) => member);
}

async function optionOf({ tx, organisation }: Sitting, motion: string, option: string | null): Promise<{ number: number; title: string } | null> {
  if (option === null) return null;
  return tx
    .selectFrom("option")
    .select(["number", "title"])
    .where("organisation", "=", organisation.id)
    .where("motion", "=", motion)
    .where("id", "=", option)
    .executeTakeFirstOrThrow();
}
