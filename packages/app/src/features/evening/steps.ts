import { Temporal } from "temporal-polyfill";
import { instant } from "../../platform/act.js";
import type { Services } from "../../platform/services.js";
import { announce, close, deposit, motionByNumber } from "../motions/index.js";
import { moveClock } from "../rehearsal/index.js";
import { cast } from "../votes/index.js";
import { ANNOUNCEMENT, SECOND_MOTION, offeredConstitution } from "./offered.js";
import type { Cast } from "./people.js";
import { motionOfActor } from "./played.js";

export const STEPS = ["19-40", "moved", "20-40", "21-30", "wednesday", "lawful"] as const;
export type StepId = (typeof STEPS)[number];

/** Under which the founder's acts of that evening are found again: the same press twice is one act. */
export const KEYS = {
  offer: "evening-19-40-offer",
  motion: "evening-moved-motion",
  close: "evening-20-40-close",
  announce: "evening-21-30-announce",
};

const london = (local: string): Temporal.Instant => Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London").toInstant();

const AT: { readonly [Step in StepId]: Temporal.Instant } = {
  "19-40": london("2017-01-10T19:40"),
  moved: london("2017-01-10T19:50"),
  "20-40": london("2017-01-10T20:40"),
  "21-30": london("2017-01-10T21:30"),
  wednesday: london("2017-01-11T19:00"),
  lawful: london("2017-01-16T12:00"),
};

/** From when a step would tell nonsense, because the clock of the rehearsal has gone on to what comes after it. */
const TOO_LATE: { readonly [Step in StepId]: Temporal.Instant } = {
  "19-40": AT["20-40"],
  moved: AT["20-40"],
  "20-40": AT["21-30"],
  "21-30": london("2017-01-11T00:00"),
  wednesday: AT.lawful,
  lawful: london("2017-01-17T19:50"),
};

/** Whether a step can't be played any more at `now`: nobody puts a rehearsal's clock back. */
export function isTooLate(step: StepId, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, TOO_LATE[step]) >= 0;
}

/** How many had agreed by 20:40, the founder included. */
const CONSENTS = 7;

/** Plays one step with the commands that everybody uses; nothing here knows what the rules will answer. */
export async function play(services: Services, organisation: string, { step, people }: { step: StepId; people: Cast }): Promise<void> {
  await moveClock(services, organisation, () => AT[step]);
  switch (step) {
    case "19-40":
      return offer(services, organisation, people);
    case "moved":
      return moveInWriting(services, organisation, people);
    case "20-40":
      return askToClose(services, organisation, people);
    case "21-30":
      await announce(services, organisation, { member: people.founder, key: KEYS.announce, number: null, text: ANNOUNCEMENT });
      return;
    case "wednesday":
      return;
    case "lawful":
      return letTimeClose(services, organisation, people);
  }
}

async function offer(services: Services, organisation: string, people: Cast): Promise<void> {
  const source = await offeredConstitution();
  await deposit(services, organisation, {
    member: people.founder,
    key: KEYS.offer,
    proposal: {
      title: "A new constitution for the Movement, tonight",
      to: { body: "committee" },
      content: { kind: "change", source },
      decideAt: AT["20-40"].toString({ smallestUnit: "millisecond" }),
    },
  });
}

async function moveInWriting(services: Services, organisation: string, people: Cast): Promise<void> {
  await deposit(services, organisation, {
    member: people.founder,
    key: KEYS.motion,
    proposal: {
      title: SECOND_MOTION.title,
      to: { procedure: "committee-writing" },
      content: { kind: "motion", text: SECOND_MOTION.text, matters: [{ kind: "residual" }] },
      decideAt: null,
    },
  });
}

async function askToClose(services: Services, organisation: string, people: Cast): Promise<void> {
  const number = await motionOfActor(services, organisation, { member: people.founder, key: KEYS.motion });
  if (number === null) return;
  const consenting = [people.founder, ...people.others.slice(0, CONSENTS - 1)];
  await Promise.all(consenting.map((member) => cast(services, organisation, { number, member, choice: "for", key: keyOf(member) })));
  await close(services, organisation, { member: people.founder, key: KEYS.close, number });
}

/** Two more answer, against, with their dissents; three never do. On the seventh day the time of the text is over and the count says what is so. */
async function letTimeClose(services: Services, organisation: string, people: Cast): Promise<void> {
  const number = await motionOfActor(services, organisation, { member: people.founder, key: KEYS.motion });
  if (number === null) return;
  for (const [index, text] of DISSENTS.entries()) {
    const member = people.others[CONSENTS - 1 + index];
    if (member === undefined) throw new Error("there are twelve on the committee");
    await cast(services, organisation, { number, member, choice: "against", key: keyOf(member), dissent: text });
  }
  const motion = await motionByNumber(services.db, organisation, number);
  const closes = motion?.next_due ?? null;
  if (closes !== null) await moveClock(services, organisation, () => instant(closes));
}

const DISSENTS = [
  "Members should hear from all sides, and not from the founder alone.",
  "This is for the conference that has been called, not for twelve people by e-mail.",
];

function keyOf(member: string): string {
  return `evening-vote-${member}`;
}
