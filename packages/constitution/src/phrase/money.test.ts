import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printMoney } from "../print/money.js";
import { doubtsOf, valueOf } from "../testing/values.js";

const pounds = (amount: number) => ({ amount, currency: "GBP" });

describe("a sum of money", () => {
  it.each([
    ["£50,000", pounds(5_000_000)],
    ["£50000", pounds(5_000_000)],
    ["£ 49.50", pounds(4_950)],
    ["50,000 GBP", pounds(5_000_000)],
    ["GBP 12", pounds(1_200)],
    ["€12,500", { amount: 1_250_000, currency: "EUR" }],
    ["12,500.05 €", { amount: 1_250_005, currency: "EUR" }],
    ["50,000 chf", { amount: 5_000_000, currency: "CHF" }],
    ["1,000,000 JPY", { amount: 1_000_000, currency: "JPY" }],
    ["£0", pounds(0)],
  ])("is read from “%s”, in the smallest unit of its currency", (words, value) => expect(valueOf("money", words)).toEqual(value));

  it.each([
    "50,000",
    "$50,000",
    "50,000 XYZ",
    "£5,00",
    "£1.5",
    "£1.505",
    "€12.500",
    "100.50 JPY",
    "-£5",
    "£five",
    "£",
    "about £5",
    "£999,999,999,999,999,999",
    "£1e9",
    "£٥",
    "£5,000 or so",
    "£5,000 €",
  ])("is not read from “%s”", (words) => expect(doubtsOf("money", words)).toEqual(["unread"]));

  it("is read back from what is printed", () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 99_999_999_999 }));
    fc.assert(
      fc.property(amount, fc.constantFrom("GBP", "EUR", "USD", "CHF", "JPY", "ISK", "SEK"), (n, currency) => {
        expect(valueOf("money", printMoney({ amount: n, currency }))).toEqual({ amount: n, currency });
      }),
    );
  });
});
