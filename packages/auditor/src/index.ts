/**
 * Anybody's check of an organisation's record: an export in, a verdict out. Nothing of the server is believed; texts are compiled and acts replayed
 * with the same packages that the server decides with. Runs in browsers as in Node.
 */
export { audit, type AuditStep, type Trust } from "./audit.js";
export type { WorkersFor } from "./boxes/verify.js";
export { publishes, rollsNamedBy, textsNamedBy, withheldBy, type NamedText } from "./beside.js";
export type { AuditCode, Invalid, Valid, Verdict } from "./verdict.js";
