import type { JSX } from "preact";
import type { LawfulWay } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, ButtonLink, Calendar, ClauseLink, EmptyState, QueryForm, Radios, SummaryList, When } from "../../../ui/index.js";
import type { Wish } from "../reading/wishes.js";
import { motionsPath, ruleContext } from "./context.js";
import { startOf } from "./refusal.js";

export interface NewPageProps {
  readonly viewer: Viewer;
  readonly wishes: readonly Wish[];
  readonly chosen: Wish | null;
  readonly ways: readonly OfferedWay[];
}

/** A lawful way with who may start it, in the words of the text. */
export interface OfferedWay {
  readonly way: LawfulWay;
  readonly starts: readonly { readonly words: string; readonly clause: string | null }[];
}

/** What somebody wants comes first, then the lawful ways with their calendars; only then is anything written. */
export function NewPage({ viewer, wishes, chosen, ways }: NewPageProps): JSX.Element {
  const base = motionsPath(viewer);
  return (
    <>
      <Breadcrumb items={[{ href: base, words: "Motions" }]} />
      <h1>Put something forward</h1>
      <QueryForm action={`${base}/new`}>
        <Radios
          name="wish"
          label="What do you want to achieve?"
          large
          value={chosen?.id}
          options={wishes.map((wish) => ({ value: wish.id, label: wish.label, hint: wish.hint }))}
        />
        <Button>Show me the lawful ways</Button>
      </QueryForm>
      {chosen === null ? null : (
        <>
          <h2>How this can be done</h2>
          {ways.length === 0 ? (
            <EmptyState title="The rules give this to nobody.">
              <p>What they give to nobody, nobody may decide. A change of the rules could.</p>
            </EmptyState>
          ) : (
            ways.map((offered) => <Way key={offered.way.procedure} viewer={viewer} offered={offered} />)
          )}
        </>
      )}
    </>
  );
}

function Way({ viewer, offered: { way, starts } }: { viewer: Viewer; offered: OfferedWay }): JSX.Element {
  const context = ruleContext(viewer);
  return (
    <section class="refusal__way flow" aria-label={way.name}>
      <h3>{way.name}</h3>
      <SummaryList
        items={[
          {
            term: "Who may start it",
            details: starts.map((start, index) => (
              <>
                {index === 0 ? "" : "; or "}
                {start.words}
                {start.clause === null ? null : (
                  <>
                    {" ("}
                    <ClauseLink clause={start.clause} constitution={context.constitution} />
                    {")"}
                  </>
                )}
              </>
            )),
          },
          { term: "Earliest vote", details: <When at={way.earliestVote} zone={context.zone} now={context.now} /> },
          { term: "Earliest effect", details: <When at={way.earliestEffect} zone={context.zone} now={context.now} /> },
        ]}
      />
      <Calendar lines={way.calendar} zone={context.zone} constitution={context.constitution} open />
      {way.notYet.map((requirement, index) => (
        <p key={index}>{context.say(requirement).long}</p>
      ))}
      {way.notYet.length > 0 ? null : <ButtonLink href={startOf(motionsPath(viewer), way)}>Start it this way</ButtonLink>}
    </section>
  );
}
