import { beforeAll, describe, expect, test } from "vitest";
import { encodeEntry, readLine, writeLine, type ExportLine } from "@folkmoot/record";
import { audit, type Verdict } from "./index.js";
import { exportOf, KEY, sampleRecord, VKEY, type Sample } from "../testing/sample.js";

// Somebody changes the file without having the key. Each change of each entry is found, and the verdict names the entry.

const sample: Sample = sampleRecord(2);
const lines = exportOf(sample);
const size = sample.events.length;
/** Where the entries begin in the file: after the header. */
const FIRST = 1;

type Of<Kind extends ExportLine["kind"]> = Extract<ExportLine, { kind: Kind }>;

function changed<Kind extends ExportLine["kind"]>(kind: Kind, change: (line: Of<Kind>) => ExportLine, which = 0): string[] {
  let seen = 0;
  return lines.map((text) => {
    const line = readLine(text);
    return line?.kind === kind && seen++ === which ? writeLine(change(line as Of<Kind>)) : text;
  });
}

const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

async function expectFound(file: readonly string[], expected: Partial<Extract<Verdict, { valid: false }>>): Promise<void> {
  expect(await audit(file)).toMatchObject({ valid: false, ...expected });
}

test("the file as it is, is valid", async () => {
  expect(await audit(lines, { key: VKEY })).toMatchObject({
    valid: true,
    size,
    mode: "rehearsal",
    votes: 24,
    motions: 3,
    withheld: 0,
    unpublished: 1,
  });
});

describe.each(sample.events.map((event, index) => ({ index, t: event.t })))("entry $index ($t)", ({ index }) => {
  const at = FIRST + index;
  const entry = lines[at] ?? "";

  test("can't be changed by a bit", async () => {
    for (const place of [0, 5, encodeEntry(sample.events[index] ?? { t: "" }).length - 1]) {
      await expectFound(
        changed("entry", (line) => ({ ...line, bytes: flip(line.bytes, place) }), index),
        { code: "tree", index },
      );
    }
  });

  test("can't be replaced by another that is as good", async () => {
    const forged = encodeEntry({ t: "register", joined: 1, left: 0 } as { t: string });
    await expectFound(
      changed("entry", (line) => ({ ...line, bytes: forged }), index),
      { code: "tree", index },
    );
  });

  test("can't be deleted", async () => {
    await expectFound(lines.toSpliced(at, 1), { code: "tree", index });
  });

  test("can't be entered twice", async () => {
    await expectFound(lines.toSpliced(at, 0, entry), { code: "tree", index: index + 1 });
  });

  test("can't change places with the one after it", async () => {
    await expectFound(index + 1 < size ? lines.toSpliced(at, 2, lines[at + 1] ?? "", entry) : lines.toSpliced(at, 1), { code: "tree", index });
  });

  test.runIf(index + 1 < size)("can't be moved to the end", async () => {
    await expectFound(lines.toSpliced(at, 1).toSpliced(FIRST + size - 1, 0, entry), { code: "tree", index });
  });

  test.runIf(index > 0)("can't be moved to the front", async () => {
    await expectFound(lines.toSpliced(at, 1).toSpliced(FIRST, 0, entry), { code: "tree", index: 0 });
  });
});

test("an entry that was added at the end is found", async () => {
  await expectFound(lines.toSpliced(FIRST + size, 0, lines[FIRST + 2] ?? ""), { code: "tree", index: size });
});

test("a changed entry is found without the leaf hashes too, and with forged ones; which it is can't be told then", async () => {
  const edited = changed("entry", () => ({ kind: "entry", bytes: encodeEntry({ t: "register", joined: 401, left: 0 } as { t: string }) }), 2);
  await expectFound(
    edited.filter((line) => !line.startsWith('{"leaves"')),
    { code: "tree", index: null },
  );
  await expectFound(
    edited.map((line) => (line.startsWith('{"leaves"') ? line.replace(/"[A-Za-z0-9_-]{43}"/, `"${"A".repeat(43)}"`) : line)),
    { code: "tree", index: null },
  );
});

describe("beside the entries", () => {
  const texts = lines.filter((line) => readLine(line)?.kind === "text").length;

  test.each(Array.from({ length: texts }, (_, which) => which))("text %d can't be changed, left out, withheld or salted anew", async (which) => {
    await expectFound(
      changed("text", (line) => ({ ...line, body: `${line.body} ` }), which),
      { code: "text" },
    );
    await expectFound(
      changed("text", (line) => ({ ...line, salt: flip(line.salt, 3) }), which),
      { code: "text" },
    );
    await expectFound(
      changed("text", ({ commitment }) => ({ kind: "absent-text", commitment, because: "withheld" }), which),
      { code: "text" },
    );
    await expectFound(
      changed("text", ({ commitment }) => ({ kind: "absent-text", commitment, because: "before-notice" }), which),
      { code: "text" },
    );
    const place = lines.findIndex((line) => readLine(line)?.kind === "text") + which;
    await expectFound(lines.toSpliced(lines[place]?.includes("absent") ? place - 1 : place, 1), { code: "text" });
  });

  test("a text that no entry names has no place", async () => {
    const place = lines.findIndex((line) => readLine(line)?.kind === "roll");
    await expectFound(lines.toSpliced(place, 0, writeLine({ kind: "text", commitment: "A".repeat(43), salt: new Uint8Array(32), body: "" })), {
      code: "text",
      index: null,
    });
  });

  test("a roll can't be changed, shortened or left out, and none can be added", async () => {
    for (const which of [0, 1, 2]) {
      await expectFound(
        changed("roll", (line) => ({ ...line, bytes: flip(line.bytes, 7) }), which),
        { code: "roll" },
      );
      await expectFound(
        changed("roll", (line) => ({ ...line, bytes: line.bytes.slice(16) }), which),
        { code: "roll" },
      );
      await expectFound(lines.toSpliced(lines.findIndex((line) => readLine(line)?.kind === "roll") + which, 1), { code: "roll" });
    }
    await expectFound(lines.toSpliced(-1, 0, writeLine({ kind: "roll", hash: "A".repeat(43), bytes: new Uint8Array(16) })), {
      code: "roll",
      index: null,
    });
  });

  test("neither header nor checkpoint can be changed", async () => {
    await expectFound(
      changed("header", (line) => ({ ...line, size: line.size - 1 })),
      { code: "structure" },
    );
    await expectFound(
      changed("header", (line) => ({ ...line, origin: `${line.origin}x` })),
      { code: "key" },
    );
    await expectFound(
      changed("header", (line) => ({ ...line, vkey: line.vkey.replace("A", "B") })),
      { code: "key" },
    );
    await expectFound(
      changed("checkpoint", (line) => ({ ...line, note: line.note.replace(`\n${size}\n`, `\n${size + 1}\n`) })),
      { code: "signature" },
    );
    await expectFound(
      changed("checkpoint", (line) => ({ ...line, note: line.note.slice(0, -5) })),
      { code: "signature" },
    );
  });

  test("a record that somebody signed with a key of their own is found by those who know the key", async () => {
    const theirs = exportOf(sample, { key: { name: KEY.name, seed: new Uint8Array(32).fill(8) } });
    expect(await audit(theirs)).toMatchObject({ valid: true });
    expect(await audit(theirs, { key: VKEY })).toMatchObject({ valid: false, code: "key" });
  });
});

describe("a file that is not whole", () => {
  test("is found wherever it ends", async () => {
    for (let end = 0; end < lines.length; end++) await expectFound(lines.slice(0, end), { code: "structure" });
  });

  test.each(["", "{}", "not a line", '{"entry":"AA"}'])("or has %j in it is refused", async (line) => {
    await expectFound(lines.toSpliced(3, 0, line), { code: "structure" });
  });

  test("or out of order is refused", async () => {
    await expectFound(lines.toReversed(), { code: "structure" });
    await expectFound([...lines, lines[1] ?? ""], { code: "structure" });
    await expectFound([lines[0] ?? "", ...lines], { code: "structure" });
  });
});

describe("what was withheld", () => {
  let commitment = "";
  beforeAll(() => {
    const event = sample.events.findLast((each) => each.t === "deposited");
    commitment = event?.t === "deposited" ? event.text : "";
  });

  test("by an entry is counted; the rest is as valid as before", async () => {
    const at = "2017-01-11T00:00:00.000Z";
    const after: Sample = {
      ...sample,
      events: [...sample.events, { t: "withheld", text: commitment, clause: null, at }],
      texts: sample.texts,
      rolls: sample.rolls,
    };
    expect(await audit(exportOf(after, { withheld: [commitment] }))).toMatchObject({ valid: true, withheld: 1 });
  });

  test("in silence is found", async () => {
    await expectFound(exportOf(sample, { withheld: [commitment] }), { code: "text" });
  });

  test("may not be the constitution: nothing could be checked", async () => {
    const [, founding] = sample.events;
    const text = founding?.t === "constitution" ? founding.text : "";
    const after: Sample = {
      ...sample,
      events: [...sample.events, { t: "withheld", text, clause: null, at: "2017-01-11T00:00:00.000Z" }],
      texts: sample.texts,
      rolls: sample.rolls,
    };
    await expectFound(exportOf(after, { withheld: [text] }), { code: "constitution", index: 1 });
  });
});
