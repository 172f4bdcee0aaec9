import type { JSX } from "preact";
import { Button, Disclosure, Form, Notice, useWords } from "../../../ui/index.js";
import { newKey } from "../../motions/index.js";
import { ACCOUNT_WITHIN_DAYS } from "../limits.js";
import type { ItemPageProps } from "./item.js";

type Props = Pick<ItemPageProps, "viewer" | "item" | "hasAsked"> & { readonly path: string };

/** Asking for an account: any member, once until there is an answer. */
export function AskForm({ viewer, item, hasAsked, path }: Props): JSX.Element | null {
  const { programme: words } = useWords();
  if (viewer.member === null || item.state.closing !== null) return null;
  if (hasAsked) return <p>{words.hasAsked}</p>;
  return (
    <Form action={`${path}/ask`} csrf={viewer.csrf} idempotencyKey={newKey()}>
      <p class="soft small">
        {words.askNote} {words.default(ACCOUNT_WITHIN_DAYS)}
      </p>
      <Button look="secondary">{words.ask}</Button>
    </Form>
  );
}

/** For the member who was named to carry it out: nothing holds for them without their press. */
export function AskedOfYou({ viewer, item, path }: Props): JSX.Element | null {
  const { programme: words } = useWords();
  const { carrier, closing } = item.state;
  if (closing !== null || carrier?.member === null || carrier === null || carrier.member.id !== viewer.member?.id) return null;
  const decline = (
    <Form action={`${path}/decline`} csrf={viewer.csrf} idempotencyKey={newKey()}>
      <Button look="quiet">{carrier.acceptedAt === null ? words.accept.decline : words.accept.giveBack}</Button>
    </Form>
  );
  if (carrier.acceptedAt !== null) {
    return (
      <Disclosure summary={words.accept.giveBack}>
        <p>{words.accept.giveBackNote}</p>
        {decline}
      </Disclosure>
    );
  }
  return (
    <Notice title={words.accept.title} tone="wait">
      <p>{words.accept.lead}</p>
      <Form action={`${path}/accept`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Button main>{words.accept.accept}</Button>
      </Form>
      {decline}
    </Notice>
  );
}
