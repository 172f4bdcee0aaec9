import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, ErrorSummary, Form, MarkdownText, Radios, Select, TextArea, TextField, errorOf, useWords } from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { motionPath, newKey } from "../../pages/context.js";
import type { MotionView } from "../../reading/view.js";
import type { OptionLine } from "../lines.js";
import { putTo } from "../stage.js";
import { Crumbs } from "./crumbs.js";

interface OrderPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly line: OptionLine;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** Ruling something out of order: its clause, its reasons, and the appeal that stands against it. */
export function RuleOutPage({ viewer, view, line, typed, errors, standard }: OrderPageProps & { standard: string | null }): JSX.Element {
  const { order } = useWords().options;
  const { path, name, crumbs } = useFrame({ viewer, view, line });
  return (
    <>
      {crumbs}
      <ErrorSummary errors={errors} />
      <h1>{order.ruleOutTitle(name)}</h1>
      <p class="lead">{order.ruleOutLead}</p>
      {standard === null ? null : <p>{order.grounds(standard)}</p>}
      <Form action={`${path}/out-of-order`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextField
          name="clause"
          label={order.clause}
          hint={order.clauseHint}
          width="short"
          value={typed["clause"]}
          error={errorOf(errors, "clause")}
        />
        <TextArea name="reasons" label={order.reasons} value={typed["reasons"]} error={errorOf(errors, "reasons")} />
        <Button main>{order.ruleOut}</Button>
      </Form>
    </>
  );
}

export function AppealPage({ viewer, view, line, typed, errors, hears }: OrderPageProps & { hears: string }): JSX.Element {
  const { order } = useWords().options;
  const { path, name, crumbs } = useFrame({ viewer, view, line });
  return (
    <>
      {crumbs}
      <ErrorSummary errors={errors} />
      <h1>{order.appealTitle(name)}</h1>
      <p class="lead">{order.appealLead(hears)}</p>
      <Form action={`${path}/appeal`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextArea name="grounds" label={order.appealGrounds} value={typed["grounds"]} error={errorOf(errors, "grounds")} />
        <Button main>{order.appeal}</Button>
      </Form>
    </>
  );
}

/** One voice of those who hear an appeal. */
export function DecideAppealPage(props: OrderPageProps & { reasons: string | null; appeal: string | null }): JSX.Element {
  const { viewer, view, line, typed, errors, reasons, appeal } = props;
  const { order, page } = useWords().options;
  const { path, name, crumbs } = useFrame({ viewer, view, line });
  return (
    <>
      {crumbs}
      <ErrorSummary errors={errors} />
      <h1>{order.decideTitle(name)}</h1>
      <p class="lead">{order.decideLead}</p>
      {reasons === null ? null : (
        <>
          <p>{page.reasons}</p>
          <MarkdownText>{reasons}</MarkdownText>
        </>
      )}
      {appeal === null ? null : (
        <>
          <p>{order.theAppeal}</p>
          <MarkdownText>{appeal}</MarkdownText>
        </>
      )}
      <Form action={`${path}/appeal/decision`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Radios
          name="ruling"
          label={order.ruling}
          value={typed["ruling"]}
          error={errorOf(errors, "ruling")}
          options={[
            { value: "in-order", label: order.inOrder },
            { value: "out-of-order", label: order.outOfOrder },
          ]}
        />
        <TextArea name="reasons" label={order.reasons} value={typed["reasons"]} error={errorOf(errors, "reasons")} />
        <Button main>{order.decide}</Button>
      </Form>
    </>
  );
}

export function ContradictionPage({ viewer, view, line, typed, errors, others }: OrderPageProps & { others: readonly OptionLine[] }): JSX.Element {
  const words = useWords().options;
  const { path, name, crumbs } = useFrame({ viewer, view, line });
  return (
    <>
      {crumbs}
      <ErrorSummary errors={errors} />
      <h1>{words.order.contradictTitle(name)}</h1>
      <p class="lead">{words.order.contradictLead}</p>
      <Form action={`${path}/contradiction`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Select
          name="other"
          label={words.order.other}
          value={typed["other"]}
          error={errorOf(errors, "other")}
          options={others.map(({ row }) => ({
            value: String(row.number),
            label: `${words.name(putTo(view.situation, row.kind), row.number)}: ${row.title}`,
          }))}
        />
        <TextArea name="reasons" label={words.order.reasons} value={typed["reasons"]} error={errorOf(errors, "reasons")} />
        <Button main>{words.order.contradict}</Button>
      </Form>
    </>
  );
}

function useFrame({ viewer, view, line }: Pick<OrderPageProps, "viewer" | "view" | "line">): { path: string; name: string; crumbs: JSX.Element } {
  const { options: words } = useWords();
  const { row } = line;
  const name = words.name(putTo(view.situation, row.kind), row.number);
  return {
    name,
    path: `${motionPath(viewer, view.motion.number)}/options/${row.number}`,
    crumbs: <Crumbs viewer={viewer} number={view.motion.number} option={{ number: row.number, name }} />,
  };
}
