import { expect, test } from "vitest";
import { noticed, parts, secretly, until, withBox } from "../../testing/boxes.js";
import { at } from "../../testing/facts.js";
import { certificate } from "../certificate.js";
import { say } from "../words/say.js";
import { readyBox } from "./ready.js";

// Any two of the three on the Panel open the box.

const rolled = until(noticed(secretly()), "2027-03-10T00:00:00.000Z");
const now = "2027-03-10T00:00:00.000Z";
const box = (more: Partial<typeof parts> & { readonly leftOut?: number }) => {
  const answer = readyBox(rolled, { ...parts, ...more }, at(now));
  return answer.kind === "waits" ? answer.for : answer.kind;
};

test("one of three who takes no part in making the key keeps nobody from voting; fewer than open the box can't make it, nor more than there are seats", () => {
  expect([
    box({ trustees: 2, leftOut: 1 }),
    box({ trustees: 2 }), // two sat there, and each was needed: one lost key would lose the vote
    box({ trustees: 1, leftOut: 2, rehearsed: 1 }),
    box({ trustees: 3, leftOut: 1 }),
    box({ trustees: 2, leftOut: 1, needed: 1 }),
    box({ trustees: 2, leftOut: 1, rehearsed: 1 }),
  ]).toEqual(["ready", "key", "key", "key", "key", "rehearsal"]);
});

test("the certificate says who was left out, and that the others were each needed; of a box without absentees it says nothing of it", () => {
  const said = (more: Partial<typeof parts> & { readonly leftOut?: number }): string =>
    certificate(withBox(rolled, now, more))
      .filter(({ code }) => code === "box")
      .map((line) => say(line).long)
      .join("");
  expect(said({ trustees: 2, leftOut: 1 })).toContain(
    "2 had opened a test paper; 1 more who sat in the body took no part or sent something wrong, and was left out, so that each of the others was needed",
  );
  expect(said({})).not.toContain("left out");
});
