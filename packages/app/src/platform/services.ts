import type pg from "pg";
import type { Logger } from "pino";
import type { Db } from "./database.js";
import type { LogKey } from "./log-key.js";

/** What main wires together once and every feature receives. There is no other state in a process. */
export interface Services {
  readonly pool: pg.Pool;
  readonly db: Db;
  readonly log: Logger;
  readonly logKey: LogKey;
  readonly config: Config;
}

export interface Config {
  /** The address that people use, without a slash at the end: http://localhost:3000 */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** null: rehearsals only, a real organisation can't be founded. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The domain whose mail is handed to this server, for answers to discussions; left out: mails can't be answered. */
  readonly replyDomain?: string;
  /** What the mail server shows when it hands a mail in. */
  readonly mailInboundSecret?: string;
  /** How many proxies of ours stand before this server and set X-Forwarded-For; none where it is left out. */
  readonly trustedProxies?: number;
  /** Where somebody who has found a weakness writes to, `mailto:…` or an address of a page; served as security.txt (RFC 9116). */
  readonly securityContact?: string;
}
