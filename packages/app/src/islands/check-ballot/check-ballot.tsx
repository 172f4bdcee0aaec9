import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Notice } from "../../ui/notice/notice.js";
import { Code } from "../parts/code.js";
import { Labelled } from "../parts/labelled.js";
import { Lines } from "../parts/lines.js";
import { Press } from "../parts/press.js";
import { words } from "../parts/spoken.js";
import { Step } from "../parts/step.js";
import { opened, type Opened } from "./opened.js";

/** Makes the ballot again that another device has opened, and says what is in it. Needs nothing but what it is given. */
export function CheckBallot({ given }: { readonly given: string }): JSX.Element {
  const { check } = words.booth;
  const [text, setText] = useState(given);
  const [checked, setChecked] = useState(given);
  const result = checked === "" ? undefined : opened(checked);
  return (
    <>
      {result === undefined ? null : result === null ? (
        <Notice tone="bad" title={check.wrong}>
          <p>{check.wrongText}</p>
        </Notice>
      ) : (
        <Result result={result} />
      )}
      <Labelled label={check.text} hint={check.textHint}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="field__input booth__opening"
            rows={5}
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Labelled>
      <Press main onPress={() => setChecked(text)}>
        {check.check}
      </Press>
    </>
  );
}

function Result({ result }: { readonly result: Opened }): JSX.Element {
  const { booth, choices } = words;
  const { check } = booth;
  const isOfLines = result.said.some((said) => typeof said !== "string");
  return (
    <Step title={check.holds}>
      {result.said.map((said, at) =>
        typeof said === "string" ? (
          <p key={at} class="lead">
            {choices[said].label}
          </p>
        ) : (
          <Lines key={at} numbers={said} />
        ),
      )}
      {isOfLines ? <p class="soft small">{check.lineIs}</p> : null}
      <p>{check.compare}</p>
      <Code tracker={result.tracker} />
      <p>{check.same}</p>
      <p class="soft small">
        {check.box} <code>{result.election}</code>. {check.boxHint}
      </p>
    </Step>
  );
}
