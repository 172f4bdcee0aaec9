/**
 * The order in which New Zealand's rule settles what nothing else does: a row of numbers that everybody can work out again from the numbers of candidates, of
 * seats and of papers, the first of it for the first candidate. Lowest number first.
 * Source: Local Electoral Regulations 2001, Schedule 1A, clauses 40 to 48, with the constants of the programs that count by it (the regulation's own text has
 * 1,000 where they have 10,000, and no inversion).
 */
export function newZealandOrder({ candidates, seats, voters }: { candidates: number; seats: number; voters: number }): number[] {
  let [x, y, z] = [candidates + 5, seats, (voters + 10_000 * (voters % 10)) % 30_323];
  const next = (): number => {
    [x, y, z] = [(171 * x) % 30_269, (172 * y) % 30_307, (170 * z) % 30_323];
    const sum = Math.floor((10_000 * x) / 30_269) + Math.floor((10_000 * y) / 30_307) + Math.floor((10_000 * z) / 30_323);
    return 10_000 - (sum % 10_000);
  };
  for (let primed = 0; primed < 4; primed++) next();
  const drawn = new Map<number, number>();
  for (let candidate = 0; candidate < candidates; candidate++) {
    let number = next();
    while ([...drawn.values()].includes(number)) number = next();
    drawn.set(candidate, number);
  }
  return [...drawn.keys()].sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}
