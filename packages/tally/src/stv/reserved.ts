/** Places that a rule book reserves: at least so many of a group are elected, or at most so many. No candidate may be in two groups. */
export interface Reserved {
  readonly candidates: readonly number[];
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Where a count stands when it asks about reserved places. */
export interface Filled {
  readonly elected: readonly number[];
  readonly hopeful: readonly number[];
  /** Places not yet filled. */
  readonly free: number;
}

/** Refuses groups that share a candidate: what each of them asks could then contradict. */
export function checked(groups: readonly Reserved[]): readonly Reserved[] {
  const named = groups.flatMap(({ candidates }) => candidates);
  if (new Set(named).size < named.length) throw new RangeError("a candidate stands in two groups with reserved places");
  return groups;
}

/**
 * Who can't be elected any more: the others of a group that has all it may have; and, when every free place is needed for the least of some groups, everybody
 * outside them. They leave at once, and their papers go on.
 */
export function barred(groups: readonly Reserved[], filled: Filled): number[] {
  const full = new Set(
    groups.filter((group) => within(group, filled.elected) >= (group.most ?? Number.POSITIVE_INFINITY)).flatMap(({ candidates }) => candidates),
  );
  const needy = groups.map((group) => ({ group, needs: needs(group, filled) })).filter((one) => one.needs > 0);
  const needed = needy.reduce((sum, one) => sum + one.needs, 0);
  const kept = needed > 0 && needed >= filled.free ? new Set(needy.flatMap(({ group }) => group.candidates)) : null;
  return filled.hopeful.filter((candidate) => full.has(candidate) || (kept !== null && !kept.has(candidate)));
}

/**
 * Who may not be excluded: those of a group that has just as many left as it needs; and, when all who can still be elected together just fill the places,
 * everybody but those of a group that has more left than it may have.
 */
export function guarded(groups: readonly Reserved[], filled: Filled): Set<number> {
  const short = groups.filter((group) => needs(group, filled) > 0 && within(group, filled.hopeful) <= needs(group, filled));
  const surplus = groups.filter((group) => within(group, filled.hopeful) > room(group, filled));
  const can = filled.hopeful.length - surplus.reduce((sum, group) => sum + within(group, filled.hopeful) - room(group, filled), 0);
  const spare = new Set(surplus.flatMap(({ candidates }) => candidates));
  const scarce = can <= filled.free && spare.size > 0 ? filled.hopeful.filter((candidate) => !spare.has(candidate)) : [];
  return new Set([...short.flatMap(({ candidates }) => candidates), ...scarce]);
}

/** How many more of the group may be elected. */
function room({ candidates, most = Number.POSITIVE_INFINITY }: Reserved, { elected }: Filled): number {
  return Math.max(0, most - within({ candidates }, elected));
}

/** How many of the group must still be elected; never more than it has left. */
function needs(group: Reserved, { elected, hopeful }: Filled): number {
  return Math.min(Math.max(0, (group.least ?? 0) - within(group, elected)), within(group, hopeful));
}

function within({ candidates }: Reserved, among: readonly number[]): number {
  return among.filter((candidate) => candidates.includes(candidate)).length;
}
