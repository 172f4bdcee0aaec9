import type { ComponentChildren, JSX } from "preact";
import type { Temporal } from "temporal-polyfill";
import type { LawfulWay, Refusal, Requirement } from "@folkmoot/procedure";
import { ClauseLink, ClauseQuote } from "../requirements/clause-quote.js";
import type { Say } from "../requirements/requirements.js";
import { SummaryList } from "../summary-list/summary-list.js";
import { When } from "../when/when.js";
import { Calendar } from "./calendar.js";
import { matterWords } from "./matters.js";

export interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly say: Say;
  readonly zone: string;
  readonly now: Temporal.Instant;
  readonly constitution: string;
  /** What was asked, in a sentence: "You asked the Steering Committee to adopt a constitution." */
  readonly asked?: ComponentChildren;
  /** The button that starts a lawful way. */
  readonly start?: (way: LawfulWay) => ComponentChildren;
}

/** Not an error: why it can't be done like this, clause by clause, and what would be lawful and from when. */
export function RefusalNotice({ refusal, asked, start, ...context }: RefusalNoticeProps): JSX.Element {
  return (
    <div class="refusal flow">
      <h1>Not like this — here is how.</h1>
      {asked === undefined ? null : <p class="lead column">{asked}</p>}
      <h2>Why not</h2>
      <ol class="refusal__reasons">
        {refusal.reasons.map((reason, index) => (
          <Reason key={index} reason={reason} {...context} />
        ))}
      </ol>
      {refusal.lawful.length === 0 ? (
        <p class="column">The rules offer no way to do this at present.</p>
      ) : (
        <>
          <h2>What would be lawful</h2>
          {refusal.lawful.map((way) => (
            <Way key={way.procedure} way={way} start={start} {...context} />
          ))}
        </>
      )}
      <p class="column soft small">This refusal is itself an entry in the record, without your name and without a word that you wrote.</p>
    </div>
  );
}

type Context = Pick<RefusalNoticeProps, "say" | "zone" | "now" | "constitution">;

function Reason({ reason, say, zone, now, constitution }: Context & { reason: Requirement }): JSX.Element {
  return (
    <li class="refusal__reason">
      <p class="refusal__said">{say(reason).long}</p>
      <ClauseQuote clause={reason.clause} words={reason.words} constitution={constitution} />
      {reason.earliest === null ? null : (
        <p class="requirement__earliest">
          This could be met from <When at={reason.earliest} zone={zone} now={now} />.
        </p>
      )}
    </li>
  );
}

function Way({ way, say, zone, now, constitution, start }: Context & { way: LawfulWay; start: RefusalNoticeProps["start"] }): JSX.Element {
  return (
    <section class="refusal__way" aria-label={way.name}>
      <h3>{way.name}</h3>
      <p class="soft small">
        <ClauseLink clause={way.clause} constitution={constitution} />. It can decide: {[...new Set(way.matters.map(matterWords))].join("; ")}.
      </p>
      <SummaryList
        items={[
          { term: "Earliest vote", details: <When at={way.earliestVote} zone={zone} now={now} /> },
          { term: "Earliest effect", details: <When at={way.earliestEffect} zone={zone} now={now} /> },
        ]}
      />
      <Calendar lines={way.calendar} zone={zone} constitution={constitution} />
      {way.notYet.map((requirement, index) => (
        <p key={index}>{say(requirement).long}</p>
      ))}
      {start === undefined || way.notYet.length > 0 ? null : <div class="refusal__start">{start(way)}</div>}
    </section>
  );
}
