import type { JSX } from "preact";
import type { CalendarLine } from "@folkmoot/procedure";
import { Disclosure } from "../disclosure/disclosure.js";
import { useComponentWords, useLawLanguage } from "../language/language.js";
import { ClauseLink } from "../requirements/clause-quote.js";
import { When } from "../when/when.js";

export interface CalendarProps {
  readonly lines: readonly CalendarLine[];
  readonly zone: string;
  readonly constitution: string;
  /** Unfolded from the start. */
  readonly open?: boolean;
}

/** The way of a procedure, step by step, if it began now: what has to happen, from when, and the sentence that says so. */
export function Calendar({ lines, zone, constitution, open = false }: CalendarProps): JSX.Element {
  const { calendar: words } = useComponentWords().ui;
  const lawLanguage = useLawLanguage();
  return (
    <Disclosure summary={words.title} open={open}>
      <ol class="calendar">
        {lines.map((line) => (
          <li class="calendar__line" key={line.stage}>
            <p>
              <strong>{line.name}</strong>{" "}
              {line.to === null || line.to === line.from ? (
                <When at={line.from} zone={zone} />
              ) : (
                words.span(<When at={line.from} zone={zone} />, <When at={line.to} zone={zone} />)
              )}
            </p>
            <p class="clause-quote">
              <ClauseLink clause={line.clause} constitution={constitution} />
              {line.words === "" ? null : (
                <>
                  :{" "}
                  <q class="clause-quote__words" lang={lawLanguage}>
                    {line.words}
                  </q>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
