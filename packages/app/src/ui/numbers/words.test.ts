import { expect, test } from "vitest";
import { capitalised, ofBase, percent, whole } from "./words.js";

test("numbers are grouped and stand with their base", () => {
  expect(whole(0)).toBe("0");
  expect(whole(999)).toBe("999");
  expect(whole(20_000)).toBe("20,000");
  expect(whole(1_234_567)).toBe("1,234,567");
  expect(ofBase(412, 1000)).toBe("412 of 1,000");
});

test("a share just below two thirds never reads as two thirds", () => {
  expect(percent(6666, 10_000)).toBe("66.6 %");
  expect(percent(66_669, 100_000)).toBe("66.6 %");
  expect(percent(1, 2)).toBe("50 %");
  expect(percent(0, 0)).toBe("0 %");
});

test("a name begins a line with a capital", () => {
  expect(capitalised("committee meetings")).toBe("Committee meetings");
  expect(capitalised("")).toBe("");
});

test("German groups with points and divides with a comma", () => {
  expect(ofBase(412, 20_000, "de")).toBe("412 von 20.000");
  expect(percent(6666, 10_000, "de")).toBe("66,6 %");
});
