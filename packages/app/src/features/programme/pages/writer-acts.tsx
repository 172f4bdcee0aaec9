import type { JSX } from "preact";
import { Button, DateField, Disclosure, Form, Radios, Select, TextArea, TextField, errorOf, useWords } from "../../../ui/index.js";
import { newKey } from "../../motions/index.js";
import { LONGEST_NOTE } from "../limits.js";
import { today } from "../reading/item.js";
import type { ItemPageProps } from "./item.js";

/** One of the forms of the page, as somebody filled it in. */
export interface Filling {
  readonly form: "carrier" | "note" | "review" | "closing";
  readonly typed: { readonly [field: string]: string };
}

type Props = ItemPageProps & { readonly path: string };

/** What those who carry it out, and those who say who does, can do: nobody else sees it. */
export function WriterActs(props: Props): JSX.Element | null {
  const { role, maySet, item } = props;
  if (item.state.closing !== null || (role === null && !maySet)) return null;
  return (
    <div class="no-print">
      {role === null ? null : <NoteForm {...props} />}
      {maySet ? <CarrierForm {...props} /> : null}
      {role === null ? null : <ReviewForm {...props} />}
      {role === null ? null : <ClosingForm {...props} />}
    </div>
  );
}

function NoteForm({ viewer, item, path, filling, errors }: Props): JSX.Element {
  const { programme: words } = useWords();
  const typed = typedIn(filling, "note");
  const { open } = item.state.asked;
  return (
    <Disclosure summary={words.write.title} open={filling?.form === "note"}>
      <Form action={`${path}/note`} csrf={viewer.csrf} idempotencyKey={typed["key"] ?? newKey()}>
        <Radios
          name="kind"
          label={words.write.kind}
          value={typed["kind"] ?? (open > 0 ? "account" : "progress")}
          options={[
            { value: "progress", label: words.write.progress },
            { value: "account", label: words.write.account, hint: words.write.accountHint(open) },
          ]}
        />
        <TextArea
          name="body"
          label={words.write.body}
          hint={words.write.note}
          rows={8}
          maxLength={LONGEST_NOTE}
          value={typed["body"]}
          error={errorOf(errors, "body")}
        />
        <Button>{words.write.button}</Button>
      </Form>
    </Disclosure>
  );
}

function CarrierForm({ viewer, text, item, path, filling, errors }: Props): JSX.Element {
  const { programme: words } = useWords();
  const typed = typedIn(filling, "carrier");
  return (
    <Disclosure summary={item.state.carrier === null ? words.set.title : words.set.change} open={filling?.form === "carrier"}>
      <p>{words.set.lead(text.rest?.body.name ?? "")}</p>
      <Form action={`${path}/carrier`} csrf={viewer.csrf} idempotencyKey={typed["key"] ?? newKey()}>
        <Select
          name="who"
          label={words.set.who}
          value={typed["who"] ?? ""}
          error={errorOf(errors, "who")}
          options={[{ value: "", label: words.set.aMember }, ...text.places.map(({ id, kind, name }) => ({ value: `${kind}:${id}`, label: name }))]}
        />
        <TextField name="member" label={words.set.member} hint={words.set.memberHint} value={typed["member"]} error={errorOf(errors, "member")} />
        <Button>{words.set.button}</Button>
      </Form>
    </Disclosure>
  );
}

function ReviewForm({ viewer, item, path, filling, errors }: Props): JSX.Element {
  const { programme: words } = useWords();
  const typed = typedIn(filling, "review");
  return (
    <Disclosure summary={words.reviewForm.title} open={filling?.form === "review"}>
      <Form action={`${path}/review`} csrf={viewer.csrf} idempotencyKey={typed["key"] ?? newKey()}>
        <DateField
          name="day"
          label={words.reviewForm.day}
          value={typed["day"] ?? item.state.review ?? ""}
          min={today(viewer)}
          error={errorOf(errors, "day")}
        />
        <Button>{words.reviewForm.button}</Button>
      </Form>
    </Disclosure>
  );
}

function ClosingForm({ viewer, path, filling, errors }: Props): JSX.Element {
  const { programme: words } = useWords();
  const typed = typedIn(filling, "closing");
  return (
    <Disclosure summary={words.close.title} open={filling?.form === "closing"}>
      <p>{words.close.lead}</p>
      <Form action={`${path}/closing`} csrf={viewer.csrf} idempotencyKey={typed["key"] ?? newKey()}>
        <Radios
          name="how"
          label={words.close.how}
          value={typed["how"]}
          error={errorOf(errors, "how")}
          options={(["done", "given up", "handed on"] as const).map((how) => ({
            value: how,
            label: words.closed[how],
            hint: words.close.hints[how],
          }))}
        />
        <TextArea
          name="reasons"
          label={words.close.reasons}
          rows={8}
          maxLength={LONGEST_NOTE}
          value={typed["reasons"]}
          error={errorOf(errors, "reasons")}
        />
        <Button>{words.close.button}</Button>
      </Form>
    </Disclosure>
  );
}

function typedIn(filling: Filling | null, form: Filling["form"]): Filling["typed"] {
  return filling?.form === form ? filling.typed : {};
}
