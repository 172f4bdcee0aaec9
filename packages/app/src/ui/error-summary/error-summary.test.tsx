import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ErrorSummary, errorOf } from "./error-summary.js";

const errors = [
  { field: "title", message: "Give it a title." },
  { field: null, message: "The text has 2 findings." },
];

test("each error leads to its field, the whole takes the focus without a script", () => {
  const html = renderToString(<ErrorSummary errors={errors} />);
  expect(html).toContain('<a href="#field-title">Give it a title.</a>');
  expect(html).toContain("<li>The text has 2 findings.</li>");
  expect(html).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/);
});

test("nothing wrong draws nothing", () => {
  expect(renderToString(<ErrorSummary errors={[]} />)).toBe("");
});

test("a field finds its own message", () => {
  expect(errorOf(errors, "title")).toBe("Give it a title.");
  expect(errorOf(errors, "reason")).toBeNull();
});
