import { audit } from "@folkmoot/auditor";
import type { Verdict } from "@folkmoot/auditor";
import { exportLines, sequence } from "../features/record/index.js";
import type { Services } from "../platform/services.js";

/** What an auditor who has nothing but the export of an organisation's record says of it. */
export async function audited(services: Services, organisation: string): Promise<Verdict> {
  await sequence(services, organisation);
  return auditedAsNumbered(services, organisation);
}

/** The same of the record as it is, while entries wait for their numbers. */
export async function auditedAsNumbered(services: Services, organisation: string): Promise<Verdict> {
  const lines: string[] = [];
  for await (const line of exportLines(services.db, organisation, services.logKey.publicKey)) lines.push(line.trimEnd());
  return audit(lines);
}
