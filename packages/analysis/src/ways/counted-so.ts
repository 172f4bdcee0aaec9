import { seatsFor, shareSeats, type SeatRules } from "@folkmoot/tally";

/** How the members of one group voted. */
export interface GroupVotes {
  readonly name: string;
  readonly members: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/**
 * Who decides: the members together; delegates of groups who all vote as most of their group did; delegates who share out their votes as their group did; the groups, one vote
 * each; or two of these, which both have to say yes.
 */
export type Way = "members" | "delegates" | "shared delegates" | "groups" | "delegates and members" | "groups and members";

export interface CountedSo {
  readonly way: Way;
  /** Members, delegates or groups; of two ways that both have to agree, those of the members. */
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly carried: boolean;
}

export interface Ways {
  readonly ways: readonly CountedSo[];
  /** How many delegates each group has, in the order of the groups. */
  readonly delegates: readonly { readonly name: string; readonly seats: number; readonly for: number; readonly against: number }[];
  /** Whether all ways come to the same. */
  readonly agree: boolean;
}

/** More than a half is `{ n: 1, d: 2, strict: true }`. Of the votes for and against. */
export interface Majority {
  readonly n: number;
  readonly d: number;
  readonly strict: boolean;
}

/**
 * The same votes counted in every way, side by side. Whole numbers only. A group in which as many are for as against has no voice as a group, and its delegates abstain;
 * a delegate to whom both sides have an equal claim abstains. Delegates are as many as `seats` gives a group by its size; a group for which it says nothing has none.
 */
export function countedSo(groups: readonly GroupVotes[], { seats, majority }: { readonly seats: SeatRules; readonly majority: Majority }): Ways {
  const given = seatsFor(
    seats,
    groups.map(({ name, members }) => ({ name, members, of: {} })),
  );
  const sent = groups.map((group, index) => ({ group, seats: given.groups[index]?.seats ?? 0 }));
  const way = (of: Way, votes: Voted): CountedSo => ({ way: of, ...votes, carried: isCarried(votes, majority) });
  const members = way("members", sumOf(groups));
  const delegates = way("delegates", sumOf(sent.map(({ group, seats: each }) => inBloc(group, each))));
  const shared = way("shared delegates", sumOf(sent.map(({ group, seats: each }) => inShares(group, each))));
  const one = way("groups", sumOf(groups.map((group) => inBloc(group, 1))));
  const both = (of: Way, other: CountedSo): CountedSo => ({ ...members, way: of, carried: members.carried && other.carried });
  const ways = [members, delegates, shared, one, both("delegates and members", delegates), both("groups and members", one)];
  return {
    ways,
    delegates: sent.map(({ group, seats: each }) => ({ name: group.name, seats: each, for: group.for, against: group.against })),
    agree: new Set(ways.map(({ carried }) => carried)).size === 1,
  };
}

interface Voted {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

function inBloc(group: Voted, seats: number): Voted {
  if (group.for === group.against) return { for: 0, against: 0, abstain: seats };
  return group.for > group.against ? { for: seats, against: 0, abstain: 0 } : { for: 0, against: seats, abstain: 0 };
}

function inShares(group: Voted, seats: number): Voted {
  const { seats: shared } = shareSeats({ kind: "shared", seats, method: "sainte-lague" }, [
    { name: "for", members: group.for },
    { name: "against", members: group.against },
  ]);
  const [yes = 0, no = 0] = shared;
  return { for: yes, against: no, abstain: seats - yes - no };
}

function sumOf(votes: readonly Voted[]): Voted {
  return votes.reduce<Voted>((sum, one) => ({ for: sum.for + one.for, against: sum.against + one.against, abstain: sum.abstain + one.abstain }), {
    for: 0,
    against: 0,
    abstain: 0,
  });
}

/** Nobody for and nobody against carries nothing. */
function isCarried({ for: yes, against }: Voted, { n, d, strict }: Majority): boolean {
  const cast = yes + against;
  if (cast === 0) return false;
  return strict ? yes * d > n * cast : yes * d >= n * cast;
}
