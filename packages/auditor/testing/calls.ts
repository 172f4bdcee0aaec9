import { Temporal } from "temporal-polyfill";
import { decide, markBatches, nextDue, type Deposit, type Handle, type OptionId } from "@folkmoot/procedure";
import { motionId, person, range, type Scribe } from "./scribe.js";

/** As many as an organisation of the model constitution has here. */
export const PEOPLE = 400;

/** A call by the holder of an office, to which as many members as there are options put one each. */
export function callFor(
  scribe: Scribe,
  { label, office, procedure, matter, options }: { label: string; office: string; procedure: string; matter: string; options: number },
): { motion: string; options: readonly OptionId[] } {
  const motion = motionId(label);
  const actor = { handle: person(0, motion), as: { kind: "office", office } } as const;
  deposit(scribe, { motion, actor, to: { procedure }, matters: [{ kind: "named", matter }], text: scribe.text(`Who, or what: ${label}?`) });
  const ids = range(options).map((n) => motionId(`${label} ${n}`));
  for (const [n, option] of ids.entries()) {
    const member = { handle: person(n, motion), as: { kind: "member" } as const };
    const put = {
      motion,
      option,
      actor: member,
      with: [person(n + 10, motion)],
      text: scribe.text(`It is ${n}.`),
      title: scribe.text(`${label} ${n}`),
    };
    scribe.act(motion, { kind: "put-option", what: "proposal", ...put, on: null, matters: [], touches: [], rules: null, errors: 0, cost: null });
  }
  return { motion, options: ids };
}

/** Time goes on to the end of the vote; the nth of half of the members marks their paper so. */
export function voteOn(scribe: Scribe, motion: string, mark: (n: number) => string): void {
  const papers = range(PEOPLE / 2).map((n): readonly [Handle, string] => [person(n, motion), mark(n)]);
  for (let next = nextDue(scribe.situation(motion)); next !== null; next = nextDue(scribe.situation(motion))) {
    scribe.now = Temporal.Instant.from(next);
    scribe.settle(motion, { people: PEOPLE, papers });
    const [last] = scribe.events.slice(-1);
    if (last?.t === "paper") scribe.enter(...markBatches(motion, last.stage, papers));
  }
}

export function deposit(scribe: Scribe, more: Pick<Deposit, "motion" | "actor" | "to" | "matters" | "text"> & Partial<Deposit>): void {
  const decision = decide(
    { ...scribe.situation(null), motion: null },
    { kind: "deposit", touches: [], title: null, rules: null, errors: 0, decideAt: null, ...more },
    scribe.now,
  );
  if (decision.kind === "refused") throw new Error(`refused: ${JSON.stringify(decision.refusal.reasons)}`);
  scribe.enter(...decision.events);
}
