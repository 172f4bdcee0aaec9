import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Button } from "../button/button.js";
import { Checkboxes, Radios } from "./choices.js";
import { Form } from "./form.js";
import { Select, TextArea, TextField } from "./inputs.js";

test("a form is a post with the token and the key, and leaves the checking to the server", () => {
  const html = renderToString(
    <Form action="/sign" csrf="token" idempotencyKey="0123456789abcdef">
      <Button>Sign this proposal</Button>
    </Form>,
  );
  expect(html).toContain('<form method="post" action="/sign" class="form" novalidate>');
  expect(html).toContain('<input type="hidden" name="csrf" value="token"/>');
  expect(html).toContain('<input type="hidden" name="key" value="0123456789abcdef"/>');
  expect(html).toContain('<button type="submit" class="button">Sign this proposal</button>');
});

test("a field is tied to its label, its hint and what is wrong with it", () => {
  const html = renderToString(<TextField name="title" label="Title" hint="One sentence." error="Give it a title." value="x" />);
  expect(html).toContain('<label class="field__label" for="field-title">');
  expect(html).toContain('aria-describedby="field-title-hint field-title-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('<span class="visually-hidden">Error: </span>Give it a title.');
});

test("a field without hint and error carries no empty ties", () => {
  const html = renderToString(<TextField name="title" label="Title" />);
  expect(html).not.toContain("aria-describedby");
  expect(html).not.toContain("aria-invalid");
});

test("a text keeps the line break that it begins with", () => {
  expect(renderToString(<TextArea name="t" label="T" value={"\n\nx"} />)).toContain(">\n\n\nx</textarea>");
  expect(renderToString(<TextArea name="t" label="T" value="x" />)).toContain(">x</textarea>");
});

test("nothing is chosen beforehand unless it is said", () => {
  const options = [
    { value: "for", label: "For" },
    { value: "against", label: "Against" },
  ];
  expect(renderToString(<Radios name="choice" label="Your vote" options={options} />)).not.toContain("checked");
  expect(renderToString(<Radios name="choice" label="Your vote" options={options} value="against" />)).toMatch(/value="against" checked/);
  expect(renderToString(<Checkboxes name="c" label="C" options={options} values={["for"]} />)).toMatch(/value="for" checked/);
  expect(renderToString(<Select name="s" label="S" options={options} value="against" />)).toContain('<option value="against" selected>');
});
