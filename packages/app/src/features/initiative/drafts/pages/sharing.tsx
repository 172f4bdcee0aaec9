import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, Checkboxes, Disclosure, Form, Hidden, Radios, TextField, errorOf, useWords } from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { newKey } from "../../../motions/index.js";
import { draftPath } from "../../paths.js";
import type { Draft } from "../draft.js";
import { textHash } from "../shares.js";
import type { OwnShare, Share } from "../shares.js";

export interface SharingProps {
  readonly viewer: Viewer;
  readonly draft: Draft;
  readonly shares: readonly Share[];
  readonly typed?: string | undefined;
  readonly errors: readonly FormError[];
}

/** Whom the owner shows a draft to, what each may do with it and what they have answered. */
export function Sharing({ viewer, draft, shares, typed, errors }: SharingProps): JSX.Element {
  const { sharing: words } = useWords().drafts;
  const path = `${draftPath(viewer, draft.id)}/share`;
  return (
    <Disclosure summary={`${words.title}: ${shares.length === 0 ? words.onlyYou : words.seen(shares.length)}`} open={errors.length > 0}>
      {shares.length === 0 ? null : (
        <ul>
          {shares.map((one) => (
            <li key={one.id}>
              <strong>{one.name ?? one.typed}</strong>: {words.states[stateOf(one, textHash(draft))]}
              <Form action={`${path}/revoke`} csrf={viewer.csrf} inline>
                <Hidden name="share" value={one.id} />
                <Button look="quiet">{words.revoke(one.name ?? one.typed)}</Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={path} csrf={viewer.csrf}>
        <TextField name="who" label={words.who} hint={words.whoHint} value={typed} maxLength={200} error={errorOf(errors, "who")} />
        <Radios
          name="may"
          label={words.may}
          value="read"
          options={[
            { value: "read", label: words.read },
            { value: "write", label: words.write },
          ]}
        />
        <Checkboxes name="move" label={words.together} options={[{ value: "yes", label: words.move }]} />
        <Button look="secondary">{words.share}</Button>
      </Form>
    </Disclosure>
  );
}

/** Where somebody stands who was shown a draft, as its owner may know it. */
export function stateOf(share: Share, text: string): keyof ReturnType<typeof useWords>["drafts"]["sharing"]["states"] {
  if (share.declined) return "declined";
  if (share.askedToMove && share.agreedTo !== null) return share.agreedTo === text ? "agreed" : "agreedBefore";
  if (!share.opened) return "invited";
  if (share.askedToMove) return "asked";
  return share.may === "write" ? "writes" : "reads";
}

/** What the one who is shown a draft is asked, and may answer. By silence nobody moves anything. */
export function Asked({ viewer, draft, own }: { viewer: Viewer; draft: Draft; own: OwnShare }): JSX.Element {
  const { sharing: words } = useWords().drafts;
  const path = draftPath(viewer, draft.id);
  const text = textHash(draft);
  return (
    <div class="flow">
      {!own.askedToMove ? null : own.agreedTo === text ? (
        <>
          <p>{words.agreed}</p>
          <Form action={`${path}/agree/take-back`} csrf={viewer.csrf}>
            <Button look="secondary">{words.takeBack}</Button>
          </Form>
        </>
      ) : (
        <>
          <p>{own.agreedTo === null ? words.asks(draft.ownerName) : words.agreedBefore}</p>
          <Form action={`${path}/agree`} csrf={viewer.csrf}>
            <Hidden name="text" value={text} />
            <Button main>{words.agree}</Button>
          </Form>
        </>
      )}
      <Form action={`${path}/copy`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Button look="quiet">{words.copy}</Button>
      </Form>
      <Form action={`${path}/decline`} csrf={viewer.csrf}>
        <Button look="quiet">{words.decline}</Button>
      </Form>
    </div>
  );
}
