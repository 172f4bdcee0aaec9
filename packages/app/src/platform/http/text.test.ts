import { expect, test } from "vitest";
import { line, prose } from "./text.js";

const name = line({ missing: "Give a name.", most: 200 });
const text = prose({ missing: "Write something.", most: 1_000 });

test("names and titles of all sorts of people are taken as they are", () => {
  for (const good of [
    "Rhona Calder",
    "Nguyễn Thị Minh Khai",
    "O’Brien-Łukasz",
    "José Ñandú",
    "Дмитрий Иванов",
    "Ελένη Παππά",
    "علی‌رضا",
    "क्ष्‍म",
    "山田 太郎",
    "שָׁלוֹם",
    "Picnic 👩‍👩‍👧 on Sunday ❤️",
    "Budget for 2017: £3,000 (50 %)",
  ]) {
    expect([good, name.safeParse(good).success]).toEqual([good, true]);
  }
  expect(name.parse("  Jose\u0301 ")).toBe("José");
});

test("a name or a title with something that can't be seen is refused (H-57)", () => {
  for (const bad of [
    "Rhona\u202Eredlac",
    "Rhona\u200BCalder",
    "Rhona\u200DCalder",
    "Rhona\u00ADCalder",
    "\u3164",
    "\u2800",
    "\u2060",
    "Rhona\nCalder",
    "Rhona\u2028Calder",
    "Rhona\uFE0F",
    "Rhona\u{E0041}",
    "R\u0335\u0336\u0337\u0338\u0300\u0301hona",
    "Rhona\u0000",
    "\u2066Rhona\u2069",
  ]) {
    expect([JSON.stringify(bad), name.safeParse(bad).success]).toEqual([JSON.stringify(bad), false]);
  }
});

test("a word with letters of two alphabets that look alike is refused (H-20)", () => {
  for (const bad of ["Rh\u043Ena", "\u0410nna", "Pa\u03C1a"]) expect([bad, name.safeParse(bad).success]).toEqual([bad, false]);
  expect(name.safeParse("Anna Иванова").success).toBe(true);
});

test("a text may run in both directions and may not turn other words round (H-57)", () => {
  expect(text.safeParse("First line\n\n\tsecond\u200F שלום\u200E").success).toBe(true);
  for (const bad of ["a\u202Eb", "a\u2067b\u2069", "a\u0007b", "a\u0000b", "a\u009Bb"]) {
    expect([JSON.stringify(bad), text.safeParse(bad).success]).toEqual([JSON.stringify(bad), false]);
  }
});

test("a long line of hostile letters is read at once", () => {
  const start = process.cpuUsage();
  for (const hostile of ["a".repeat(200_000), "\u0301".repeat(200_000), "aб".repeat(100_000), "👩\u200D".repeat(50_000), "a ".repeat(100_000)])
    line({ missing: "", most: 200_000 }).safeParse(hostile);
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});
