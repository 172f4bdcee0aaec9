import { expect, test } from "vitest";
import { secretly } from "../../testing/boxes.js";
import { ruled } from "../../testing/rules.js";
import { say } from "../words/say.js";
import { roomOnRoll } from "./room.js";

const [procedure] = secretly().procedures;
const [open] = secretly({ secrecy: ruled("open") }).procedures;
const refused = (of: typeof procedure, members: number): string[] =>
  of === undefined ? ["none"] : roomOnRoll(of, members).map((each) => say(each).long);

test("a secret vote among more members than its papers could be mixed for is refused when it is moved, and not when all have voted", () => {
  expect(refused(procedure, 100_000)).toEqual([]);
  expect(refused(procedure, 100_001)).toEqual(["100,001 are members, and at most 100,000 can vote in secret together."]);
  expect(refused(open, 1_000_000)).toEqual([]);
  const [, call] = secretly({ format: ruled(true) }).procedures;
  expect([refused(call, 14_000), refused(call, 14_001)]).toEqual([[], ["14,001 are members, and at most 14,000 can vote in secret together."]]);
});
