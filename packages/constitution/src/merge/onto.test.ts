import fc from "fast-check";
import { expect, test } from "vitest";
import { putOnto, touching } from "./onto.js";

const base = "1. The Club plays chess on Fridays.\n2. It has a library.\n";

test("a change of other words is put on the text that came after it, in the same clause too", () => {
  const later = "1. The Club plays draughts on Fridays.\n2. It has a library and a garden.\n";
  expect(putOnto({ base, text: base.replace("Fridays", "Mondays") }, [later])).toEqual({
    text: "1. The Club plays draughts on Mondays.\n2. It has a library and a garden.\n",
    clashes: [],
  });
});

test("of the same words those of the change are taken, and the text that it touches is named", () => {
  const later = [base.replace("library", "garden"), base.replace("library", "garden").replace("Fridays", "Sundays")];
  expect(putOnto({ base, text: base.replace("Fridays", "Mondays") }, later)).toEqual({
    text: "1. The Club plays chess on Mondays.\n2. It has a garden.\n",
    clashes: [1],
  });
});

test("two that say the same don't touch each other, nor do two clauses at the same place", () => {
  const same = base.replace("Fridays", "Mondays");
  expect(putOnto({ base, text: same }, [same])).toEqual({ text: same, clashes: [] });
  const garden = `${base}3. It has a garden.\n`;
  const boat = `${base}3. It has a boat.\n`;
  expect(touching(base, garden, boat)).toEqual([]);
  expect(putOnto({ base, text: boat }, [garden])).toEqual({ text: `${base}3. It has a garden.\n4. It has a boat.\n`, clashes: [] });
});

test("what two changes both touch is told with the words of each", () => {
  expect(touching(base, base.replace("Fridays", "Mondays"), base.replace("Fridays", "Sundays"))).toEqual([
    {
      kind: "clash",
      base: "1. The Club plays chess on Fridays.\n",
      mine: "1. The Club plays chess on Mondays.\n",
      theirs: "1. The Club plays chess on Sundays.\n",
    },
  ]);
});

test("whatever the texts, two changes that don't touch each other come to the same in either order, and one put on nothing is itself", () => {
  const line = fc.constantFrom("1. one two three", "2. two four", "   1. five six", "## head", "", "- dash");
  const anyText = fc.array(line, { maxLength: 8 }).map((some) => some.join("\n"));
  fc.assert(
    fc.property(anyText, anyText, anyText, (was, one, other) => {
      expect(putOnto({ base: was, text: one }, [was])).toEqual({ text: putOnto({ base: was, text: one }, []).text, clashes: [] });
      expect(putOnto({ base: was, text: one }, [other]).clashes.length).toBe(touching(was, other, one).length === 0 ? 0 : 1);
    }),
    { numRuns: 200 },
  );
});
