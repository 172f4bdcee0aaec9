import { expect, test } from "vitest";
import { leftOf, sayLeft, type Giving } from "./left.js";

const tick = (amount: number, checked: boolean): Giving => ({ type: "checkbox", checked, value: "0", dataset: { amount: String(amount) } });
const points = (value: string): Giving => ({ type: "text", checked: false, value, dataset: { amount: "typed" } });
const money = { under: "… GBP left.", over: "… GBP above the budget.", language: "en", unit: 100 };

test("what is ticked is taken from the budget, and what is not ticked stays", () => {
  expect(leftOf(500_000, [tick(120_000, true), tick(250_050, true), tick(90_000, false)])).toBe(129_950);
  expect(sayLeft(129_950, money)).toBe("1,299.50 GBP left.");
});

test("more than there is is said as that", () => {
  expect(leftOf(500_000, [tick(300_000, true), tick(250_050, true)])).toBe(-50_050);
  expect(sayLeft(-50_050, money)).toBe("500.50 GBP above the budget.");
});

test("points are whole numbers; what is no number gives nothing until the server refuses it", () => {
  expect(leftOf(10, [points("3"), points(""), points("-4"), points("1.5"), points("7")])).toBe(0);
  expect(sayLeft(7, { under: "… points left.", over: "", language: "de", unit: 1 })).toBe("7 points left.");
});
