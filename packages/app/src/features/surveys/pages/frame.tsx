import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Notice, useWords } from "../../../ui/index.js";
import { surveyPath, surveysPath } from "../paths.js";
import type { Survey } from "../survey.js";

/** Around every page of a survey: where it is, and that it decides nothing. */
export function Frame({ viewer, survey, children }: { viewer: Viewer; survey?: Survey; children: ComponentChildren }): JSX.Element {
  const { surveys: words } = useWords();
  const up = [{ href: surveysPath(viewer), words: words.title }];
  return (
    <>
      <Breadcrumb items={survey === undefined ? up : [...up, { href: surveyPath(viewer, survey.id), words: survey.title }]} />
      {children}
      <Notice title={words.decidesNothing}>
        <p>{words.decidesNothingBody}</p>
      </Notice>
    </>
  );
}
