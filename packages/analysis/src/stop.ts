import type { ChallengeStage, NoticeStage, OrderStage, Procedure, Ruled, Rules, Stage, VoteStage, Who } from "@folkmoot/constitution";
import { needsBox, rulingOn } from "@folkmoot/procedure";
import { isCarried, voicesOf, type Ask } from "./ask.js";
import { least } from "./least.js";
import { sizeOf, type Situation } from "./situation.js";

/** What could still stop the fewest who use a power, and how many others that takes. */
export interface Stop {
  readonly kind: "vote" | "challenge" | "order" | "key" | "notice" | "outside";
  readonly name: string;
  readonly clause: string;
  /** How many people it takes; null: the text and the figures don't tell, or they are outsiders. */
  readonly people: number | null;
  /** Who rules on it, by name; null where nobody has to. */
  readonly before: string | null;
  /** Whether silence of those who rule stops it too. */
  readonly silenceStops: boolean;
}

export function stopsOf(rules: Rules, procedure: Procedure, asks: readonly Ask[], at: { people: number; situation: Situation }): Stop[] {
  const votes = asks.flatMap((ask) => againstIn(rules, ask, at));
  const others = procedure.stages.flatMap((stage): Stop[] => {
    switch (stage.kind) {
      case "challenge":
        return [byChallenge(rules, stage, at.situation)];
      case "order":
        return byOrder(rules, stage, at.situation);
      case "notice":
        return byNotice(rules, stage, at.situation);
      case "vote":
        return byKey(rules, stage, at.situation);
      case "approval":
        return [fromOutside(stage.from, stage)];
      case "ruling":
        return stage.by?.value.kind === "outside" ? [fromOutside(stage.by, stage)] : [];
      default:
        return [];
    }
  });
  return [...votes, ...others];
}

/** Somebody outside whose consent or word is needed, and who does not give it. */
function fromOutside(who: Ruled<unknown> | null, { name, clause }: Stage): Stop {
  return { kind: "outside", name: who?.words ?? name, clause: who?.clause ?? clause, people: null, before: null, silenceStops: true };
}

/** So many votes against, of those who are not with them, and the vote is lost. */
function againstIn(rules: Rules, { vote, of, name }: Ask, { people, situation }: { people: number; situation: Situation }): Stop[] {
  if (vote === null || of === null) return [];
  const acting = Math.min(people, of);
  const voices = voicesOf(vote, people, of);
  // Those whom they represent can vote themselves: each of them takes a vote away, and casts it against.
  const against = least(of - acting, (n) => !isCarried(rules, vote, { of, situation, inFavour: Math.max(acting, voices - n), against: n }));
  return against === null
    ? []
    : [{ kind: "vote", name, clause: (vote.carried[0] ?? vote.roll).clause ?? vote.clause, people: against, before: null, silenceStops: false }];
}

function byChallenge(rules: Rules, stage: ChallengeStage, situation: Situation): Stop {
  return {
    kind: "challenge",
    name: stage.who.words,
    clause: stage.who.clause ?? stage.clause,
    people: oneOf(rules, stage.who.value, situation),
    before: stage.to?.words ?? null,
    silenceStops: rulingOn(rules, stage).otherwise.value !== "refused",
  };
}

/** A ruling holds only where it is not appealed, or the appeal is lost: whoever moved it brings one. Without an appeal nothing is ruled out. */
function byOrder(rules: Rules, { by, to, clause }: OrderStage, situation: Situation): Stop[] {
  if (to === null) return [];
  return [
    { kind: "order", name: by.words, clause: by.clause ?? clause, people: oneOf(rules, by.value, situation), before: to.words, silenceStops: false },
  ];
}

/** Where the text lets nobody else send it, whoever has to send a notice can leave it. */
function byNotice(rules: Rules, { by, otherwise, clause }: NoticeStage, situation: Situation): Stop[] {
  const sentAnyway = otherwise === null || ["sent without them", "any member may", "those who asked may call it"].includes(otherwise.value);
  return by === null || sentAnyway
    ? []
    : [{ kind: "notice", name: by.words, clause: by.clause ?? clause, people: oneOf(rules, by.value, situation), before: null, silenceStops: true }];
}

/** As many holders of the key as leave too few to open the box. */
function byKey(rules: Rules, stage: VoteStage, { filled }: Situation): Stop[] {
  if (!needsBox(stage) || stage.key?.value.kind !== "trustees") return [];
  const { body, needed } = stage.key.value;
  const holders = filled[body];
  const name = rules.bodies.find(({ id }) => id === body)?.name ?? body;
  return [
    {
      kind: "key",
      name,
      clause: stage.key.clause ?? stage.clause,
      people: holders === undefined ? null : Math.max(0, holders - needed + 1),
      before: null,
      silenceStops: true,
    },
  ];
}

function oneOf(rules: Rules, who: Who, situation: Situation): number | null {
  return sizeOf(rules, who, situation) === null ? null : 1;
}
