import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Breadcrumb, Button, Table, TextField, useWords } from "../../ui/index.js";
import { motionPath, type Motion } from "../motions/index.js";
import { FEWEST_OF_A_GROUP, type CountedWays } from "./ways.js";

export interface WaysPageProps {
  readonly viewer: Viewer;
  readonly motion: Motion;
  readonly counted: CountedWays;
  /** One delegate for so many members. */
  readonly every: { readonly asked: string; readonly members: number; readonly isWrong: boolean };
}

/** The same vote under each way of deciding: the sentence first, then the ways, then the groups. */
export function WaysPage({ viewer, motion, counted, every }: WaysPageProps): JSX.Element {
  const { triedOut, motions } = useWords();
  const { ways: words } = triedOut;
  return (
    <>
      <Breadcrumb items={[{ href: motionPath(viewer, motion.number), words: motions.motion(motion.number) }]} />
      <h1>{words.heading}</h1>
      {counted.kind === "counted" ? <Counted counted={counted} every={every} /> : <p class="lead">{words.why[counted.kind]}</p>}
    </>
  );
}

function Counted({ counted, every }: { counted: Extract<CountedWays, { kind: "counted" }>; every: WaysPageProps["every"] }): JSX.Element {
  const { ways: words } = useWords().triedOut;
  const { ways, majority, byText } = counted;
  return (
    <>
      <p class="lead">{ways.agree ? words.same : words.differ}</p>
      <p class="column">{words.how}</p>
      {byText ? (
        <p>{words.byText}</p>
      ) : (
        <form method="get" class="flow">
          <TextField
            name="every"
            label={words.every}
            width="short"
            numeric
            value={every.isWrong ? every.asked : String(every.members)}
            error={every.isWrong ? words.noNumber : null}
          />
          <Button look="secondary">{words.count}</Button>
        </form>
      )}
      <Table
        caption={words.needs(majority)}
        stacks
        columns={[
          { heading: words.way },
          { heading: words.for, numeric: true },
          { heading: words.against, numeric: true },
          { heading: words.abstain, numeric: true },
          { heading: words.outcome },
        ]}
        rows={ways.ways.map((one) => [
          words.ways[one.way],
          words.whole(one.for),
          words.whole(one.against),
          words.whole(one.abstain),
          one.carried ? words.carried : words.lost,
        ])}
      />
      <Table
        caption={words.groups}
        stacks
        columns={[
          { heading: words.group },
          { heading: words.delegates, numeric: true },
          { heading: words.for, numeric: true },
          { heading: words.against, numeric: true },
        ]}
        rows={ways.delegates.map(({ name, seats, for: yes, against }) => [
          name === "" ? words.others(FEWEST_OF_A_GROUP) : name,
          words.whole(seats),
          words.whole(yes),
          words.whole(against),
        ])}
      />
    </>
  );
}
