import { expect, test } from "vitest";
import { called, noticed, secretly, until } from "../../testing/boxes.js";
import { ruled } from "../../testing/rules.js";
import type { Situation } from "../facts.js";
import { onMotion } from "../position.js";
import { boxGroups } from "./group.js";

const march = (day: number, hour = 0): string => `2027-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;
const rules = secretly();
const ranked = secretly({ several: ruled("schulze"), shuffles: ruled(2) });

test("ballots are made on the curve; in a larger group where the paper is long, and in one that Belenios 2.0 knows where the text asks for that", () => {
  const groups = (situation: Situation) => boxGroups(onMotion(situation), "vote");
  const old = { format: ruled<true>(true) };
  expect(groups(noticed(rules))).toEqual(["Ed25519", "RFC-3526-2048"]);
  expect(groups(called(ranked, 29))).toEqual(["Ed25519", "RFC-3526-2048"]);
  expect([groups(called(ranked, 30)), groups(until(called(ranked, 30), march(11)))]).toEqual([["RFC-3526-2048"], ["RFC-3526-2048"]]);
  expect(groups(noticed(secretly(old)))).toEqual(["BELENIOS-2048", "RFC-3526-2048"]);
  // What is filled in with numbers needs one whose elements carry some.
  expect(groups(called(secretly(old), 2))).toEqual(["RFC-3526-2048"]);
});
