import { readFileSync } from "node:fs";
import { compile } from "@folkmoot/constitution";
import { earliestEffect, imagined, instantOf } from "@folkmoot/procedure";
import { expect, test } from "vitest";
import { wholeText } from "./powers.js";
import { shortest } from "./time.js";

const model = compile(readFileSync(new URL("../../constitution/texts/model.md", import.meta.url), "utf8")).rules;
const utc = { ...model, organisation: { ...model.organisation, zone: { ...model.organisation.zone, value: "UTC" } } };

test("no start within a day is quicker than the one that is told", () => {
  for (const id of ["amendment", "exclusion", "committee-meeting", "committee-writing", "resolution"]) {
    const procedure = utc.procedures.find((one) => one.id === id);
    if (procedure === undefined) throw new Error(id);
    const question = id === "amendment" ? wholeText(utc) : { matters: [], touches: [] };
    const starts = Array.from({ length: 96 }, (_, quarter) =>
      instantOf("2027-02-01T00:00:00.000Z")
        .add({ minutes: 15 * quarter })
        .subtract({ milliseconds: 1 }),
    );
    const minutes = starts.map((start) => {
      const line = imagined(utc, {
        procedure: id,
        start: start.toString({ fractionalSecondDigits: 3 }),
        organisation: { meetings: [] },
        ...question,
      });
      return Math.floor((instantOf(earliestEffect(line)).epochMilliseconds - start.epochMilliseconds) / 60_000);
    });
    expect([id, shortest(model, procedure, question, new Set()).minutes]).toEqual([id, Math.min(...minutes)]);
  }
});
