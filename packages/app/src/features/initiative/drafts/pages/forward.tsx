import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, Form, Hidden, useWords } from "../../../../ui/index.js";
import { newKey } from "../../../motions/index.js";
import { draftPath } from "../../paths.js";
import type { Desk } from "../desk.js";
import type { Draft } from "../draft.js";
import type { Missing } from "../put-forward.js";
import { textHash } from "../shares.js";
import type { Share } from "../shares.js";

export interface ForwardProps {
  readonly viewer: Viewer;
  readonly draft: Draft;
  readonly desk: Desk;
  readonly lacks: readonly Missing[];
  readonly shares: readonly Share[];
}

/** What was saved, and only that, is put forward: the script takes this away as soon as something else is typed. */
export function PutForward({ viewer, draft, desk, lacks, shares }: ForwardProps): JSX.Element | null {
  const { drafts, numbers } = useWords();
  const words = drafts.forward;
  if (desk.change !== null && !desk.change.isChanged) return <p class="soft">{words.unchanged}</p>;
  const asked = shares.filter(({ askedToMove, declined }) => askedToMove && !declined);
  const [agreed, others] = [
    asked.filter(({ agreedTo }) => agreedTo === textHash(draft)),
    asked.filter(({ agreedTo }) => agreedTo !== textHash(draft)),
  ];
  const listed = (some: readonly Share[]): string => numbers.list(some.map(({ name, typed }) => name ?? typed));
  return (
    <section class="flow" data-as-checked aria-label={words.title}>
      <Overtaken viewer={viewer} draft={draft} />
      {lacks.length > 0 ? (
        <p>
          {words.lacks} {numbers.list(lacks.map((one) => words.missing[one]))}.
        </p>
      ) : (
        <Form action={`${draftPath(viewer, draft.id)}/put-forward`} csrf={viewer.csrf} idempotencyKey={newKey()}>
          <Hidden name="text" value={textHash(draft)} />
          <p>{words.what(draft.title)}</p>
          {agreed.length === 0 ? null : <p>{words.together(listed(agreed))}</p>}
          {others.length === 0 ? null : <p>{words.waiting(listed(others))}</p>}
          {desk.change === null || desk.change.view.sound ? null : <p>{words.unsound}</p>}
          <Button main>{draft.kind === "change" ? words.change : words.motion}</Button>
        </Form>
      )}
    </section>
  );
}

function Overtaken({ viewer, draft }: { viewer: Viewer; draft: Draft }): JSX.Element | null {
  const { forward } = useWords().drafts;
  const { version } = viewer.organisation.facts;
  return draft.kind === "motion" || draft.baseVersion === version ? null : <p>{forward.overtaken(draft.baseVersion, version)}</p>;
}
