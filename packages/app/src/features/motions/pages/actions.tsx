import type { ComponentChildren, JSX } from "preact";
import { boxStages } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Disclosure, Form, useWords } from "../../../ui/index.js";
import type { Doable } from "../reading/doable.js";
import type { MotionView } from "../reading/view.js";
import { isDecided } from "../reading/visibility.js";
import { representedStage } from "../course/represented.js";
import { procedureOf } from "../people/notice.js";
import { motionPath, newKey } from "./context.js";

interface ActionsProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly may: Doable;
}

/** The one main action of the page, in reach of the thumb; everything else is quieter. */
export function MotionActions(props: ActionsProps): JSX.Element {
  const { boxes, motions, represented } = useWords();
  const words = motions.actions;
  const { viewer, view } = props;
  const path = motionPath(viewer, view.motion.number);
  return (
    <>
      <Main {...props} path={path} />
      <ButtonRow>
        {isDecided(view.motion) ? (
          <>
            <ButtonLink href={`${path}/result`} look="secondary">
              {words.result}
            </ButtonLink>
            <ButtonLink href={`${path}/certificate`} look="secondary">
              {words.certificate}
            </ButtonLink>
          </>
        ) : null}
        {viewer.member !== null && mayBeRepresented(view) ? (
          <ButtonLink href={`${path}/represented`} look="quiet">
            {represented.link}
          </ButtonLink>
        ) : null}
        {boxStages(view.situation).length > 0 ? (
          <ButtonLink href={`${path}/box`} look="quiet">
            {boxes.short}
          </ButtonLink>
        ) : null}
        {viewer.member !== null && Object.keys(view.motion.facts.notices).length > 0 ? (
          <ButtonLink href={`${path}/delivery`} look="quiet">
            {words.delivery}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {viewer.member === null ? null : <Others {...props} path={path} />}
    </>
  );
}

/** Whether there is a vote still to close in which somebody may have another vote for them. */
function mayBeRepresented({ motion: { facts }, situation }: MotionView): boolean {
  return (
    facts.ended === null && procedureOf(situation).stages.some(({ id }) => facts.closed[id] === undefined && representedStage(situation, id) !== null)
  );
}

function Main({ viewer, view, may, path }: ActionsProps & { path: string }): JSX.Element | null {
  const { actions: words } = useWords().motions;
  if (may.vote)
    return (
      <ButtonLink href={`${path}/vote`} main>
        {words.vote(view.motion.number)}
      </ButtonLink>
    );
  if (may.voted) return <p>{words.voted}</p>;
  if (may.sign) {
    return (
      <Act viewer={viewer} action={`${path}/sign`} note={words.signNote}>
        {words.sign}
      </Act>
    );
  }
  if (may.notice)
    return (
      <ButtonLink href={`${path}/notice`} main>
        {words.notice}
      </ButtonLink>
    );
  if (may.rule)
    return (
      <ButtonLink href={`${path}/ruling`} main>
        {words.rule}
      </ButtonLink>
    );
  if (may.signed) return <p>{words.signed}</p>;
  return null;
}

function Others({ viewer, view, may, path }: ActionsProps & { path: string }): JSX.Element {
  const { actions: words } = useWords().motions;
  const { state } = view.standing;
  return (
    <Disclosure summary={words.others}>
      <ButtonRow>
        {may.challenge ? (
          <ButtonLink href={`${path}/challenge`} look="secondary">
            {words.challenge}
          </ButtonLink>
        ) : null}
        {may.withdraw ? (
          <Act viewer={viewer} action={`${path}/withdraw`} look="secondary" note={words.withdrawNote}>
            {words.withdraw}
          </Act>
        ) : null}
        {state === "vote" || state === "counting" ? (
          <Act viewer={viewer} action={`${path}/close`} look="secondary" note={words.closeNote}>
            {words.close}
          </Act>
        ) : null}
        <ButtonLink href={`/o/${viewer.organisation.id}/announce?motion=${view.motion.number}`} look="secondary">
          {words.announce}
        </ButtonLink>
      </ButtonRow>
    </Disclosure>
  );
}

function Act(props: { viewer: Viewer; action: string; look?: "primary" | "secondary"; note: string; children: ComponentChildren }): JSX.Element {
  return (
    <Form action={props.action} csrf={props.viewer.csrf} idempotencyKey={newKey()}>
      <Button main={props.look === undefined} look={props.look ?? "primary"}>
        {props.children}
      </Button>
      <p class="soft small">{props.note}</p>
    </Form>
  );
}
