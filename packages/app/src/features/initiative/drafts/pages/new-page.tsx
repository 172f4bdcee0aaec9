import type { JSX } from "preact";
import { Breadcrumb, DraftDesk, ErrorSummary, useWords } from "../../../../ui/index.js";
import { startPath } from "../../paths.js";
import { EditForm } from "./edit-form.js";
import type { EditFormProps } from "./edit-form.js";
import { Kept } from "./kept.js";
import { TheWay } from "./way.js";

/** A draft that is not stored yet: it is with the first thing that is typed, or with the first press of its button. */
export function NewDraftPage(props: EditFormProps): JSX.Element {
  const { drafts: words, start } = useWords();
  const { viewer, kind, desk, writing } = props;
  const form = (
    <>
      <h2>{words.editText}</h2>
      <EditForm {...props} />
    </>
  );
  return (
    <>
      <Breadcrumb items={[{ href: startPath(viewer), words: start.back }]} />
      <ErrorSummary errors={props.errors} />
      <h1>{words.newTitle[kind]}</h1>
      <p class="lead">{words.newLead[kind]}</p>
      <Kept viewer={viewer} draft={null} />
      <TheWay viewer={viewer} desk={desk} addressee={writing.addressee} />
      {desk.change === null ? (
        form
      ) : (
        <DraftDesk before={desk.change.before} view={desk.change.view}>
          {form}
        </DraftDesk>
      )}
    </>
  );
}
