/** A participatory budget to write down. Amounts are whole, in the smallest coin; `unit` of them are one of the currency. */
export interface BudgetToWrite {
  readonly title: string;
  readonly currency: string;
  readonly unit: number;
  readonly budget: number;
  readonly projects: readonly { readonly id: number; readonly name: string; readonly cost: number }[];
  /** What each way of filling in a paper gives to projects, by their ids. */
  readonly votes: readonly { readonly papers: number; readonly given: readonly (readonly [project: number, points: number])[] }[];
  /** The most points that a voter shared out; null where projects were only chosen. */
  readonly points: number | null;
}

/** A Pabulib file (.pb): META, PROJECTS and VOTES, a line for each voter. Source: pabulib.org/format. */
export function writePabulib({ title, currency, unit, budget, projects, votes, points }: BudgetToWrite): string {
  const amount = (n: number): string => {
    const part = String(n % unit).padStart(String(unit).length - 1, "0");
    return n % unit === 0 ? String(n / unit) : `${(n - (n % unit)) / unit}.${part}`;
  };
  const voters = votes.reduce((sum, { papers }) => sum + papers, 0);
  const meta = [
    ["description", title],
    ["num_projects", String(projects.length)],
    ["num_votes", String(voters)],
    ["budget", amount(budget)],
    ["currency", currency],
    ["vote_type", points === null ? "approval" : "cumulative"],
    ...(points === null ? [] : [["max_sum_points", String(points)]]),
  ];
  const lines = ["META", "key;value", ...meta.map(row)];
  lines.push("PROJECTS", "project_id;cost;name", ...projects.map(({ id, cost, name }) => row([String(id), amount(cost), name])));
  lines.push("VOTES", points === null ? "voter_id;vote" : "voter_id;vote;points");
  let voter = 0;
  for (const { papers, given } of votes) {
    const cells = [given.map(([project]) => project).join(","), ...(points === null ? [] : [given.map(([, n]) => n).join(",")])];
    for (let n = 0; n < papers; n++) lines.push(row([String(++voter), ...cells]));
  }
  return `${lines.join("\n")}\n`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""').replaceAll(/[\r\n]+/g, " ")}"` : cell)).join(";");
}
