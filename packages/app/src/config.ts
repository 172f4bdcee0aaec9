import { resolve } from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "@folkmoot/exact";
import type { Config } from "./platform/services.js";

export interface Settings {
  readonly config: Config;
  /** null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  readonly logLevel: string;
  /** Whether this process also works through jobs, timers and records. */
  readonly works: boolean;
  /** Whether it answers requests; a process may do only one of the two. */
  readonly serves: boolean;
  readonly foundsRehearsals: boolean;
}

const yesOrNo = z.enum(["yes", "no"]).optional();

const environment = z
  .object({
    PORT: z.coerce.number("PORT is a number, like 3000").int().min(0).max(65_535).default(3_000),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default("data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_URL begins with postgres://" }).optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: "PUBLIC_URL is the address that people use, like https://vote.example.org" }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "SMTP_URL begins with smtp:// or smtps://" }).optional(),
    MAIL_FROM: z.email("MAIL_FROM is the address that mail comes from").default("folkmoot@localhost.localdomain"),
    REPLY_DOMAIN: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "REPLY_DOMAIN is a domain in lower case, like reply.example.org")
      .optional(),
    MAIL_INBOUND_SECRET: z.string().min(32, "MAIL_INBOUND_SECRET has at least 32 characters; openssl rand -hex 32 makes one").optional(),
    TRUSTED_PROXIES: z.coerce.number("TRUSTED_PROXIES is the number of proxies before this server").int().min(0).max(10).default(0),
    SECURITY_CONTACT: z
      .string()
      .regex(/^(mailto:|https:\/\/)\S+$/, "SECURITY_CONTACT begins with mailto: or https://")
      .optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "silent"]).optional(),
    WORKER: z.enum(["yes", "no", "only"]).optional(),
    REHEARSALS: yesOrNo,
  })
  .refine((given) => (given.REPLY_DOMAIN === undefined) === (given.MAIL_INBOUND_SECRET === undefined), {
    path: ["REPLY_DOMAIN"],
    message: "REPLY_DOMAIN and MAIL_INBOUND_SECRET belong together: set both, or neither",
  });

/** What the environment asks for, or in words what is wrong with it. Unset and empty are the same. */
export function settings(env: NodeJS.ProcessEnv): Result<Settings, readonly string[]> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) return err(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    PUBLIC_URL,
    SMTP_URL,
    MAIL_FROM,
    TRUSTED_PROXIES,
    SECURITY_CONTACT,
    LOG_LEVEL,
    WORKER,
    REHEARSALS,
    REPLY_DOMAIN,
    MAIL_INBOUND_SECRET,
  } = parsed.data;
  const config: Config = {
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ""),
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM,
    trustedProxies: TRUSTED_PROXIES,
    ...(REPLY_DOMAIN === undefined ? {} : { replyDomain: REPLY_DOMAIN }),
    ...(MAIL_INBOUND_SECRET === undefined ? {} : { mailInboundSecret: MAIL_INBOUND_SECRET }),
    ...(SECURITY_CONTACT === undefined ? {} : { securityContact: SECURITY_CONTACT }),
  };
  return ok({
    config,
    databaseUrl: DATABASE_URL ?? null,
    logLevel: LOG_LEVEL ?? "info",
    works: WORKER !== "no",
    serves: WORKER !== "only",
    foundsRehearsals: REHEARSALS !== "no",
  });
}
