import { over, type Purchase, type Result, sayDecimal, sayVotes, type StvResult, type StvStage, type Tie } from "@folkmoot/tally";
import type { Opened } from "./open.js";
import type { Counted } from "./rules.js";

/** What a returning officer reads out, keeps and signs: the declaration, every stage, every tie. */
export function report(opened: Opened, counted: Counted): string[] {
  const { names } = opened.election;
  const title = "title" in opened.election && opened.election.title !== null ? [opened.election.title, ""] : [];
  return [...title, ...bodyOf(opened, counted), ...ties(counted, names)];
}

function bodyOf(opened: Opened, counted: Counted): string[] {
  const { names } = opened.election;
  switch (counted.kind) {
    case "stages":
      return stagesReport(counted.result, names);
    case "order":
      return orderReport(counted.result, names);
    case "money":
      return moneyReport(counted.result, {
        names,
        costs: opened.kind === "budget" ? opened.election.costs : [],
        unit: opened.kind === "budget" ? opened.election.unit : 1,
      });
  }
}

function stagesReport({ winners, table }: StvResult, names: readonly string[]): string[] {
  const { decimals, valid, quota, seats, stages } = table;
  const elected = winners.map((option) => `  ${nameOf(names, option)}, at stage ${stages.findIndex((stage) => stage.elected.includes(option)) + 1}`);
  return [
    `Elected (${winners.length} of ${seats}):`,
    ...elected,
    "",
    `Valid papers: ${valid}`,
    `Quota: ${sayVotes(quota, decimals)}`,
    ...stages.flatMap((stage, at) => ["", ...stageReport(stage, { before: stages[at - 1], number: at + 1, decimals, names })]),
  ];
}

function stageReport(
  stage: StvStage,
  { before, number, decimals, names }: { before: StvStage | undefined; number: number; decimals: number; names: readonly string[] },
): string[] {
  const width = Math.max(16, ...names.map(({ length }) => length));
  const row = (name: string, now: number, then: number | undefined, mark: string): string => {
    const change = then === undefined || then === now ? "" : `${now > then ? "+" : "-"}${sayVotes(Math.abs(now - then), decimals)}`;
    return `  ${name.padEnd(width)} ${change.padStart(16)} ${sayVotes(now, decimals).padStart(16)}${mark === "" ? "" : `  ${mark}`}`;
  };
  const out = "of" in stage.act && typeof stage.act.of !== "number" ? stage.act.of : [];
  const rows = names.flatMap((name, option) => {
    const [now = 0, then] = [stage.votes[option], before?.votes[option]];
    const mark = stage.elected.includes(option) ? "elected" : out.includes(option) ? "excluded" : "";
    return now === 0 && (then ?? 0) === 0 && mark === "" && before !== undefined ? [] : [row(name, now, then, mark)];
  });
  const total = stage.votes.reduce((sum, n) => sum + n, 0) + stage.nonTransferable;
  return [
    `Stage ${number}: ${actWords(stage, { decimals, names })}`,
    ...rows,
    row("Not transferable", stage.nonTransferable, before?.nonTransferable, ""),
    row("Total", total, undefined, ""),
  ];
}

function actWords({ act }: StvStage, { decimals, names }: { decimals: number; names: readonly string[] }): string {
  switch (act.kind) {
    case "first preferences":
      return "first preferences";
    case "surplus":
      return `transfer of the surplus of ${nameOf(names, act.of)}, ${sayVotes(act.surplus, decimals)}`;
    case "exclusion":
      return `exclusion of ${act.of.map((option) => nameOf(names, option)).join(", ")}`;
    case "barred":
      return `reserved places leave no room for ${act.of.map((option) => nameOf(names, option)).join(", ")}`;
    case "keep values":
      return "shares worked out again";
  }
}

function orderReport({ winners, order, table, warnings }: Result<unknown>, names: readonly string[]): string[] {
  const lines = [`Elected: ${winners.map((option) => nameOf(names, option)).join(", ")}`];
  if (order !== null)
    lines.push("", "Order:", ...order.map((group, at) => `  ${at + 1}. ${group.map((option) => nameOf(names, option)).join(" = ")}`));
  if (typeof table === "object" && table !== null && "pairs" in table)
    lines.push("", ...pairsReport(table.pairs as readonly (readonly number[])[], names));
  if (warnings.length > 0) lines.push("");
  for (const warning of warnings) {
    if (warning.kind === "condorcet winner lost") lines.push(`Note: ${nameOf(names, warning.option)} would beat every other one in a duel.`);
    if (warning.kind === "no condorcet winner") lines.push("Note: nobody beats every other one in a duel.");
  }
  return lines;
}

function moneyReport(
  { funded, cost, purchases }: Extract<Counted, { kind: "money" }>["result"],
  { names, costs, unit }: { names: readonly string[]; costs: readonly number[]; unit: number },
): string[] {
  const paid = new Map(((purchases ?? []) as readonly Purchase[]).map((purchase) => [purchase.option, purchase]));
  const width = Math.max(...funded.map((option) => nameOf(names, option).length), 0);
  const rows = funded.map((option) => {
    const purchase = paid.get(option);
    const price = purchase === undefined ? "" : `  ${purchase.supporters} supporters, at most ${sayDecimal(over(purchase.price, unit), 2)} each`;
    return `  ${nameOf(names, option).padEnd(width)} ${String((costs[option] ?? 0) / unit).padStart(12)}${price}`;
  });
  return [`Funded, ${cost / unit} altogether:`, ...rows];
}

function pairsReport(pairs: readonly (readonly number[])[], names: readonly string[]): string[] {
  const width = Math.max(6, ...pairs.flat().map((n) => String(n).length)) + 1;
  const first = Math.max(...names.map(({ length }) => length)) + 5;
  const head = pairs.map((_, option) => `(${option + 1})`.padStart(width)).join("");
  const rows = pairs.map((row, i) => {
    const cells = row.map((wins, j) => (i === j ? "-" : String(wins)).padStart(width)).join("");
    return `  ${`(${i + 1}) ${nameOf(names, i)}`.padEnd(first)}${cells}`;
  });
  return ["Papers that rank the one on the left above the one on top:", `  ${"".padEnd(first)}${head}`, ...rows];
}

function ties({ result }: Counted, names: readonly string[]): string[] {
  const found = (Array.isArray(result.ties) ? result.ties : []) as readonly Tie[];
  if (found.length === 0) return ["", "Ties: none"];
  const words = found.map(({ stage, question, among, by }) => {
    const where = stage === 0 ? "" : `stage ${stage}, `;
    return `  ${where}${question}: ${among.map((option) => nameOf(names, option)).join(", ")}; settled by ${by}, the first of them`;
  });
  return ["", "Ties:", ...words];
}

function nameOf(names: readonly string[], option: number): string {
  return names[option] ?? `(${option + 1})`;
}
