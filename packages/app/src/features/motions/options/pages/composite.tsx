import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, Checkboxes, ErrorSummary, Form, Hidden, MarkdownText, TextArea, TextField, errorOf, useWords } from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { LONGEST_TEXT, LONGEST_TITLE } from "../../acts/deposit.js";
import { motionPath, newKey } from "../../pages/context.js";
import type { MotionView } from "../../reading/view.js";
import type { Composite } from "../composites.js";
import type { OptionLine } from "../lines.js";
import { Crumbs } from "./crumbs.js";

export interface OfferPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  /** Those that can be merged. */
  readonly lines: readonly OptionLine[];
  readonly chosen: readonly string[];
  readonly typed: { readonly title: string; readonly text: string; readonly cost: string };
  readonly currency: string | null;
  readonly errors: readonly FormError[];
}

/** Writing one text in the place of several. */
export function OfferPage({ viewer, view, lines, chosen, typed, currency, errors }: OfferPageProps): JSX.Element {
  const { options: words } = useWords();
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} />
      <ErrorSummary errors={errors} />
      <h1>{words.composite.title}</h1>
      <p class="lead">{words.composite.lead}</p>
      <Form action={`${motionPath(viewer, view.motion.number)}/composites/new`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Checkboxes
          name="parts"
          label={words.composite.which}
          values={chosen}
          error={errorOf(errors, "parts")}
          options={lines.map(({ row }) => ({ value: String(row.number), label: `${words.name(row.kind, row.number)}: ${row.title}` }))}
        />
        <TextField name="title" label={words.put.heading} value={typed.title} maxLength={LONGEST_TITLE} error={errorOf(errors, "title")} />
        <TextArea name="text" label={words.put.text} value={typed.text} rows={10} maxLength={LONGEST_TEXT} error={errorOf(errors, "text")} />
        {currency === null ? null : (
          <TextField
            name="cost"
            label={`${words.composite.cost} (${currency})`}
            hint={words.put.costHint}
            value={typed.cost}
            width="short"
            error={errorOf(errors, "cost")}
          />
        )}
        <Button main>{words.composite.offer}</Button>
      </Form>
    </>
  );
}

/** An offer: its text, what it would take the place of, and what each mover has said. */
export function CompositePage({
  viewer,
  view,
  composite,
  parts,
}: {
  viewer: Viewer;
  view: MotionView;
  composite: Composite;
  parts: readonly OptionLine[];
}): JSX.Element {
  const { options: words } = useWords();
  const path = motionPath(viewer, view.motion.number);
  const own = composite.movers.find(({ member }) => member === viewer.member?.id);
  return (
    <>
      <Crumbs viewer={viewer} number={view.motion.number} />
      <h1>{words.composite.offered(composite.title)}</h1>
      <p>{words.composite.inPlaceOf}:</p>
      <ul>
        {parts.map(({ row }) => (
          <li key={row.id}>
            <a href={`${path}/options/${row.number}`}>
              {words.name(row.kind, row.number)}: {row.title}
            </a>
          </li>
        ))}
      </ul>
      <MarkdownText>{composite.body}</MarkdownText>
      <ul>
        {composite.movers.map(({ member, name, agrees }) => (
          <li key={member}>
            {name} {agrees === null ? words.composite.silent : agrees ? words.composite.agrees : words.composite.refuses}
          </li>
        ))}
      </ul>
      {composite.doneAt !== null ? <p class="soft">{words.composite.done}</p> : null}
      {composite.doneAt === null && own !== undefined && own.agrees !== true ? (
        <>
          <p>{words.composite.asked}</p>
          <Form action={`${path}/composites/${composite.id}/answer`} csrf={viewer.csrf} idempotencyKey={newKey()}>
            <Hidden name="agrees" value="yes" />
            <Button main>{words.composite.agree}</Button>
          </Form>
          <Form action={`${path}/composites/${composite.id}/answer`} csrf={viewer.csrf} idempotencyKey={newKey()}>
            <Hidden name="agrees" value="no" />
            <Button look="secondary">{words.composite.refuse}</Button>
            <p class="soft small">{words.composite.refuseNote}</p>
          </Form>
        </>
      ) : null}
    </>
  );
}
