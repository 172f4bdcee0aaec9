import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ButtonLink } from "../button/button.js";
import { constitution, now, refusal, say, zone } from "../gallery/samples.js";
import { RefusalNotice } from "./refusal.js";

const context = { say, zone, now, constitution };

test("a refusal gives its reasons with their clauses, what would be lawful, from when, and the button that starts it", () => {
  const html = renderToString(
    <RefusalNotice refusal={refusal} start={(way) => <ButtonLink href={`/start/${way.procedure}`}>Start it</ButtonLink>} {...context} />,
  );
  expect(html).toContain("Not like this — here is how.");
  expect(html.match(/refusal__reason"/g)).toHaveLength(3);
  expect(html).toContain("#clause-2.1");
  expect(html).toContain("A meeting of the Steering Committee");
  expect(html).toContain("Friday 27 January 2017, 00:00 (London)");
  expect(html).toContain('href="/start/committee-meeting"');
});

test("where the rules offer no way it says so", () => {
  expect(renderToString(<RefusalNotice refusal={{ ...refusal, lawful: [] }} {...context} />)).toContain("The rules offer no way");
});

test("a way that can't be opened yet says why and has no button", () => {
  const lawful = refusal.lawful.map((way) => ({ ...way, notYet: refusal.reasons.slice(0, 1) }));
  const html = renderToString(
    <RefusalNotice refusal={{ ...refusal, lawful }} start={() => <ButtonLink href="/start">Start it</ButtonLink>} {...context} />,
  );
  expect(html).not.toContain("Start it");
});
