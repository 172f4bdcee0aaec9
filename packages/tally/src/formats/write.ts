import type { Rankings } from "../ballots/rankings.js";
import type { RankedElection } from "./election.js";

type Written = Pick<RankedElection, "names" | "ballots"> & Partial<Pick<RankedElection, "title" | "seats" | "withdrawn" | "tieOrder">>;

/** A BLT file that every program for single transferable vote reads, as long as no paper has equal ranks; those are written with "=". */
export function writeBlt({ names, ballots, title, seats, withdrawn, tieOrder }: Written): string {
  const lines = [`${names.length} ${seats ?? 1}`];
  if (withdrawn !== undefined && withdrawn.length > 0) lines.push(withdrawn.map((candidate) => `-${candidate + 1}`).join(" "));
  if (tieOrder !== undefined && tieOrder !== null) lines.push(`[tie ${tieOrder.map((candidate) => candidate + 1).join(" ")}]`);
  for (const { groups, papers } of papersOf(ballots)) {
    lines.push([papers, ...groups.map((group) => group.map((candidate) => candidate + 1).join("=")), 0].join(" "));
  }
  lines.push("0", ...names.map(quoted), quoted(title ?? ""));
  return `${lines.join("\n")}\n`;
}

/** A file in the Condorcet Election Format. Names must not hold its signs; they are replaced by a blank. */
export function writeCef({ names, ballots, seats }: Written): string {
  const plain = names.map((name) => name.replaceAll(/[;>=*^#\n]|\|\|/g, " ").trim());
  const lines = [`#/Candidates: ${plain.join(" ; ")}`, `#/Number of Seats: ${seats ?? 1}`, "#/Implicit Ranking: true", "#/Weight Allowed: false", ""];
  for (const { groups, papers } of papersOf(ballots)) {
    const order = groups.map((group) => group.map((candidate) => plain[candidate]).join(" = ")).join(" > ");
    lines.push(`${order === "" ? "/EMPTY_RANKING/" : order} * ${papers}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A PrefLib file of orders, with equals (.toi). */
export function writePreflib({ names, ballots, title }: Written): string {
  const papers = [...papersOf(ballots)];
  const voters = papers.reduce((sum, paper) => sum + paper.papers, 0);
  return `${[
    `# TITLE: ${title ?? ""}`,
    "# DATA TYPE: toi",
    `# NUMBER ALTERNATIVES: ${names.length}`,
    `# NUMBER VOTERS: ${voters}`,
    `# NUMBER UNIQUE ORDERS: ${papers.length}`,
    ...names.map((name, option) => `# ALTERNATIVE NAME ${option + 1}: ${oneLine(name)}`),
    ...papers.map(({ groups, papers: n }) => `${n}: ${groups.map(braced).join(",")}`),
  ].join("\n")}\n`;
}

/** A table of papers, one line for equal ones: "count,rank1,rank2,…"; equals stand side by side with "=" between them. */
export function writeRankedCsv({ names, ballots }: Written): string {
  const papers = [...papersOf(ballots)];
  const ranks = Math.max(1, ...papers.map(({ groups }) => groups.length));
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = papers.map(({ groups, papers: n }) => {
    const cells = Array.from({ length: ranks }, (_, rank) => cell((groups[rank] ?? []).map((candidate) => names[candidate] ?? "").join("=")));
    return [n, ...cells].join(",");
  });
  return `${[["count", ...Array.from({ length: ranks }, (_, rank) => `rank${rank + 1}`)].join(","), ...rows].join("\n")}\n`;
}

/** A tally sheet as the Debian project publishes them: a line for each voter with a digit or letter for each option. Throws where there are more ranks than those. */
export function writeDebian({ names, ballots }: Written): string {
  const lines = names.map((name, option) => `Option ${digit(option + 1)}: ${oneLine(name)}`);
  for (const { groups, papers } of papersOf(ballots)) {
    const ranks = names.map((_, option) => groups.findIndex((group) => group.includes(option)) + 1);
    const line = `V: ${ranks.map((rank) => (rank === 0 ? "-" : digit(rank))).join("")}`;
    for (let n = 0; n < papers; n++) lines.push(line);
  }
  return `${lines.join("\n")}\n`;
}

/** The list of papers as Belenios prints it: each with the rank of every candidate; a rank above their number stands for none. It has no names. */
export function writeBelenios({ names, ballots }: Written): string {
  const rows: string[] = [];
  for (const { groups, papers } of papersOf(ballots)) {
    const ranks = names.map((_, option) => groups.findIndex((group) => group.includes(option)) + 1);
    const row = JSON.stringify(ranks.map((rank) => (rank === 0 ? names.length + 1 : rank)));
    for (let n = 0; n < papers; n++) rows.push(row);
  }
  return `[${rows.join(",")}]\n`;
}

function* papersOf({ starts, preferences, equal, papers }: Rankings): Generator<{ groups: number[][]; papers: number }> {
  for (let paper = 0; paper < papers.length; paper++) {
    const groups: number[][] = [];
    for (let at = starts[paper] as number; at < (starts[paper + 1] as number); at++) {
      const candidate = preferences[at] as number;
      if (equal?.[at] === 1) groups.at(-1)?.push(candidate);
      else groups.push([candidate]);
    }
    yield { groups, papers: papers[paper] as number };
  }
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, " ");
const quoted = (text: string): string => `"${oneLine(text).replaceAll('"', '""')}"`;
const digit = (rank: number): string => {
  if (rank > 35) throw new RangeError("a tally sheet has one digit or letter for a rank, which is 35 at most");
  return rank.toString(36).toUpperCase();
};
const braced = (group: readonly number[]): string => {
  const numbers = group.map((option) => option + 1).join(",");
  return group.length > 1 ? `{${numbers}}` : numbers;
};
