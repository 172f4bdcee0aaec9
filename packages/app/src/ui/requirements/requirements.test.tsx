import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { constitution, now, requirements, say, zone } from "../gallery/samples.js";
import { Requirements } from "./requirements.js";

const html = renderToString(<Requirements requirements={requirements} say={say} zone={zone} now={now} constitution={constitution} />);

test("each requirement says in a word whether it is met, and quotes the clause that requires it", () => {
  expect(html).toContain('<span class="requirement__status">Met. </span>412 of 20,000 members have signed; 200 were needed.');
  expect(html).toContain('<a class="clause-quote__source" href="/o/movement/constitution#clause-11.4">Clause 11.4</a>');
  expect(html).toContain("Not met. ");
  expect(html).toContain("Not yet. ");
});

test("where the text is silent the sentence that holds instead is quoted", () => {
  expect(html).toContain("The text is silent, so: ");
  expect(html).toContain("If the votes are equal, the proposal is lost.");
});

test("what time alone will bring has its earliest date", () => {
  expect(html).toMatch(/This could be met from .*Friday 27 January 2017, 00:00 \(London\).*in 12 days/s);
});
