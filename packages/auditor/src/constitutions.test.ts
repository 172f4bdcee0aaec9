import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { whatItDecides, type Event, type EventOf } from "@folkmoot/procedure";
import { compileConstitutions } from "./constitutions.js";

const model = readFileSync(new URL("../../constitution/texts/model.md", import.meta.url), "utf8");
const amended = model.replace("[5 days' notice]", "[3 days' notice]");
const [before, after] = [compile(model), compile(amended)];
const [IN_FORCE, PROPOSED, MOTION_TITLE, MOTION, OPTION] = ["A".repeat(43), "B".repeat(43), "D".repeat(43), "C".repeat(22), "E".repeat(22)];
const at = "2017-01-10T19:00:00.000Z";
const texts = { bodies: new Map([[IN_FORCE, model] as const, [PROPOSED, amended] as const]), withheld: 0, unpublished: 0 };

const deposited: EventOf<"deposited"> = {
  t: "deposited",
  motion: MOTION,
  procedure: "amendment",
  version: 1,
  by: MOTION,
  as: { kind: "member" },
  ...whatItDecides(before, after),
  text: PROPOSED,
  title: MOTION_TITLE,
  rules: after.hash,
  members: 5,
  support: 1,
  at,
};
const record = (deposit: Event): Event[] => [
  { t: "constitution", version: 1, text: IN_FORCE, rules: before.hash, language: "folkmoot/1", motion: null, at },
  deposit,
];

test("a deposit that says what its text decides and touches is believed", () => {
  expect(amended).not.toBe(model);
  expect(deposited.touches.length).toBeGreaterThan(0);
  expect(compileConstitutions(record(deposited), texts).size).toBe(1);
});

const put: EventOf<"option-put"> = {
  t: "option-put",
  motion: MOTION,
  option: OPTION,
  kind: "amendment",
  on: null,
  by: MOTION,
  as: { kind: "member" },
  ...whatItDecides(before, after),
  text: PROPOSED,
  title: MOTION_TITLE,
  rules: after.hash,
  cost: null,
  support: 1,
  at,
};
const { matters, touches } = put;
const accepted: EventOf<"option-accepted"> = {
  t: "option-accepted",
  motion: MOTION,
  option: OPTION,
  by: MOTION,
  as: { kind: "member" },
  matters,
  touches,
  text: PROPOSED,
  rules: after.hash,
  at,
};

test("a text put beside a motion, or that came of an amendment, and tells less than it decides or touches is found", () => {
  expect(compileConstitutions([...record(deposited), put, accepted], texts).size).toBe(1);
  for (const change of [{ touches: [] }, { matters: [{ kind: "residual" }] }, { rules: before.hash }] as const) {
    expect(() => compileConstitutions([...record(deposited), { ...put, ...change }, accepted], texts)).toThrow(/entry 2 |Entry 2 /);
    expect(() => compileConstitutions([...record(deposited), put, { ...accepted, ...change }], texts)).toThrow(/entry 3 |Entry 3 /);
  }
});

test("a deposit that keeps back what its text touches or decides, and so comes under an easier procedure, is found", () => {
  for (const forged of [
    { ...deposited, touches: [] },
    { ...deposited, matters: [{ kind: "residual" }] },
    { ...deposited, matters: [...deposited.matters, { kind: "dissolve", what: "committee" }] },
    { ...deposited, version: 2 },
  ] satisfies Event[]) {
    expect(() => compileConstitutions(record(forged), texts)).toThrow(/Entry 1 /);
  }
});
