import pino, { type Logger } from "pino";

/**
 * Everything that this server ever writes to its log. Addresses, names, tokens, votes and texts are no fields of any event, so that they can't get there
 * (ASVS 16.2.5). An error is logged by its name, code and stack, never with the query's values.
 */
export interface LogEvents {
  "server started": { readonly address: string };
  "server stopping": { readonly signal: string };
  "request failed": { readonly id: string; readonly method: string; readonly route: string; readonly error: unknown };
  "heartbeat failed": { readonly error: unknown };
  "job failed": { readonly job: string; readonly attempt: number; readonly error: unknown };
  "settling failed": { readonly organisation: string | null; readonly error: unknown };
  "mail sent": { readonly mail: string; readonly attempt: number };
  "mail failed": { readonly mail: string; readonly attempt: number; readonly final: boolean; readonly error: unknown };
  "news failed": { readonly organisation: string; readonly error: unknown };
  "surveys failed": { readonly organisation: string; readonly error: unknown };
  "ballot box failed": { readonly organisation: string; readonly error: unknown };
  "mail received": { readonly outcome: string };
  "sign-in asked": { readonly organisation: string };
  "signed in": { readonly organisation: string; readonly by: "link" | "code" | "sample" | "joined" | "founded" };
  "sign-in refused": { readonly organisation: string; readonly why: "not here" | "wrong code" };
  "rate limited": { readonly what: string };
  "organisation founded": { readonly organisation: string; readonly mode: "rehearsal" | "real"; readonly members: number };
  "register downloaded": { readonly organisation: string; readonly entries: number };
  "members imported": { readonly organisation: string; readonly joined: number };
  "record stopped": { readonly organisation: string; readonly why: string };
  "sequencing failed": { readonly organisation: string | null; readonly error: unknown };
  "database connection lost": { readonly error: unknown };
}

export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** One event of the list above. Failures are logged as errors, everything else as information. */
export function logEvent<Name extends keyof LogEvents>(log: Logger, event: Name, fields: LogEvents[Name]): void {
  if ("error" in fields) log.error({ event, ...fields, error: described(fields.error) });
  else log.info({ event, ...fields });
}

/** The message of a database error may quote a row, and with it a person: only its code is kept. */
function described(error: unknown): { readonly name: string; readonly code?: string; readonly message?: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error ? error.code : undefined;
  const trace = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
  if (typeof code === "string") return { name: error.name, code, stack: trace };
  return { name: error.name, message: error.message, stack: trace };
}
