import fc from "fast-check";
import { expect, test } from "vitest";
import { Agenda } from "./agenda.js";

test("the earliest is that of the motions as they are now, whatever was set before", () => {
  const step = fc.record({ motion: fc.nat(8).map(String), at: fc.option(fc.nat(20).map((n) => `2027-01-${String(n + 1).padStart(2, "0")}`)) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const agenda = new Agenda();
      const model = new Map<string, string>();
      for (const { motion, at } of steps) {
        agenda.set(motion, at === null ? null : { what: "in-force", at });
        if (at === null) model.delete(motion);
        else model.set(motion, at);
        expect(agenda.earliest()).toBe([...model.values()].toSorted()[0] ?? null);
        expect(agenda.of(motion)?.at).toBe(model.get(motion));
      }
    }),
  );
});
