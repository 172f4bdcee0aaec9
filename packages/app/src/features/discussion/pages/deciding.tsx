import type { JSX } from "preact";
import { GROUNDS } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Button, Disclosure, Form, Radios, TextArea, When, useWords } from "../../../ui/index.js";
import { LONGEST_REASON } from "../limits.js";
import { newKey } from "../../motions/index.js";
import type { ReportLine } from "../reading/hidings.js";

export interface DecidingProps {
  readonly reports: readonly ReportLine[];
  /** Whoever looks may hide it: in which capacity. */
  readonly mayHide: string | null;
  /** Whoever looks may appeal. */
  readonly mayAppeal: string | null;
  /** Whoever looks hears the appeal. */
  readonly hears: { readonly words: string; readonly by: string } | null;
}

/** What may be decided about one thing by whoever looks: hide it or leave it, appeal, rule on the appeal. */
export function Deciding(props: DecidingProps & { viewer: Viewer; path: string }): JSX.Element {
  return (
    <>
      <Hide {...props} />
      <Appeal {...props} />
      <Ruling {...props} />
    </>
  );
}

type Props = DecidingProps & { readonly viewer: Viewer; readonly path: string };

function Hide({ viewer, path, reports, mayHide }: Props): JSX.Element | null {
  const { discussion: words } = useWords();
  if (mayHide === null) return null;
  return (
    <Disclosure summary={reports.length === 0 ? words.hideSummary : words.reportsOpen(reports.length)} open={reports.length > 0}>
      {reports.map((report, index) => (
        <p key={index}>
          <strong>{words.grounds[report.ground]}</strong>: {report.words}{" "}
          <span class="soft small">
            <When at={new Date(report.at).toISOString()} zone={viewer.organisation.zone} now={viewer.now} />
          </span>
        </p>
      ))}
      <p class="small soft">{words.hideExplained(mayHide)}</p>
      <Form action={`${path}/hide`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <GroundField />
        <TextArea name="reasons" label={words.hideReasons} hint={words.hideReasonsHint} rows={3} maxLength={LONGEST_REASON} />
        <Button look="secondary">{words.hideButton}</Button>
      </Form>
      {reports.length === 0 ? null : (
        <Form action={`${path}/leave`} csrf={viewer.csrf}>
          <TextArea name="reasons" label={words.leaveReasons} rows={2} maxLength={LONGEST_REASON} />
          <Button look="secondary">{words.leaveButton}</Button>
        </Form>
      )}
    </Disclosure>
  );
}

/** On which ground; no other counts. */
export function GroundField({ value, error }: { value?: string; error?: string | null }): JSX.Element {
  const { discussion: words } = useWords();
  return (
    <Radios
      name="ground"
      label={words.groundLabel}
      hint={words.groundHint}
      options={GROUNDS.map((ground) => ({ value: ground, label: words.grounds[ground], hint: words.groundHints[ground] }))}
      value={value}
      error={error}
    />
  );
}

function Appeal({ viewer, path, mayAppeal }: Props): JSX.Element | null {
  const { discussion: words } = useWords();
  if (mayAppeal === null) return null;
  return (
    <Form action={`${path}/appeal`} csrf={viewer.csrf} idempotencyKey={newKey()}>
      <TextArea name="reasons" label={words.appealLabel} hint={words.appealHint(mayAppeal)} rows={4} maxLength={LONGEST_REASON} />
      <Button>{words.appealButton}</Button>
    </Form>
  );
}

function Ruling({ viewer, path, hears }: Props): JSX.Element | null {
  const { discussion: words } = useWords();
  if (hears === null) return null;
  return (
    <section class="flow" aria-labelledby="ruling">
      <h2 id="ruling">{words.appealTitle}</h2>
      <blockquote class="clause-quote">
        <p>{hears.words}</p>
      </blockquote>
      <p class="small soft">{words.rulingExplained(hears.by)}</p>
      <Form action={`${path}/ruling`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Radios
          name="ruling"
          label={words.rulingLabel}
          options={[
            { value: "restored", label: words.rulingRestored },
            { value: "upheld", label: words.rulingUpheld },
          ]}
        />
        <TextArea name="reasons" label={words.rulingReasons} rows={4} maxLength={LONGEST_REASON} />
        <Button>{words.rulingButton}</Button>
      </Form>
    </section>
  );
}
