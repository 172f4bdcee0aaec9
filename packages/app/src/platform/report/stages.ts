import { movedAt, rational, sayDecimal, sayVotes, type StvStage, type StvTable } from "@folkmoot/tally";
import type { Words } from "../../languages/index.js";
import { type Cell, figure, type ReportTable } from "./report.js";

interface Given {
  readonly names: readonly string[];
  readonly words: Words;
}

/** The quota with its division, then each stage as a sentence: what happened, who got what, who was elected. */
export function stageLines(table: StvTable, { names, words }: Given): string[] {
  const { flow, stage: stageCalled } = words.countTables;
  const title = (option: number): string => names[option] ?? "";
  const votes = (units: number): string => words.numbers.decimal(sayVotes(units, table.decimals));
  const exact = words.numbers.decimal(sayDecimal(rational(table.valid, table.seats + 1), table.decimals));
  return [
    words.report.quota(votes(table.quota), table.valid, table.seats, exact),
    ...table.stages.map((stage, at) => {
      const { to } = movedAt(table, at);
      const gains = to.map(({ option, votes: n }) => (option === null ? flow.spent(votes(n)) : flow.gain(title(option), votes(n))));
      const told = [said(stage), gains.length > 0 ? flow.to(gains) : "", stage.elected.length > 0 ? flow.elected(stage.elected.map(title)) : ""];
      return `${stageCalled(at + 1)}: ${told.filter((sentence) => sentence !== "").join(" ")}`;
    }),
  ];

  function said({ act }: StvStage): string {
    switch (act.kind) {
      case "first preferences":
        return flow.first(table.valid);
      case "surplus":
        return flow.surplus(title(act.of), votes(act.surplus));
      case "exclusion":
        return flow.exclusion(act.of.map(title));
      case "barred":
        return flow.barred(act.of.map(title));
      case "keep values":
        return flow["keep values"];
    }
  }
}

/** The stage table: for each stage what it changed and what each has then; the last rows show that no vote is lost. */
export function stageTables({ stages, decimals, keep }: StvTable, { names, words }: Given): ReportTable[] {
  const { table: said, stage: stageCalled } = words.countTables;
  const votes = (units: number): Cell => figure(sayVotes(units, decimals));
  const change = (now: number, before: number | undefined): Cell =>
    before === undefined || now === before ? "" : figure(`${now > before ? "+" : "-"}${sayVotes(Math.abs(now - before), decimals)}`);
  const row = (name: string, mark: string, of: (stage: StvStage) => number): Cell[] => [
    name,
    mark,
    ...stages.flatMap((stage, at) => {
      const before = stages[at - 1];
      return at === 0 ? [votes(of(stage))] : [change(of(stage), before === undefined ? undefined : of(before)), votes(of(stage))];
    }),
  ];
  const table = {
    caption: said.stages,
    together: 2,
    columns: [said.candidate, words.report.fate, ...stages.flatMap((_, at) => (at === 0 ? [stageCalled(1)] : [`± ${at + 1}`, stageCalled(at + 1)]))],
    rows: [
      ...names.map((name, option) => row(name, fateOf(option), (stage) => stage.votes[option] ?? 0)),
      row(said.nobody, "", ({ nonTransferable }) => nonTransferable),
      row(said.all, "", (stage) => stage.votes.reduce((sum, n) => sum + n, stage.nonTransferable)),
      [said.needed, "", ...stages.flatMap(({ quota }, at) => (at === 0 ? [votes(quota)] : ["", votes(quota)]))],
    ],
  };
  const kept = {
    caption: said.keep,
    columns: [said.candidate, said.keep],
    rows: names.map((name, option): Cell[] => [name, votes(keep?.[option] ?? 0)]),
  };
  return keep === null ? [table] : [table, kept];

  function fateOf(option: number): string {
    const elected = stages.findIndex((stage) => stage.elected.includes(option));
    if (elected >= 0) return words.report.electedAt(elected + 1);
    const left = stages.findIndex(({ act }) => (act.kind === "exclusion" || act.kind === "barred") && act.of.includes(option));
    return left >= 0 ? words.report.leftAt(left + 1) : "";
  }
}
