import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Calendar, Notice, SummaryList, When, useWords } from "../../../../ui/index.js";
import { ruleContext } from "../../../motions/index.js";
import type { Desk } from "../desk.js";

/** What it would decide, and the way and the calendar of whom it is put to, before it is put to anybody. */
export function TheWay({ viewer, desk, addressee }: { viewer: Viewer; desk: Desk; addressee: string }): JSX.Element {
  const { drafts } = useWords();
  const words = drafts.way;
  const context = ruleContext(viewer);
  const chosen = desk.addressees.find(({ value }) => value === addressee);
  const way = chosen?.way ?? null;
  return (
    <Notice title={chosen === undefined ? words.choose : words.chosen(nameOf(chosen, drafts))}>
      <p>{words.decides(desk.decides.join(words.and))}</p>
      {way === null ? (
        <p>{words.unknown}</p>
      ) : (
        <>
          <SummaryList
            items={[
              { term: words.earliestVote, details: <When at={way.earliestVote} zone={context.zone} now={context.now} /> },
              { term: words.earliestEffect, details: <When at={way.earliestEffect} zone={context.zone} now={context.now} /> },
            ]}
          />
          <Calendar lines={way.calendar} zone={context.zone} constitution={context.constitution} />
          {way.notYet.map((requirement, index) => (
            <p key={index}>{context.say(requirement).long}</p>
          ))}
        </>
      )}
    </Notice>
  );
}

/** A procedure by its name; a body as somebody who chooses the procedure. */
export function nameOf({ value, name }: Desk["addressees"][number], { byWhichever }: ReturnType<typeof useWords>["drafts"]): string {
  return value.startsWith("body:") ? byWhichever(name) : name;
}
