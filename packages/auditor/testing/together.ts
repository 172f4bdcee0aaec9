import { Temporal } from "temporal-polyfill";
import { compile } from "@folkmoot/constitution";
import { nextDue, reachOptionSupport, reachSupport, whatItDecides, type Handle } from "@folkmoot/procedure";
import { callFor, deposit, PEOPLE, voteOn } from "./calls.js";
import { inOrder, motionId, person, range, type Scribe } from "./scribe.js";

// People who work on texts together, in the model constitution of an organisation of 400 that votes openly.

/** 2% of the members. */
const SUPPORTERS = 8;
const SIGNERS = 5;
const plain = { on: null, errors: 0, cost: null } as const;

/** A call of the Chair for themes: three members put one each, two of them become one, and everybody shares out points. */
export function mergeThemes(scribe: Scribe, label: string): void {
  const { motion, options } = callFor(scribe, { label, office: "chair", procedure: "themes", matter: "themes", options: 3 });
  const agreed = [0, 1, 10, 11].map((n) => person(n, motion));
  const [text, title] = [scribe.text("A year of both themes."), scribe.text("Both themes")];
  const composite = { motion, option: motionId(`${label} both`), of: options.slice(0, 2), agreed, text, title, cost: null };
  scribe.act(motion, { kind: "merge", actor: { handle: person(0, motion), as: { kind: "member" } }, ...composite });
  voteOn(scribe, motion, (n) => (n % 3 === 0 ? "0:10" : "0:4+1:6"));
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

const people = (n: number, motion: string): Handle[] =>
  range(n)
    .map((one) => person(one, motion))
    .sort(inOrder);
