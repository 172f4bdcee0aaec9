import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import type { FieldError } from "../../../platform/http/form.js";
import { Button, Checkboxes, errorOf, ErrorSummary, Form, Notice, Radios, Select, useWords, zoneName } from "../../../ui/index.js";
import type { Typed } from "./form.js";
import { KINDS } from "./preferences.js";

export interface PreferencesPageProps {
  readonly viewer: Viewer;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly saved: boolean;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** What comes to a member by mail and when; and what always comes, with the reason. */
export function PreferencesPage({ viewer, typed, errors, saved }: PreferencesPageProps): JSX.Element {
  const { notifications: words, news } = useWords();
  const { id, zone } = viewer.organisation;
  const clock = hours.map((hour) => ({ value: String(hour), label: words.hour(hour) }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      {saved ? <Notice title={words.saved} tone="good" /> : null}
      <p class="lead">{words.lead}</p>
      <Form action={`/o/${id}/account/notifications`} csrf={viewer.csrf}>
        <Radios
          name="digest"
          label={words.digest.label}
          hint={words.digest.hint}
          value={typed.digest}
          options={(["daily", "weekly", "none"] as const).map((value) => ({ value, label: words.digest[value] }))}
          error={errorOf(errors, "digest")}
        />
        <Select
          name="hour"
          label={words.digest.hour}
          hint={words.digest.hourHint(zoneName(zone))}
          options={clock}
          value={typed.hour}
          error={errorOf(errors, "hour")}
        />
        <Select
          name="weekday"
          label={words.digest.weekday}
          hint={words.digest.weekdayHint}
          options={words.digest.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
          value={typed.weekday}
        />
        <Checkboxes
          name="wanted"
          label={words.wanted.label}
          values={typed.wanted}
          options={KINDS.map((kind) => ({ value: kind, label: news.kinds[kind], hint: words.wanted.hints[kind] }))}
        />
        <Checkboxes
          name="others"
          label={words.others.label}
          values={typed.others}
          options={[
            { value: "at-once", label: words.others.atOnce, hint: words.others.atOnceHint },
            { value: "reminder", label: words.others.reminder, hint: words.others.reminderHint },
          ]}
        />
        <Select name="quietFrom" label={words.quiet.from} hint={words.quiet.hint(zoneName(zone))} options={clock} value={typed.quietFrom} />
        <Select name="quietUntil" label={words.quiet.until} options={clock} value={typed.quietUntil} />
        <Button main>{words.save}</Button>
      </Form>
      <h2>{words.always.title}</h2>
      <ul>
        {words.always.list.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{words.always.reason}</p>
      <p>
        <a href={`/o/${id}/calendars`}>{words.calendar}</a>
      </p>
    </>
  );
}
