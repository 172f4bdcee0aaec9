import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { now, stages, zone } from "../gallery/samples.js";
import { Timeline } from "./timeline.js";

const html = renderToString(<Timeline stages={stages} now={now} zone={zone} label="The way of this motion" />);

test("each stage has its state in words and its dates; today's is marked for everybody", () => {
  expect(html.match(/<li /g)).toHaveLength(6);
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).toMatch(/aria-current="step".*Discussion.*Now.*8 January 2017, 10:00.*29 January 2017, 10:00.*15 days left/s);
  expect(html).toContain(">Done<");
  expect(html).toMatch(/To come.*from .*30 January 2017, 00:00/s);
});

test("how far the stage has gone is drawn in whole hundredths and without a style of its own", () => {
  expect(html).toContain('<rect width="28" height="4"');
  expect(html).not.toMatch(/\sstyle=/);
});

test("a stage without dates says so", () => {
  const waiting = [{ name: "Notice", status: "now" as const, from: null, to: null }];
  expect(renderToString(<Timeline stages={waiting} now={now} zone={zone} label="x" />)).toContain("no date yet");
});
