import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { MotionTag } from "./tag.js";

test.each([
  ["vote", "Vote open"],
  ["in force", "In force"],
  ["not carried", "Not carried"],
  ["counting", "Being counted"],
] as const)("a motion in the state %s is said to be “%s”, with a shape that is not read out", (state, words) => {
  const html = renderToString(<MotionTag state={state} />);
  expect(html).toContain(words);
  expect(html).toContain('<svg width="16"');
  expect(html).toContain('aria-hidden="true"');
});
