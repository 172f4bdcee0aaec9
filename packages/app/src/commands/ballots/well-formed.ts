import { Malformed } from "@folkmoot/ballot";
import { NotSo } from "../several.js";

/** What a reader gives of a text from outside. Throws `NotSo` with what is wrong with it. */
export function wellFormed<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) throw new NotSo(`${what}: ${error.message}`);
    throw error;
  }
}
