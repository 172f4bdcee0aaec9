import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Button, EmptyState, ErrorSummary, Form, Hidden, Select, SummaryList, TextArea, errorOf, useWords } from "../../ui/index.js";
import type { FormError } from "../../ui/index.js";
import { newKey } from "../motions/index.js";
import type { ShownCalendar } from "./calendars.js";

export interface HolidaysPageProps {
  readonly viewer: Viewer;
  readonly calendars: readonly ShownCalendar[];
  /** Those that may be set now. */
  readonly years: readonly number[];
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** Which days are holidays where the constitution counts working days: who sets them, and what they have set. */
export function HolidaysPage({ viewer, calendars, years, typed, errors }: HolidaysPageProps): JSX.Element {
  const { holidays: words } = useWords();
  const constitution = `/o/${viewer.organisation.id}/constitution`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      {calendars.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneBody(constitution)}</p>
        </EmptyState>
      ) : (
        <p class="lead">{words.lead}</p>
      )}
      {calendars.map((calendar) => (
        <section key={calendar.id} class="flow" aria-labelledby={`calendar-${calendar.id}`}>
          <h2 id={`calendar-${calendar.id}`}>{calendar.name}</h2>
          <p>
            {words.setBy(calendar.by.words, `${constitution}#clause-${calendar.by.clause ?? calendar.clause}`, calendar.by.clause ?? calendar.clause)}
          </p>
          {calendar.years.length === 0 ? (
            <p>{words.notSet}</p>
          ) : (
            <SummaryList
              items={calendar.years.map(({ year, days }) => ({ term: String(year), details: days.length === 0 ? words.noDays : words.days(days) }))}
            />
          )}
          {calendar.maySet ? (
            <SetYear viewer={viewer} calendar={calendar} years={years} typed={typed["calendar"] === calendar.id ? typed : {}} errors={errors} />
          ) : null}
        </section>
      ))}
    </>
  );
}

function SetYear({
  viewer,
  calendar,
  years,
  typed,
  errors,
}: Omit<HolidaysPageProps, "calendars"> & { readonly calendar: ShownCalendar }): JSX.Element {
  const { holidays: words } = useWords();
  return (
    <Form action={`/o/${viewer.organisation.id}/holidays`} csrf={viewer.csrf} idempotencyKey={typed["key"] ?? newKey()}>
      <Hidden name="calendar" value={calendar.id} />
      <Select
        name="year"
        label={words.year}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        value={typed["year"] ?? String(years[1])}
        error={errorOf(errors, "year")}
      />
      <TextArea name="days" label={words.daysLabel} hint={words.daysHint} rows={8} value={typed["days"]} error={errorOf(errors, "days")} />
      <Button main>{words.button}</Button>
    </Form>
  );
}
