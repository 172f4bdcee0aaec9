import type { JSX } from "preact";
import { Button, Form, Hidden, TextField, useWords } from "../../../ui/index.js";
import type { BoxState } from "../contract.js";
import { boxPath, islandPage, type OfBox } from "./frame.js";

/** Who asks whoever makes the credentials for theirs. A script does it out of the key file (islands/registrar); without one the command line does. */
export function Wishes({ viewer, number, title, wishes }: OfBox & { title: string; wishes: NonNullable<BoxState["wishes"]> }): JSX.Element {
  const { wishes: words } = useWords().credentials;
  const path = `${boxPath(viewer, number)}/credentials`;
  if (wishes.length === 0) return <p>{words.none}</p>;
  return (
    <div class="flow" data-registrar={islandPage({ viewer, number, title })}>
      <h2>{words.title}</h2>
      {wishes.map(({ member, name, address, wants }) => (
        <section class="flow" key={member}>
          <h3>{name}</h3>
          <p class="soft">{address}</p>
          <p>{words.wants[wants]}</p>
          <p>
            <code>{commandFor(wants, shellWord(address))}</code>
          </p>
          <Form action={`${path}/${wants === "another" ? "replace" : "given"}`} csrf={viewer.csrf}>
            <Hidden name="member" value={member} />
            {wants === "another" ? <TextField name="prints" label={words.prints} hint={words.printsHint} /> : null}
            <Button look="secondary">{wants === "another" ? words.replace : words.given}</Button>
          </Form>
        </section>
      ))}
    </div>
  );
}

function commandFor(wants: "the same" | "another", voter: string): string {
  return wants === "the same"
    ? `folkmoot registrar resend REGISTRAR.key --voter ${voter}`
    : `folkmoot registrar spare REGISTRAR.key --voter ${voter} --key-file NEW.key`;
}

/** Addresses come from outside: what a registrar copies into a shell is one word, whatever is in it. */
function shellWord(text: string): string {
  return /^[\w@.+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
