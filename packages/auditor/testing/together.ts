import { Temporal } from "temporal-polyfill";
import { compile } from "@folkmoot/constitution";
import { decide, markBatches, nextDue, reachOptionSupport, reachSupport, whatItDecides, type Deposit, type Handle } from "@folkmoot/procedure";
import { inOrder, motionId, person, range, type Scribe } from "./scribe.js";

// People who work on texts together, in the model constitution of an organisation of 400 that votes openly.

const PEOPLE = 400;
/** 2% of the members. */
const SUPPORTERS = 8;
const SIGNERS = 5;
const plain = { on: null, errors: 0, cost: null } as const;

/** A call of the Chair for themes: three members put one each, two of them become one, and everybody shares out points. */
export function mergeThemes(scribe: Scribe, label: string): void {
  const motion = motionId(label);
  const chair = { handle: person(0, motion), as: { kind: "office", office: "chair" } } as const;
  deposit(scribe, {
    motion,
    actor: chair,
    to: { procedure: "themes" },
    matters: [{ kind: "named", matter: "themes" }],
    text: scribe.text("Which themes?"),
  });
  const themes = range(3).map((n) => motionId(`${label} ${n}`));
  const member = (n: number) => ({ handle: person(n, motion), as: { kind: "member" } as const });
  for (const [n, option] of themes.entries()) {
    const [text, title] = [scribe.text(`A year of theme ${n}.`), scribe.text(`Theme ${n}`)];
    const put = { motion, option, actor: member(n), with: [person(n + 10, motion)], text, title };
    scribe.act(motion, { kind: "put-option", what: "proposal", ...put, matters: [], touches: [], rules: null, ...plain });
  }
  const agreed = [0, 1, 10, 11].map((n) => person(n, motion));
  const [text, title] = [scribe.text("A year of both themes."), scribe.text("Both themes")];
  const composite = { motion, option: motionId(`${label} both`), of: themes.slice(0, 2), agreed, text, title, cost: null };
  scribe.act(motion, { kind: "merge", actor: member(0), ...composite });
  const papers = range(PEOPLE / 2).map((n): readonly [Handle, string] => [person(n, motion), n % 3 === 0 ? "0:10" : "0:4+1:6"]);
  for (let next = nextDue(scribe.situation(motion)); next !== null; next = nextDue(scribe.situation(motion))) {
    scribe.now = Temporal.Instant.from(next);
    scribe.settle(motion, { people: PEOPLE, papers });
    const [last] = scribe.events.slice(-1);
    if (last?.t === "paper") scribe.enter(...markBatches(motion, last.stage, papers));
  }
}

/** A change of the text with its signatures; somebody puts an amendment to it, five sign that, and the mover takes it in. */
export function acceptAmendment(scribe: Scribe, label: string, source: string): void {
  const motion = motionId(label);
  const before = compile(source);
  const texts = [source.replace("[5 days' notice]", "[3 days' notice]"), source.replace("[5 days' notice]", "[4 days' notice]")];
  const [first, second] = texts.map((body) => {
    const after = compile(body);
    return { ...whatItDecides(before, after), text: scribe.text(body), rules: after.hash };
  });
  if (first === undefined || second === undefined) throw new Error("there are two texts");
  const member = (n: number) => ({ handle: person(n, motion), as: { kind: "member" } as const });
  deposit(scribe, { motion, actor: member(0), to: { procedure: "amendment" }, ...first, title: scribe.text("Less notice") });
  scribe.settle(motion, { people: PEOPLE });
  scribe.enter({ t: "supported", motion, handles: people(SUPPORTERS, motion) });
  scribe.enter(...reachSupport(scribe.situation(motion), SUPPORTERS, scribe.now));
  scribe.now = Temporal.Instant.from(nextDue(scribe.situation(motion)) ?? "");
  scribe.settle(motion, { people: PEOPLE });
  const option = motionId(`${label} amended`);
  const put = { motion, option, actor: member(20), ...second, title: scribe.text("A little less notice") };
  scribe.act(motion, { kind: "put-option", what: "amendment", ...put, ...plain });
  scribe.enter({ t: "option-supported", motion, option, handles: people(SIGNERS, motion) });
  scribe.enter(...reachOptionSupport(scribe.situation(motion), option, SIGNERS, scribe.now));
  scribe.act(motion, { kind: "accept-amendment", motion, option, actor: member(0), from: first.text, ...second, errors: 0 });
}

function deposit(scribe: Scribe, more: Pick<Deposit, "motion" | "actor" | "to" | "matters" | "text"> & Partial<Deposit>): void {
  const decision = decide(
    { ...scribe.situation(null), motion: null },
    { kind: "deposit", touches: [], title: null, rules: null, errors: 0, decideAt: null, ...more },
    scribe.now,
  );
  if (decision.kind === "refused") throw new Error(`refused: ${JSON.stringify(decision.refusal.reasons)}`);
  scribe.enter(...decision.events);
}

const people = (n: number, motion: string): Handle[] =>
  range(n)
    .map((one) => person(one, motion))
    .sort(inOrder);
