import { sayVotes, type StvStage, type StvTable } from "../stv/table.js";

/** The result of a count in the form of RCTab's summary, from which rcvis.com and other programs draw the flow of votes from stage to stage. */
export interface RctabSummary {
  readonly config: { readonly contest: string; readonly threshold: string };
  readonly results: readonly {
    readonly round: number;
    readonly tally: Readonly<Record<string, string>>;
    readonly tallyResults: readonly (
      | { readonly elected: string }
      | { readonly eliminated: string; readonly transfers: Readonly<Record<string, string>> }
    )[];
  }[];
}

/** What RCTab calls a round is the state before what happens; so each of our stages carries what the next one does. */
export function rctabSummary(table: StvTable, { names, contest }: { names: readonly string[]; contest: string }): RctabSummary {
  const { stages, decimals, quota } = table;
  const say = (units: number): string => sayVotes(units, decimals);
  return {
    config: { contest, threshold: say(quota) },
    results: stages.map((stage, at) => ({
      round: at + 1,
      tally: Object.fromEntries(stage.votes.flatMap((votes, option) => (votes > 0 || at === 0 ? [[names[option] ?? "", say(votes)]] : []))),
      tallyResults: [
        ...stage.elected.map((option) => ({ elected: names[option] ?? "", transfers: {} })),
        ...leaving(stage, stages[at + 1], { names, say }),
      ],
    })),
  };
}

function leaving(
  stage: StvStage,
  next: StvStage | undefined,
  { names, say }: { names: readonly string[]; say: (units: number) => string },
): { eliminated: string; transfers: Record<string, string> }[] {
  if (next?.act.kind !== "exclusion") return [];
  const gained = next.votes.flatMap((votes, option) => {
    const more = votes - (stage.votes[option] ?? 0);
    return more > 0 ? [[names[option] ?? "", say(more)] as const] : [];
  });
  const exhausted = next.nonTransferable - stage.nonTransferable;
  const transfers = Object.fromEntries([...gained, ...(exhausted > 0 ? [["exhausted", say(exhausted)] as const] : [])]);
  return next.act.of.map((option, at) => ({ eliminated: names[option] ?? "", transfers: at === 0 ? transfers : {} }));
}
