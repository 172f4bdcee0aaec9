import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Disclosure, Form } from "../../../ui/index.js";
import type { Doable } from "../reading/doable.js";
import type { MotionView } from "../reading/view.js";
import { isDecided } from "../reading/visibility.js";
import { motionPath, newKey } from "./context.js";

interface ActionsProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly may: Doable;
}

/** The one main action of the page, in reach of the thumb; everything else is quieter. */
export function MotionActions(props: ActionsProps): JSX.Element {
  const { viewer, view } = props;
  const path = motionPath(viewer, view.motion.number);
  return (
    <>
      <Main {...props} path={path} />
      <ButtonRow>
        {isDecided(view.motion) ? (
          <>
            <ButtonLink href={`${path}/result`} look="secondary">
              Result
            </ButtonLink>
            <ButtonLink href={`${path}/certificate`} look="secondary">
              Certificate
            </ButtonLink>
          </>
        ) : null}
        {viewer.member !== null && Object.keys(view.motion.facts.notices).length > 0 ? (
          <ButtonLink href={`${path}/delivery`} look="quiet">
            Delivery of the notice
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {viewer.member === null ? null : <Others {...props} path={path} />}
    </>
  );
}

function Main({ viewer, view, may, path }: ActionsProps & { path: string }): JSX.Element | null {
  if (may.vote) return <ButtonLink href={`${path}/vote`} main>{`Vote on motion ${view.motion.number}`}</ButtonLink>;
  if (may.voted) return <p>You have voted. A vote is final.</p>;
  if (may.sign) {
    return (
      <Act viewer={viewer} action={`${path}/sign`} note="Nobody is told that you signed: the page shows the number, never names.">
        Sign this proposal
      </Act>
    );
  }
  if (may.notice)
    return (
      <ButtonLink href={`${path}/notice`} main>
        {"Send the notice"}
      </ButtonLink>
    );
  if (may.rule)
    return (
      <ButtonLink href={`${path}/ruling`} main>
        {"Rule on the challenge"}
      </ButtonLink>
    );
  if (may.signed) return <p>You have signed this.</p>;
  return null;
}

function Others({ viewer, view, may, path }: ActionsProps & { path: string }): JSX.Element {
  const { state } = view.standing;
  return (
    <Disclosure summary="Other things that can be done">
      <ButtonRow>
        {may.challenge ? (
          <ButtonLink href={`${path}/challenge`} look="secondary">
            {"Challenge this decision"}
          </ButtonLink>
        ) : null}
        {may.withdraw ? (
          <Act viewer={viewer} action={`${path}/withdraw`} look="secondary" note="Only its mover can do this, and only before it is called.">
            Withdraw this motion
          </Act>
        ) : null}
        {state === "vote" || state === "counting" ? (
          <Act viewer={viewer} action={`${path}/close`} look="secondary" note="Nobody closes a vote; you are told what keeps it open.">
            Ask to close the vote
          </Act>
        ) : null}
        <ButtonLink href={`/o/${viewer.organisation.id}/announce?motion=${view.motion.number}`} look="secondary">
          Announce it as in force
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
