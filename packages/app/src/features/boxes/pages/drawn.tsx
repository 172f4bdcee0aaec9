import type { JSX } from "preact";
import { boxOf } from "@folkmoot/procedure";
import { Button, Form, Notice, Select, useWords } from "../../../ui/index.js";
import { FOUND, type Drawn } from "../sample/sample.js";
import type { Found } from "../where.js";
import { BoxFrame, boxPath, type OfBox } from "./frame.js";

/** The field of the nth who was drawn. */
export function fieldOf(at: number): string {
  return `found-${at}`;
}

/** For those who hold the key of an opened box: who was drawn from its roll, and whether they exist. */
export function DrawnPage({
  viewer,
  number,
  found,
  mine,
  people,
  thanks,
}: OfBox & { found: Found; mine: boolean; people: readonly Drawn[]; thanks: boolean }): JSX.Element {
  const { drawn: words } = useWords().credentials;
  const { box, situation } = found;
  const facts = situation.motion === null ? null : boxOf(situation.motion, box.stage);
  const left = people.filter((each) => each.found === null).length;
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      {thanks ? <Notice title={words.kept(left)} tone="good" /> : null}
      {mine ? null : <p>{words.notYours}</p>}
      {mine && people.length === 0 ? <p>{words.tooEarly}</p> : null}
      {people.length === 0 ? null : (
        <>
          <p class="lead">{words.text(people.length)}</p>
          <p>{words.how}</p>
          <Form action={`${boxPath(viewer, number)}/drawn`} csrf={viewer.csrf}>
            {people.map((each, at) => (
              <Select
                key={each.member}
                name={fieldOf(at)}
                label={each.name}
                hint={each.address}
                value={each.found ?? ""}
                options={["" as const, ...FOUND].map((value) => ({ value, label: words.found[value === "" ? "not asked" : value] }))}
              />
            ))}
            <Button>{words.keep}</Button>
          </Form>
          <p class="soft small">{words.seed(<code>{facts?.opened?.archive ?? ""}</code>)}</p>
        </>
      )}
    </BoxFrame>
  );
}
