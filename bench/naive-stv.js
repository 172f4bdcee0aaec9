import { readFileSync } from "node:fs";

/**
 * What somebody writes in an hour: reads a BLT file line by line into one typed array and counts it by the Scottish rule, one paper after the other, without
 * ties, reports or checks. It is what `folkmoot count` has to be no slower than.
 */
const [head = "", ...lines] = readFileSync(process.argv[2] ?? "", "utf8").split("\n");
const [candidates = 0, seats = 0] = head.split(" ").map(Number);
const end = lines.indexOf("0");
const ranks = new Uint8Array(end * candidates);
for (let paper = 0; paper < end; paper++) {
  const [, ...order] = (lines[paper] ?? "").split(" ");
  for (let rank = 0; rank < order.length - 1; rank++) ranks[paper * candidates + rank] = Number(order[rank]);
}

const value = new Float64Array(end).fill(100_000);
const votes = new Float64Array(candidates + 1);
const holder = new Uint8Array(end);
const gone = new Uint8Array(candidates + 1);
for (let paper = 0; paper < end; paper++) give(paper);
const quota = (Math.floor(end / (seats + 1)) + 1) * 100_000;
/** @type {number[]} */
const elected = [];
/** @type {number[]} */
const waiting = [];
while (elected.length < seats) {
  const left = [...votes.keys()].filter((candidate) => candidate > 0 && gone[candidate] === 0);
  for (const candidate of left.filter((one) => votesOf(one) >= quota)) {
    elected.push(candidate);
    gone[candidate] = 1;
    if (votesOf(candidate) > quota) waiting.push(candidate);
  }
  const hopeful = left.filter((candidate) => gone[candidate] === 0);
  if (elected.length + hopeful.length <= seats) elected.push(...hopeful);
  if (elected.length >= seats) break;
  const over = waiting.sort((a, b) => votesOf(a) - votesOf(b)).pop();
  const out = over ?? hopeful.reduce((lowest, candidate) => (votesOf(candidate) < votesOf(lowest) ? candidate : lowest));
  const [surplus, all] = [votesOf(out) - quota, votesOf(out)];
  gone[out] = 1;
  votes[out] = over === undefined ? 0 : quota;
  for (let paper = 0; paper < end; paper++) {
    if (holder[paper] !== out) continue;
    if (over !== undefined) value[paper] = Math.floor(((value[paper] ?? 0) * surplus) / all);
    give(paper);
  }
}
console.log(elected.slice(0, seats).join(" "));

/** @param {number} paper */
function give(paper) {
  for (let rank = 0; rank < candidates; rank++) {
    const candidate = ranks[paper * candidates + rank] ?? 0;
    if (candidate === 0) break;
    if (gone[candidate] === 1) continue;
    holder[paper] = candidate;
    votes[candidate] = votesOf(candidate) + (value[paper] ?? 0);
    return;
  }
  holder[paper] = 0;
}

/** @param {number} candidate */
function votesOf(candidate) {
  return votes[candidate] ?? 0;
}
