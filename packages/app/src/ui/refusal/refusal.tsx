import type { ComponentChildren, JSX } from "preact";
import type { Temporal } from "temporal-polyfill";
import type { LawfulWay, Refusal, Requirement } from "@folkmoot/procedure";
import { useComponentWords, useLanguage } from "../language/language.js";
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
  const { refusal: words } = useComponentWords().ui;
  return (
    <div class="refusal flow">
      <h1>{words.title}</h1>
      {asked === undefined ? null : <p class="lead column">{asked}</p>}
      <h2>{words.whyNot}</h2>
      <ol class="refusal__reasons">
        {refusal.reasons.map((reason, index) => (
          <Reason key={index} reason={reason} {...context} />
        ))}
      </ol>
      {refusal.lawful.length === 0 ? (
        <p class="column">{words.noWay}</p>
      ) : (
        <>
          <h2>{words.lawful}</h2>
          {refusal.lawful.map((way) => (
            <Way key={way.procedure} way={way} start={start} {...context} />
          ))}
        </>
      )}
      <p class="column soft small">{words.recorded}</p>
    </div>
  );
}

type Context = Pick<RefusalNoticeProps, "say" | "zone" | "now" | "constitution">;

function Reason({ reason, say, zone, now, constitution }: Context & { reason: Requirement }): JSX.Element {
  const { refusal: words } = useComponentWords().ui;
  return (
    <li class="refusal__reason">
      <p class="refusal__said">{say(reason).long}</p>
      <ClauseQuote clause={reason.clause} words={reason.words} constitution={constitution} />
      {reason.earliest === null ? null : <p class="requirement__earliest">{words.couldBeMet(<When at={reason.earliest} zone={zone} now={now} />)}</p>}
    </li>
  );
}

function Way({ way, say, zone, now, constitution, start }: Context & { way: LawfulWay; start: RefusalNoticeProps["start"] }): JSX.Element {
  const { refusal: words } = useComponentWords().ui;
  const language = useLanguage();
  return (
    <section class="refusal__way" aria-label={way.name}>
      <h3>{way.name}</h3>
      <p class="soft small">
        {words.canDecide(<ClauseLink clause={way.clause} constitution={constitution} />, [
          ...new Set(way.matters.map((matter) => matterWords(matter, language))),
        ])}
      </p>
      <SummaryList
        items={[
          { term: words.earliestVote, details: <When at={way.earliestVote} zone={zone} now={now} /> },
          { term: words.earliestEffect, details: <When at={way.earliestEffect} zone={zone} now={now} /> },
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
