import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ErrorSummary, Form, Notice, TextArea, TextField, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { Known } from "../acts/announce.js";
import { motionPath, newKey } from "./context.js";

interface AnnouncePageProps {
  readonly viewer: Viewer;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** Publishing that something is in force: possible for a decision that is. */
export function AnnouncePage({ viewer, typed, errors }: AnnouncePageProps): JSX.Element {
  const { announce: words } = useWords().acts;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Form action={`/o/${viewer.organisation.id}/announce`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextField
          name="motion"
          label={words.motion}
          hint={words.motionHint}
          width="short"
          numeric
          value={typed["motion"]}
          error={errorOf(errors, "motion")}
        />
        <TextArea name="text" label={words.text} rows={10} value={typed["text"]} error={errorOf(errors, "text")} />
        <Button main>{words.button}</Button>
      </Form>
    </>
  );
}

/** Pasting what one was sent, to learn whether it is true. Open to everybody. */
export function CheckPage({ viewer, typed, errors, known }: AnnouncePageProps & { known: Known | null }): JSX.Element {
  const { check: words } = useWords().acts;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {known === null ? null : <Answer viewer={viewer} known={known} />}
      <Form action={`/o/${viewer.organisation.id}/check`} csrf={viewer.csrf}>
        <TextArea name="text" label={words.text} rows={10} value={typed["text"]} error={errorOf(errors, "text")} />
        <Button main>{words.button}</Button>
      </Form>
    </>
  );
}

function Answer({ viewer, known }: { viewer: Viewer; known: Known }): JSX.Element {
  const { check: words } = useWords().acts;
  switch (known.kind) {
    case "announced":
      return (
        <Notice title={words.published} tone="good">
          <p>{words.restsOn(known.number, known.title, `${motionPath(viewer, known.number)}/certificate`)}</p>
          <p>{words.theirWords}</p>
        </Notice>
      );
    case "constitution":
      return (
        <Notice title={known.inForce ? words.inForce : words.earlier} tone={known.inForce ? "good" : "wait"}>
          <p>
            {known.motion === null ? words.first(known.version) : words.version(known.version, `${motionPath(viewer, known.motion)}/certificate`)}
          </p>
        </Notice>
      );
    case "unknown":
      return (
        <Notice title={words.unknown} tone="bad">
          <p>{words.unknownBody}</p>
        </Notice>
      );
  }
}
