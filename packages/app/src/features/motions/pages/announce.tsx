import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ErrorSummary, Form, Notice, TextArea, TextField, errorOf } from "../../../ui/index.js";
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
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Announce a decision</h1>
      <p class="lead">What is published here as in force rests on a decision in that state. Everybody who gets it can check it.</p>
      <Form action={`/o/${viewer.organisation.id}/announce`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextField
          name="motion"
          label="Number of the motion"
          hint="Leave it empty if there is none."
          width="short"
          numeric
          value={typed["motion"]}
          error={errorOf(errors, "motion")}
        />
        <TextArea name="text" label="The announcement" rows={10} value={typed["text"]} error={errorOf(errors, "text")} />
        <Button main>Publish this announcement</Button>
      </Form>
    </>
  );
}

/** Pasting what one was sent, to learn whether it is true. Open to everybody. */
export function CheckPage({ viewer, typed, errors, known }: AnnouncePageProps & { known: Known | null }): JSX.Element {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Check an announcement</h1>
      <p class="lead">Paste what you were sent. You learn whether it was published here on the strength of a decision. White space doesn't matter.</p>
      {known === null ? null : <Answer viewer={viewer} known={known} />}
      <Form action={`/o/${viewer.organisation.id}/check`} csrf={viewer.csrf}>
        <TextArea name="text" label="The text that you were sent" rows={10} value={typed["text"]} error={errorOf(errors, "text")} />
        <Button main>Check it</Button>
      </Form>
    </>
  );
}

function Answer({ viewer, known }: { viewer: Viewer; known: Known }): JSX.Element {
  switch (known.kind) {
    case "announced":
      return (
        <Notice title="Known: this was published here" tone="good">
          <p>
            It rests on motion {known.number}, “{known.title}”. <a href={`${motionPath(viewer, known.number)}/certificate`}>See its certificate</a>.
          </p>
          <p>The words are those of the member who published them. What was decided is what the certificate says.</p>
        </Notice>
      );
    case "constitution":
      return (
        <Notice
          title={known.inForce ? "Known: this is the constitution in force" : "Known: this is an earlier version"}
          tone={known.inForce ? "good" : "wait"}
        >
          <p>
            It is version {known.version} of the constitution
            {known.motion === null ? ", with which the organisation began" : ""}.
            {known.motion === null ? null : (
              <>
                {" "}
                <a href={`${motionPath(viewer, known.motion)}/certificate`}>See the certificate of the decision that set it</a>.
              </>
            )}
          </p>
        </Notice>
      );
    case "unknown":
      return (
        <Notice title="Unknown" tone="bad">
          <p>No decision that is in force here was announced with this text. Whoever sent it to you can't show that it is in force.</p>
        </Notice>
      );
  }
}
