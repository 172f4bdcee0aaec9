import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import {
  Breadcrumb,
  Button,
  Calendar,
  DateTimeField,
  ErrorSummary,
  Form,
  Radios,
  TextArea,
  TextField,
  errorOf,
  zoneName,
} from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { Addressee } from "../acts/addressees.js";
import type { Wish } from "../reading/wishes.js";
import { motionsPath, newKey, ruleContext } from "./context.js";

export interface MotionFormPageProps {
  readonly viewer: Viewer;
  readonly wishes: readonly Wish[];
  readonly addressees: readonly Addressee[];
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** An ordinary motion: what it is about, to whom it is put, its text. */
export function MotionFormPage({ viewer, wishes, addressees, typed, errors }: MotionFormPageProps): JSX.Element {
  const { zone, constitution } = ruleContext(viewer);
  const to = typed["to"] ?? addressees[0]?.value;
  const chosen = addressees.find((one) => one.value === to);
  const way = chosen?.way ?? null;
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: "Motions" },
          { href: `${motionsPath(viewer)}/new`, words: "Put something forward" },
        ]}
      />
      <ErrorSummary errors={errors} />
      <h1>Put a motion forward</h1>
      <p class="lead">
        It becomes a motion under your name that every member can read, and its text stays as it is. If the rules don’t allow it like this, you are
        told why and what would be lawful.
      </p>
      {way === null ? null : <p>This is how long “{chosen?.name}” takes, if you begin now:</p>}
      {way === null ? null : <Calendar lines={way.calendar} zone={zone} constitution={constitution} open />}
      <Form action={`${motionsPath(viewer)}/new/motion`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextField name="title" label="Title" maxLength={200} value={typed["title"]} error={errorOf(errors, "title")} />
        <Radios
          name="matter"
          label="What is it about?"
          value={typed["matter"] ?? "ordinary"}
          error={errorOf(errors, "matter")}
          options={wishes.map((wish) => ({ value: wish.id, label: wish.label, hint: wish.hint }))}
        />
        <Radios
          name="to"
          label="To whom is it put?"
          value={to}
          error={errorOf(errors, "to")}
          options={addressees.map((one) => ({ value: one.value, label: one.name }))}
        />
        <TextArea
          name="text"
          label="The text that is decided"
          hint="One subject, one question that can be answered for or against."
          rows={10}
          law
          value={typed["text"]}
          error={errorOf(errors, "text")}
        />
        <DateTimeField
          name="decideAt"
          label="When do you want it decided?"
          hint={`${zoneName(zone)} time. Leave it empty for: as soon as the rules allow.`}
          value={typed["decideAt"]}
          error={errorOf(errors, "decideAt")}
        />
        <Button main>Put this motion forward</Button>
      </Form>
    </>
  );
}
