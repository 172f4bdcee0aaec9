import type { Procedure, Rules, VoteStage } from "@folkmoot/constitution";
import { governing, result } from "@folkmoot/procedure";

// The same questions answered without any of the reasoning of src/: people have names, every coalition, every seating, every way of voting and every order of acts is tried.

export interface Organisation {
  readonly rules: Rules;
  readonly members: number;
  /** Of the one body, `board`. */
  readonly filled: number;
  readonly lighterDoor: boolean;
}

interface State {
  /** Bits: who is a member, who sits on the board. */
  readonly members: number;
  readonly board: number;
}

/** For each size of a coalition, the least time in hours in which any coalition of that size, in any seating, can change every word; null where none can. */
export function quickestBySize({ rules, members, filled, lighterDoor }: Organisation): (number | null)[] {
  const everybody = (1 << members) - 1;
  const seatings = subsets(everybody).filter((board) => sizeOf(board) === filled);
  const known: Known = new Map();
  return Array.from({ length: members }, (_, i) => {
    const coalitions = subsets(everybody).filter((people) => sizeOf(people) === i + 1);
    const times = coalitions.flatMap((people) =>
      seatings.map((board) => quickest(rules, known, { people, state: { members: everybody, board }, lighterDoor, left: 3 })),
    );
    const best = Math.min(...times);
    return best === Infinity ? null : best;
  });
}

/** Answers once found, since many orders of acts lead to the same state. */
type Known = Map<string, number>;

interface Move {
  readonly people: number;
  readonly state: State;
  readonly lighterDoor: boolean;
  /** How many acts may still prepare. */
  readonly left: number;
}

function quickest(rules: Rules, known: Known, move: Move): number {
  const key = JSON.stringify(move);
  const answer = known.get(key) ?? tried(rules, known, move);
  known.set(key, answer);
  return answer;
}

function tried(rules: Rules, known: Known, { people, state, lighterDoor, left }: Move): number {
  const all = rules.articles.map(({ id }) => id);
  const membership = rules.articles.filter(({ opens }) => opens.includes("class:member")).map(({ id }) => id);
  const takes = (matter: string, touches: readonly string[] = []): number => hours(rules, known, { people, state, matter, touches });
  const next = (took: number, after: readonly State[]): number =>
    took === Infinity || left === 0
      ? Infinity
      : took + Math.min(Infinity, ...after.map((to) => quickest(rules, known, { people, state: to, lighterDoor, left: left - 1 })));
  const fewer = (of: number): number[] => subsets(of).filter((some) => some !== of);
  return Math.min(
    takes("change-constitution", all),
    lighterDoor && left > 0 ? takes("change-constitution") : Infinity,
    next(
      Math.min(takes("exclude"), takes("change-constitution", membership)),
      fewer(state.members).map((left) => ({ ...state, members: left })),
    ),
    next(
      takes("remove"),
      fewer(state.board).map((board) => ({ ...state, board })),
    ),
  );
}

interface Use {
  readonly people: number;
  readonly state: State;
  readonly matter: string;
  readonly touches: readonly string[];
}

/** The least time in which they can use one of the procedures for it. A count knows no names, so it is made once for each number of people. */
function hours(rules: Rules, known: Known, use: Use): number {
  const { members, board } = use.state;
  const key = [use.matter, use.touches, sizeOf(members), sizeOf(board), sizeOf(use.people & members), sizeOf(use.people & board)].join();
  const answer = known.get(key) ?? counted(rules, use);
  known.set(key, answer);
  return answer;
}

function counted(rules: Rules, { people, state, matter, touches }: Use): number {
  const question = { matters: [], touches, as: { kind: "member" } as const, depositedAt: "2027-01-01T00:00:00.000Z" };
  const times = rules.procedures
    .filter(({ decides }) => decides.some(({ value }) => value.kind === matter))
    .map(({ id }) => governing(rules, id, question))
    .filter((procedure) => started(procedure, people, state))
    .map(
      (procedure) =>
        refusedBefore(rules, procedure, people, state) + votes(procedure).reduce((sum, vote) => sum + lasts(rules, vote, people, state), 0),
    );
  return Math.min(Infinity, ...times);
}

/** A second way begins when the first vote of another one is lost: they bring that about themselves, by not voting or by voting against. */
function refusedBefore(rules: Rules, { after }: Procedure, people: number, state: State): number {
  if (after === null) return 0;
  const lower = rules.procedures.find(({ id }) => id === after.value.procedure);
  const vote = lower === undefined ? undefined : votes(lower)[0];
  if (lower === undefined || vote === undefined || !started(lower, people, state)) return Infinity;
  const [of, own] = rollOf(vote, people, state);
  return vote.closesEarly !== null && own === of ? 0 : (vote.lasts?.value.n ?? NaN);
}

function started({ starts }: Procedure, people: number, state: State): boolean {
  return starts.some(({ value: { who, amount } }) => {
    const there = sizeOf(people & (who.kind === "class" ? state.members : state.board));
    return there >= (amount?.kind === "count" ? amount.n : 1);
  });
}

function lasts(rules: Rules, vote: VoteStage, people: number, state: State): number {
  const [of, own] = rollOf(vote, people, state);
  if (!ballots(own).some((count) => result(rules, vote, { count, entitled: of, members: sizeOf(state.members) }).carried)) return Infinity;
  return vote.closesEarly !== null && own === of ? 0 : (vote.lasts?.value.n ?? NaN);
}

/** How many may vote, and how many of them are with them. */
function rollOf(vote: VoteStage, people: number, state: State): [of: number, own: number] {
  const roll = vote.roll.value.kind === "class" ? state.members : state.board;
  return [sizeOf(roll), sizeOf(people & roll)];
}

/** Every way in which so many people can vote. */
export function ballots(people: number): { for: number; against: number; abstain: number }[] {
  return Array.from({ length: people + 1 }, (_, yes) =>
    Array.from({ length: people - yes + 1 }, (_, no) =>
      Array.from({ length: people - yes - no + 1 }, (_, abstain) => ({ for: yes, against: no, abstain })),
    ),
  ).flat(2);
}

function votes({ stages }: Procedure): VoteStage[] {
  return stages.filter((stage): stage is VoteStage => stage.kind === "vote");
}

function subsets(of: number): number[] {
  return Array.from({ length: of + 1 }, (_, some) => some).filter((some) => (some & of) === some);
}

function sizeOf(bits: number): number {
  let size = 0;
  for (let left = bits; left > 0; left >>= 1) size += left & 1;
  return size;
}
