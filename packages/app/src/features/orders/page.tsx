import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { capitalised, EmptyState, Findings, Law, LawIn, Notice, SummaryList, When, useWords } from "../../ui/index.js";
import type { Orders } from "./orders.js";

/** A text that stands under the constitution: its words, the decisions that set its versions, and whether it still fits under the constitution. */
export function OrdersPage({ viewer, orders }: { viewer: Viewer; orders: Orders }): JSX.Element {
  const { orders: words } = useWords();
  const { matter, versions, shown, text } = orders;
  const base = `/o/${viewer.organisation.id}`;
  const { zone } = viewer.organisation;
  const clause = `${base}/constitution#clause-${matter.clause}`;
  const errors = text?.layered.findings ?? [];
  return (
    <>
      <h1>{capitalised(matter.name)}</h1>
      <p class="lead">{words.under(`${base}/constitution`, clause, matter.clause)}</p>
      {shown === null ? (
        <EmptyState title={words.none}>
          <p>{words.noneBody}</p>
        </EmptyState>
      ) : (
        <p>{words.setBy(`${base}/motions/${shown.motion.number}/certificate`, shown.motion.number, <When at={shown.since} zone={zone} />)}</p>
      )}
      {shown !== null && text === null ? <p>{words.withheld}</p> : null}
      {errors.length === 0 ? null : (
        <Notice title={words.against(errors.length)}>
          <Findings findings={errors} />
        </Notice>
      )}
      {text === null ? null : (
        <LawIn language={text.compiled.rules.lang}>
          <Law document={text.compiled.document} anchors={new Map()} />
        </LawIn>
      )}
      {versions.length < 2 ? null : (
        <section class="flow" aria-labelledby="versions">
          <h2 id="versions">{words.versions}</h2>
          <SummaryList
            items={versions.map(({ motion, since }) => ({
              term: <When at={since} zone={zone} />,
              details: <a href={`${base}/orders/${matter.id}/${motion.number}`}>{words.motion(motion.number, motion.title)}</a>,
            }))}
          />
        </section>
      )}
    </>
  );
}
