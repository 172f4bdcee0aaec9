import { Temporal } from "temporal-polyfill";
import { compile } from "@folkmoot/constitution";
import { nextDue, whatItDecides, type Choice } from "@folkmoot/procedure";
import { deposit } from "./calls.js";
import { inOrder, motionId, person, range, Scribe } from "./scribe.js";

// Changes of one text that are under way at the same time. The Committee of twelve decides them in writing.

const COMMITTEE = 12;

/** A text that says what becomes of two changes that touch the same words; silent where `clash` is null. */
export const clubText = (clash: string | null): string => `# Rules of [the Club](organisation:club)

## 1. [Purpose](article:purpose)

1. The Club plays chess on Fridays. These rules are written as [Folkmoot live text 1](rule:language).
2. The Club has a library, which is open on Sundays.

## 2. Members

1. A **[member](class:member)** is somebody [without more](rule:needs).

## 3. [The Committee](body:committee)

1. It has [twelve](rule:size) members, elected by [the members](rule:roll) for [2 years](rule:term).

## 4. [Changing these rules](procedure:amendment)

1. Only this procedure may [change these rules](rule:decides).
2. [Any member of the Committee](rule:starts) may propose a change.
3. **[Answers.](vote:answers)** [The Committee](rule:roll) decides [in writing](rule:how), [by name](rule:secrecy), within [7 days](rule:lasts), by [more than half of the votes cast](rule:carried).
4. **[Commencement.](commencement:commencement)** It takes effect [14 days after the result is declared](rule:when).${clash === null ? "" : ` Where two changes that are carried touch the same words, [${clash}](rule:clash).`}
`;

export interface Change {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** How many of the twelve are for it. */
  readonly votes: number;
  /** How long after the one before it is put. */
  readonly hours: number;
}

/** A record in which these changes are put one after the other, and everything that comes of them. */
export function changesRecord(clash: string | null, changes: readonly Change[]): Scribe {
  const source = clubText(clash);
  const scribe = new Scribe(source, 60);
  scribe.found();
  for (const change of changes) {
    scribe.wait(change.hours * 3_600);
    put(scribe, source, change);
    answer(scribe, change);
  }
  for (let next = first(scribe, changes); next !== null; next = first(scribe, changes)) {
    scribe.now = Temporal.Instant.from(next.at);
    scribe.settle(motionId(next.change.label), { people: COMMITTEE, votes: votesOn(next.change) });
  }
  return scribe;
}

function put(scribe: Scribe, source: string, { label, from, to }: Change): void {
  if (!source.includes(from)) throw new Error(`the text has no “${from}”`);
  const body = source.replace(from, to);
  const after = compile(body);
  const motion = motionId(label);
  deposit(scribe, {
    motion,
    actor: { handle: person(0, motion), as: { kind: "seat", body: "committee" } },
    to: { procedure: "amendment" },
    ...whatItDecides(compile(source), after),
    text: scribe.text(body),
    rules: after.hash,
    title: scribe.text(label),
  });
}

/** The roll, and everybody's answer on the first day. */
function answer(scribe: Scribe, change: Change): void {
  const motion = motionId(change.label);
  scribe.settle(motion, { people: COMMITTEE });
  scribe.enter({ t: "voted", motion, stage: "answers", votes: votesOn(change) });
}

function votesOn({ label, votes }: Change): readonly (readonly [string, Choice])[] {
  const motion = motionId(label);
  return range(COMMITTEE)
    .map((n): readonly [string, Choice] => [person(n, motion), n < votes ? "for" : "against"])
    .toSorted(([a], [b]) => inOrder(a, b));
}

/** What time brings next to any of them. */
function first(scribe: Scribe, changes: readonly Change[]): { readonly change: Change; readonly at: string } | null {
  const coming = changes.flatMap((change) => {
    const at = nextDue(scribe.situation(motionId(change.label)));
    return at === null ? [] : [{ change, at }];
  });
  return coming.toSorted((a, b) => inOrder(a.at, b.at))[0] ?? null;
}
