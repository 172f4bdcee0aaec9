import { randomBytes } from "node:crypto";
import { compile, compileUnder } from "@folkmoot/constitution";
import type { Compiled, Matter, Rules } from "@folkmoot/constitution";
import { applyToMotion, whatItDecides } from "@folkmoot/procedure";
import type { Command, Deposit, Event, MotionFacts } from "@folkmoot/procedure";
import type { Sitting } from "./sitting.js";
import type { Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { isAddressee } from "./addressees.js";
import { decideInBestCapacity } from "./formal.js";
import { situationOf } from "../course/governing.js";
import { formally } from "./formally.js";
import { happen } from "../course/happen.js";
import type { Attempt } from "./once.js";
import type { FormalOutcome } from "./outcome.js";
import { advance } from "../course/settle.js";
import { handlesOf, keepCoMovers } from "../people/co-movers.js";
import { insertMotion, motionById } from "../store.js";
import { signAsMover } from "../course/support.js";
import { constitutionInForce, keepText } from "../texts.js";

/** The longest title, and the longest text of a motion or a constitution that is taken. */
export const LONGEST_TITLE = 200;
export const LONGEST_TEXT = 200_000;

const MOTION_ID_BYTES = 16;

/** What somebody puts forward. A change of the constitution brings the whole new text; what it changes is worked out, not claimed. */
export interface Proposal {
  readonly title: string;
  readonly to: Deposit["to"];
  readonly content:
    | { readonly kind: "change"; readonly source: string }
    | { readonly kind: "motion"; readonly text: string; readonly matters: readonly Matter[] };
  readonly decideAt: string | null;
}

/** A proposal and who puts it forward. */
export interface Depositing extends Attempt {
  readonly proposal: Proposal;
  /** The id of the draft that it comes from: it is the motion's, so that one draft is one motion however often it is sent. Left out: a new one. */
  readonly draft?: string;
  /** Members who have agreed to move this very text together with its mover, as of the moment in which it is put forward. */
  readonly together?: (tx: Tx) => Promise<readonly string[]>;
}

/** Puts a proposal forward: it opens, or it is refused with every reason at once. Either way its text is kept and the answer is an entry. */
export function deposit(services: Services, organisation: string, attempt: Depositing): Promise<FormalOutcome> {
  return formally(services, organisation, attempt, async (act, refuse) => {
    const id = attempt.draft ?? newMotionId();
    const before = await motionById(act.tx, organisation, id);
    if (before !== undefined) return { kind: "done", number: before.number };
    const situation = await situationOf(act.tx, act.organisation, null);
    const { proposal, member } = attempt;
    const { title, to, decideAt } = proposal;
    if (!isAddressee(situation.rules, to)) return { kind: "no such addressee" };
    const substance = await substanceOf(act, proposal, situation.rules);
    const agreed = (await attempt.together?.(act.tx)) ?? [];
    const together = { motion: id, members: agreed.filter((other) => other !== member) };
    const handles = await handlesOf(act.tx, organisation, together);
    const movers = handles.length === 0 ? {} : { with: handles };
    const decision = await decideInBestCapacity(act, situation, {
      member,
      motion: id,
      command: (actor): Command => ({ kind: "deposit", motion: id, actor, ...movers, to, decideAt, ...substance }),
    });
    if (decision.kind === "refused") return refuse({ id, title }, decision);
    const number = await open(act, { id, title, commitment: substance.text, mover: member, events: decision.events });
    await keepCoMovers(act.tx, organisation, together);
    return { kind: "done", number };
  });
}

/** 16 random bytes: of a motion, and of a draft that may become one. */
export function newMotionId(): string {
  return randomBytes(MOTION_ID_BYTES).toString("base64url");
}

/**
 * What the rules need to know of a proposal: its matters, what it touches, how sound it is. Of the articles it touches those that are in force: only of
 * them can a rule speak, and the name of a new one is the proposer's words, which have no place in an entry.
 */
async function substanceOf(
  act: Sitting,
  proposal: Proposal,
  rules: Rules,
): Promise<Pick<Deposit, "matters" | "touches" | "text" | "title" | "rules" | "errors">> {
  const { content } = proposal;
  if (content.kind === "motion") {
    const text = await keepText(act.tx, act.organisation.id, motionText(proposal.title, content.text));
    const errors = isUnderTheText(rules, content.matters)
      ? errorsIn(compileUnder(content.text, [(await constitutionInForce(act.tx, act.organisation)).source]))
      : 0;
    return { matters: content.matters, touches: [], text, title: null, rules: null, errors };
  }
  const before = compile((await constitutionInForce(act.tx, act.organisation)).source);
  const after = compile(content.source);
  return {
    ...whatItDecides(before, after),
    text: await keepText(act.tx, act.organisation.id, content.source),
    title: await keepText(act.tx, act.organisation.id, proposal.title),
    rules: after.hash,
    errors: errorsIn(after),
  };
}

/** A question about a text that stands under the constitution brings that text, which must fit there. */
function isUnderTheText({ matters }: Rules, asked: readonly Matter[]): boolean {
  return matters.some(({ id, layer }) => layer !== undefined && asked.some((matter) => matter.kind === "named" && matter.matter === id));
}

function errorsIn({ findings }: Pick<Compiled, "findings">): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

/** The text of an ordinary motion holds its title too, so that the commitment binds both. */
export function motionText(title: string, text: string): string {
  return `# ${title}\n\n${text.trim()}\n`;
}

/** The text under the constitution that a motion about it brings, without the title of the motion. */
export function orderText(text: string): string {
  return text.slice(text.indexOf("\n\n") + 2);
}

async function open(
  act: Sitting,
  motion: { id: string; title: string; commitment: string; mover: string; events: readonly Event[] },
): Promise<number> {
  const facts = motion.events.reduce<MotionFacts | null>(applyToMotion, null);
  if (facts === null) throw new Error("a deposit that was taken begins a motion");
  const number = await insertMotion(act.tx, { organisation: act.organisation.id, ...motion, facts });
  const after = await happen(act, { id: motion.id, facts: null }, motion.events);
  const drawnUp = await advance(after.act, { id: motion.id, facts: after.facts }, after.act.now);
  if (facts.support.needed > 1) await signAsMover(drawnUp.act, motion);
  return number;
}
