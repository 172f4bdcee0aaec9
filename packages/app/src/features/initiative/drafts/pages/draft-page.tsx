import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import {
  Breadcrumb,
  Button,
  ButtonLink,
  Disclosure,
  Draft as DraftOfText,
  DraftDesk,
  ErrorSummary,
  Form,
  MarkdownText,
  Notice,
  useWords,
} from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { Effects } from "../../../constitution/index.js";
import { motionPath } from "../../../motions/index.js";
import { draftPath, draftsPath } from "../../paths.js";
import type { Comment } from "../comments.js";
import type { Desk } from "../desk.js";
import { DAYS_TO_BRING_BACK, mayWrite } from "../draft.js";
import type { Access, Draft, Writing } from "../draft.js";
import type { Missing } from "../put-forward.js";
import type { OwnShare, Share } from "../shares.js";
import type { Shown } from "../shown.js";
import type { Look } from "../typed.js";
import { EditForm } from "./edit-form.js";
import { FirstShown } from "./first-shown.js";
import { PutForward } from "./forward.js";
import { Kept } from "./kept.js";
import { Remarks } from "./remarks.js";
import { Asked, Sharing } from "./sharing.js";
import { TheWay } from "./way.js";

export interface DraftPageProps {
  readonly viewer: Viewer;
  readonly draft: Draft;
  readonly access: Access;
  readonly desk: Desk;
  /** What stands in the fields: what is stored, or what was typed and could not be. */
  readonly writing: Writing;
  readonly look: Look;
  readonly blanks: { readonly [field: string]: string };
  readonly sitting: string;
  readonly lacks: readonly Missing[];
  readonly shares: readonly Share[];
  readonly own: OwnShare | null;
  readonly comments: readonly Comment[];
  readonly versions: number;
  readonly shown: readonly Shown[];
  readonly deciders: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** What the forms beside the text were sent with. */
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

const BESIDE = new Set(["who", "remark", "insteadOf"]);

/** A draft: its words, what they would do and when, who sees it, and the one thing that makes it a motion. */
export function DraftPage(props: DraftPageProps): JSX.Element {
  const { viewer, draft, access, desk } = props;
  const { drafts: words } = useWords();
  return (
    <>
      <Breadcrumb items={[{ href: draftsPath(viewer), words: words.title }]} />
      <ErrorSummary errors={props.errors.filter(({ field }) => field === null || !BESIDE.has(field))} />
      <h1>{draft.title === "" ? words.untitled : draft.title}</h1>
      {draft.motion !== null ? (
        <Notice title={words.putForward(draft.motion)} tone="good">
          <ButtonLink href={motionPath(viewer, draft.motion)}>{words.goToMotion}</ButtonLink>
        </Notice>
      ) : draft.deletedAt !== null ? (
        <Deleted viewer={viewer} draft={draft} />
      ) : (
        <>
          <Kept viewer={viewer} draft={draft} />
          {access === "own" ? null : <p>{words.sharing.byOwner(draft.ownerName)}</p>}
          <FirstShown {...props} warns={access === "own"} />
          <TheWay viewer={viewer} desk={desk} addressee={props.writing.addressee} />
          {access === "own" ? <PutForward {...props} /> : null}
        </>
      )}
      <Words {...props} />
      {desk.change === null ? null : <Effects {...desk.change.effects} />}
      {props.own === null || draft.motion !== null ? null : <Asked viewer={viewer} draft={draft} own={props.own} />}
      {draft.deletedAt === null ? <Around {...props} /> : null}
    </>
  );
}

function Words(props: DraftPageProps): JSX.Element {
  const { drafts: words } = useWords();
  const { draft, access, desk } = props;
  const editable = mayWrite(access) && draft.motion === null && draft.deletedAt === null;
  if (!editable) return desk.change === null ? <MarkdownText>{draft.body}</MarkdownText> : <DraftOfText view={desk.change.view} />;
  const form = (
    <>
      <h2>{words.editText}</h2>
      <EditForm kind={draft.kind} {...props} />
    </>
  );
  return desk.change === null ? (
    form
  ) : (
    <DraftDesk before={desk.change.before} view={desk.change.view}>
      {form}
    </DraftDesk>
  );
}

/** What is beside the words: remarks, who sees it, what it said before, deleting it. */
function Around(props: DraftPageProps): JSX.Element {
  const { drafts: words } = useWords();
  const { viewer, draft, access, versions, errors } = props;
  const beside = errors.filter(({ field }) => field !== null && BESIDE.has(field));
  const path = draftPath(viewer, draft.id);
  return (
    <>
      {draft.motion !== null ? null : <Remarks {...props} mayWrite={mayWrite(access)} errors={beside.filter(({ field }) => field !== "who")} />}
      {access === "own" && draft.motion === null ? (
        <Sharing {...props} typed={props.typed["who"]} errors={beside.filter(({ field }) => field === "who")} />
      ) : null}
      <p>
        <a href={`${path}/versions`}>{words.versions.link(versions)}</a>
      </p>
      {access === "own" && draft.motion === null ? (
        <Disclosure summary={words.remove.title}>
          <p>{words.remove.hint(DAYS_TO_BRING_BACK)}</p>
          <Form action={`${path}/delete`} csrf={viewer.csrf}>
            <Button look="secondary">{words.remove.button}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}

function Deleted({ viewer, draft }: { viewer: Viewer; draft: Draft }): JSX.Element {
  const { remove } = useWords().drafts;
  return (
    <Notice title={remove.deleted} tone="wait">
      <Form action={`${draftPath(viewer, draft.id)}/bring-back`} csrf={viewer.csrf}>
        <Button>{remove.bringBack}</Button>
      </Form>
    </Notice>
  );
}
