import { signNote } from "@folkmoot/record";
import type { Services } from "../../../platform/services.js";
import { originOf } from "../../record/index.js";

/**
 * What a voter keeps until their ballot is published: a note signed with the key of the record. Whoever has it can show to anybody that a ballot was accepted, should it not
 * be in the archive when the vote is over. It tells nothing of its content.
 */
export function promiseOf({ config, logKey }: Services, organisation: string, { tracker, election }: { tracker: string; election: string }): string {
  const name = originOf(config.publicUrl, organisation);
  return signNote(`folkmoot ballot accepted\n${tracker}\n${election}\n`, { name, seed: logKey.seed });
}
