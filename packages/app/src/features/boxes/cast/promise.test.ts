import { expect, test } from "vitest";
import { openNote } from "@folkmoot/record";
import { testServices } from "../../../testing/services.js";
import { promiseOf } from "./promise.js";

test("a promise opens with the key of the record, and names the ballot, its election and the ballot that it replaces", async () => {
  const services = await testServices();
  const note = promiseOf(services, "riverside", { tracker: "t+/", election: "e", after: null });
  const key = { name: "localhost:3000/o/riverside", publicKey: services.logKey.publicKey };
  expect(openNote(note, key)).toBe("folkmoot ballot accepted\nt+/\ne\n");
  expect(openNote(promiseOf(services, "riverside", { tracker: "t2", election: "e", after: "t+/" }), key)).toBe(
    "folkmoot ballot accepted\nt2\ne\nafter t+/\n",
  );
  expect(openNote(note.replace("t+/", "u+/"), key)).toBeNull();
});
