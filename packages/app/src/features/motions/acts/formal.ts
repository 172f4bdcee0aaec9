import type { Actor, Capacity, Command, Decision, Situation } from "@folkmoot/procedure";
import { decide } from "@folkmoot/procedure";
import { handle } from "@folkmoot/record";
import { formally } from "./formally.js";
import type { Sitting } from "./sitting.js";
import type { Services } from "../../../platform/services.js";
import { closeAnswered } from "../course/answered.js";
import { situationOf } from "../course/governing.js";
import { happen } from "../course/happen.js";
import type { Attempt } from "./once.js";
import { capacitiesOf, secretOf } from "../people/people.js";
import type { FormalOutcome } from "./outcome.js";
import { advance } from "../course/settle.js";
import { motionByNumber } from "../store.js";
import type { Motion } from "../store.js";

/** Something to ask of the rules, once the acting person's handle and capacity are known. */
export type Asked = (context: {
  readonly act: Sitting;
  readonly motion: Motion;
  readonly situation: Situation;
}) => Promise<(actor: Actor) => Command>;

/** What is stored beside the entries of an act that was allowed, in its transaction and before they are entered. */
export type Stored = (act: Sitting, motion: Motion) => Promise<void>;

/** A formal act about a motion that exists: settled up to now, decided by the rules that govern the motion, entered whole or not at all. */
export function formalAct(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly asked: Asked; readonly stored?: Stored },
): Promise<FormalOutcome> {
  return formally(services, organisation, attempt, async (act, refuse) => {
    const motion = await motionByNumber(act.tx, organisation, attempt.number);
    if (motion === undefined) return { kind: "no such motion" };
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const command = await attempt.asked({ act, motion, situation });
    const decision = await decideInBestCapacity(act, situation, { member: attempt.member, motion: motion.id, command });
    if (decision.kind === "refused") return refuse(motion, decision);
    await attempt.stored?.(act, motion);
    const after = await happen(act, motion, decision.events);
    await closeAnswered((await advance(after.act, { id: motion.id, facts: after.facts }, after.act.now)).act);
    return { kind: "done", number: motion.number };
  });
}

export type DecidedCommand = Decision & { readonly asked: Command["kind"] };

/**
 * A person acts in the capacity in which the rules allow it, of several in the one that needs the fewest signatures; only that one is recorded. Where none is enough, the refusal with the fewest reasons
 * is the one that says what was really in the way.
 */
export async function decideInBestCapacity(
  act: Sitting,
  situation: Situation,
  ask: { member: string; motion: string; command: (actor: Actor) => Command },
): Promise<DecidedCommand> {
  const secret = await secretOf(act.tx, act.organisation.id, ask.member);
  const own = handle(secret, ask.motion);
  const capacities = await capacitiesOf(act.tx, act.organisation.id, ask.member, situation.rules);
  const answers = capacities.map((as: Capacity) => {
    const command = ask.command({ handle: own, as });
    return { ...decide(situation, command, act.now), asked: command.kind };
  });
  const first = answers.filter((answer) => answer.kind === "done").toSorted(bySupport)[0] ?? answers.toSorted(byReasons)[0];
  if (first === undefined) throw new Error("everybody has at least the capacity of nobody");
  return first;
}

function bySupport(a: DecidedCommand, b: DecidedCommand): number {
  return supportFor(a) - supportFor(b);
}

/** The signatures that what was done still has to gather. */
function supportFor(answer: DecidedCommand): number {
  if (answer.kind === "refused") return 0;
  return answer.events.reduce((most, event) => Math.max(most, event.t === "deposited" || event.t === "option-put" ? event.support : 0), 0);
}

function byReasons(a: DecidedCommand, b: DecidedCommand): number {
  return reasonsIn(a) - reasonsIn(b);
}

function reasonsIn(answer: DecidedCommand): number {
  return answer.kind === "refused" ? answer.refusal.reasons.length : 0;
}
