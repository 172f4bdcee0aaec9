import type { JSX } from "preact";
import { Button, Form, Notice, Radios, useWords } from "../../../ui/index.js";
import { WANTS } from "../registrar/wishes.js";
import { BoxFrame, boxPath, type OfBox } from "./frame.js";

export interface OwnCredentialPageProps extends OfBox {
  readonly state: "not on the roll" | "voted" | "open" | "not open";
  readonly registrar: "platform" | "office";
  readonly asked: boolean;
}

/** For a member who hasn't got their credential, or fears that somebody else has it. */
export function OwnCredentialPage({ viewer, number, state, registrar, asked }: OwnCredentialPageProps): JSX.Element {
  const { own: words } = useWords().credentials;
  const mayAsk = state === "open" && registrar === "office";
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      {asked ? (
        <Notice title={words.asked} tone="good">
          <p>{words.askedText}</p>
        </Notice>
      ) : null}
      <p>{registrar === "platform" ? words.platform : words[state === "open" ? "text" : state]}</p>
      {mayAsk ? (
        <Form action={`${boxPath(viewer, number)}/credential`} csrf={viewer.csrf}>
          <Radios name="wants" label={words.wants} value="the same" options={WANTS.map((value) => ({ value, label: words.wanted[value] }))} />
          <Button>{words.ask}</Button>
        </Form>
      ) : null}
    </BoxFrame>
  );
}
