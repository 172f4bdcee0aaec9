import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsvRow } from "../../platform/csv-row.js";
import { decodeText, readCsv } from "./csv.js";
import { readList, sortList } from "./list.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readList(bytes(text), "2017-01-10");
const problems = (text: string) => {
  const list = read(text);
  return list.ok ? [] : list.reason.map(({ line, message }) => `${line}: ${message}`);
};

test("a list with all four columns, in any order, in capitals, with a mark at its beginning", () => {
  const list = read("\uFEFFJoined,Email,NAME,Group\r\n2016-11-05,Ada@Example.org,Ada Quill,Linton\r\n");
  expect(list).toEqual({
    ok: true,
    value: [{ line: 2, name: "Ada Quill", email: "ada@example.org", group: "Linton", joined: "2016-11-05", sample: null }],
  });
});

test("quotes, doubled quotes, commas and line ends inside quotes, and lines counted as an editor counts them", () => {
  const list = read('name,email\n"Quill, ""Ada""",ada@example.org\n\n"Ben",ben@example.org\r"Cas",nonsense\r\n');
  expect(list).toEqual({ ok: false, reason: [{ line: 5, message: "“nonsense” is no e-mail address." }] });
  const rows = readCsv('a,"b\nc"\r\nd,e');
  expect(rows).toEqual({
    ok: true,
    value: [
      { line: 1, cells: ["a", "b\nc"] },
      { line: 3, cells: ["d", "e"] },
    ],
  });
});

test("semicolons and tabs separate where the head has them", () => {
  expect(read("name;email\nAda;ada@example.org").ok).toBe(true);
  expect(read("name\temail\nAda\tada@example.org").ok).toBe(true);
});

test("other encodings are refused with the line, and never guessed at", () => {
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x6e, 0x00]))).toMatchObject({ ok: false, reason: { message: expect.stringContaining("UTF-16") } });
  const latin1 = new Uint8Array([...bytes("name,email\nAda,a@example.org\nJos"), 0xe9, ...bytes(",jose@example.org\n")]);
  expect(decodeText(latin1)).toMatchObject({ ok: false, reason: { line: 3 } });
  expect(decodeText(bytes("name,email\n\0"))).toMatchObject({ ok: false, reason: { line: 2 } });
  expect(decodeText(bytes("PK\u0003\u0004\0"))).toMatchObject({ ok: false });
});

test("every bad line is named, each with everything that is wrong with it", () => {
  expect(
    problems(
      "name,email,group,joined\n,x,,\nAda,ada@example.org,,2016-02-30\nBen,ben@example.org,,2018-01-01\nCas,cas@example.org,,5/11/2016\nDov,ada@example.org\nEda,ada@example.org,,\nFay,ada@example.org,,",
    ),
  ).toEqual([
    "2: The name is missing.",
    "2: “x” is no e-mail address.",
    "3: There is no 2016-02-30 in the calendar.",
    "4: 2018-01-01 is still to come.",
    "5: “5/11/2016” is no date like 2016-11-05 (year, month, day).",
    "6: This line has 2 values and the head of the list names 4.",
    "8: ada@example.org stands on line 7 already.",
  ]);
});

test("a head that isn't understood is said so: unknown, doubled, missing columns, an empty list, an open quote", () => {
  expect(problems("name,email,phone\nAda,a@example.org,1")).toEqual([expect.stringContaining("“phone”")]);
  expect(problems("name,email,e-mail\nAda,a@example.org,b@example.org")).toEqual([expect.stringContaining("twice")]);
  expect(problems("name\nAda")).toEqual([expect.stringContaining("“email” is missing")]);
  expect(problems("")).toEqual([expect.stringContaining("empty")]);
  expect(problems("name,email\n")).toEqual([expect.stringContaining("empty")]);
  expect(problems('name,email\n"Ada,ada@example.org\n')).toEqual([expect.stringContaining("never closed")]);
});

test("addresses that would be something else in the header of a mail are no addresses", () => {
  for (const email of [
    "a@example.org\nBcc: x@example.org",
    "a b@example.org",
    "<a@example.org>",
    "a@example.org,b@example.org",
    '"a"@example.org',
    "a@@example.org",
    "a@localhost",
  ]) {
    expect(read(`name,email\nAda,"${email.replaceAll('"', '""')}"`).ok).toBe(false);
  }
});

test("H-20: look-alike addresses are flagged, exact ones are known", () => {
  const list = read("name,email\nA,ada+two@example.org\nB,аda@example.org\nC,ben@example.org\nD,a.d.a@gmail.com\nE,ada@gmail.com");
  if (!list.ok) throw new Error("a good list was refused");
  const sorted = sortList(list.value, ["ada@example.org", "ben@example.org"]);
  expect(sorted.known).toBe(1);
  expect(sorted.flags.map(({ line }) => line)).toEqual([2, 3, 6]);
});

test("H-22: two overlapping lists in either order give the same people", () => {
  const [one, two] = [read("name,email\nA,a@example.org\nB,b@example.org"), read("name,email\nB,b@example.org\nC,c@example.org")];
  if (!one.ok || !two.ok) throw new Error("a good list was refused");
  const after = (first: typeof one.value, second: typeof one.value) => {
    const register = sortList(first, []).fresh.map(({ email }) => email);
    return [...register, ...sortList(second, register).fresh.map(({ email }) => email)].toSorted();
  };
  expect(after(one.value, two.value)).toEqual(after(two.value, one.value));
});

test("100,001 lines and 8 MB are too many, and said so at once", () => {
  expect(problems(`name,email\n${"A,a@example.org\n".repeat(100_002)}`)).toEqual([expect.stringContaining("100,000")]);
  expect(decodeText(new Uint8Array(8 * 1_024 * 1_024 + 1))).toMatchObject({ ok: false });
});

test("what is written can be read again, and no cell is a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 5 }), (cells) => {
      const row = writeCsvRow(cells);
      const again = readCsv(`a,b\n${row}`);
      if (!again.ok) return false;
      const expected = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell.trimStart() || cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell));
      const got = again.value[1]?.cells;
      return cells.every((cell) => cell.trim() === "") ? got === undefined : JSON.stringify(got) === JSON.stringify(expected);
    }),
  );
  expect(writeCsvRow(["=1+1", "+1+1", "-1", " @x", "\tx", "Ada"])).toBe("'=1+1,'+1+1,-1,' @x,'\tx,Ada\r\n");
});
