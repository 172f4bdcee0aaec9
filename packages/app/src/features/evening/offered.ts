import { readFile } from "node:fs/promises";
import { join } from "node:path";

const file = join(import.meta.dirname, "../../../../constitution/texts/offered.md");

/** The constitution that the founder's e-mail of 19:40 brings. Fictional, like everybody in it. */
export function offeredConstitution(): Promise<string> {
  return readFile(file, "utf8");
}

/** What was announced at 21:30. */
export const ANNOUNCEMENT = `The Movement has a new constitution.

It was approved tonight by the Steering Committee and is in force at once. The Steering Committee, the National Committee and the Regional Committees
have ceased to exist. Members have until 1 July 2017 to join the Party.`;

export const SECOND_MOTION = {
  title: "A letter to every member about the future of the Movement",
  text: "The Steering Committee asks the founder to write to every member about the future of the Movement, and lets the office pay for it.",
};
