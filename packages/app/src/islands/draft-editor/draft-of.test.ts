import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { draftOf, type DraftFields } from "./draft-of.js";

const base = compile(`# Rules of [the Club](organisation:club)

## 1. [Changing these rules](procedure:amendment)

1. **[Discussion.](discussion:discussion)** The text is open to discussion for [21 days](rule:lasts).
2. **[Commencement.](commencement:commencement)** It takes effect [14 days after the result is declared](rule:when).
`);
const lasts = base.blanks.find(({ rule }) => rule === "lasts")?.id ?? "";
const fields = (change: Partial<DraftFields>): DraftFields => ({
  by: "blanks",
  source: base.source,
  clause: null,
  words: null,
  blanks: new Map(),
  ...change,
});

test("words put into a blank stand in the text, and everything else stays to the letter", () => {
  const draft = draftOf(base, fields({ blanks: new Map([[lasts, "28 days"]]) }));
  expect(draft.source).toBe(base.source.replace("21 days", "28 days"));
  expect(draft.refused.size).toBe(0);
});

test("words that can't stand in a blank are left out and said, without touching the other blanks", () => {
  const when = base.blanks.find(({ rule }) => rule === "when")?.id ?? "";
  const draft = draftOf(
    base,
    fields({
      blanks: new Map([
        [lasts, "28](rule:x) days"],
        [when, "7 days after the result is declared"],
      ]),
    }),
  );
  expect(draft.source).toBe(base.source.replace("14 days after", "7 days after"));
  expect(draft.refused.get(lasts)).toMatch(/mark/);
  expect(draftOf(base, fields({ blanks: new Map([[lasts, " "]]) })).refused.get(lasts)).toBe("Words are needed here.");
});

test("a clause or the whole text is taken as it is written", () => {
  const clause = base.clauses[0];
  const draft = draftOf(base, fields({ by: "clause", clause: clause?.number ?? "", words: "1. Nobody discusses anything." }));
  expect(draft.source).toContain("1. Nobody discusses anything.\n2. ");
  expect(draftOf(base, fields({ by: "text", source: "# Other rules" })).source).toBe("# Other rules");
  expect(draftOf(base, fields({ by: "clause", clause: "99.9", words: "x" })).source).toBe(base.source);
});
