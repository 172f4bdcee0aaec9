import { createHash, randomInt } from "node:crypto";
import { err, ok, type Result } from "@folkmoot/exact";
import { addJob } from "../../platform/jobs/jobs.js";
import { logEvent } from "../../platform/log.js";
import { newToken, tokenHash } from "../../platform/http/cookie.js";
import type { Services } from "../../platform/services.js";
import { startSession } from "../../platform/session/session.js";
import { insertLogin, takeCodeAttempt, useLink, useLogin } from "./store.js";

export const signInMail = "sign-in-mail";
const codeLength = 8;

interface Asked {
  readonly organisation: string;
  readonly email: string;
  /** The cookie of the browser that asks: the answer is good in it and nowhere else. */
  readonly browser: string;
  /** Where to go afterwards; null: home. */
  readonly to: string | null;
}

/**
 * Somebody asks for a link and a code. What is done and what is answered is the same whether or not the address belongs to a member:
 * one row, one job; the job alone finds out whether there is anybody to write to (H-56).
 */
export async function askToSignIn(services: Services, { organisation, email, browser, to }: Asked): Promise<void> {
  const [link, code] = [newToken(), newCode()];
  await services.db.transaction().execute(async (tx) => {
    const hashes = { linkHash: tokenHash(link), codeHash: codeHash(code, browser), browserHash: tokenHash(browser) };
    const login = await insertLogin(tx, { organisation, email, ...hashes });
    await addJob(tx, signInMail, { organisation, login, link, code, to });
  });
  logEvent(services.log, "sign-in asked", { organisation });
}

interface Attempt {
  readonly organisation: string;
  readonly browser: string;
  readonly device: string;
}

/** The link, pressed in the browser that asked for it: a new session. In another browser it does nothing and stays good (H-55). */
export async function signInByLink(
  services: Services,
  { link, ...attempt }: Attempt & { readonly link: string },
): Promise<Result<string, "not here">> {
  const { organisation, browser, device } = attempt;
  const session = await services.db.transaction().execute(async (tx) => {
    const member = await useLink(tx, organisation, tokenHash(link), tokenHash(browser));
    return member === null ? null : startSession(tx, organisation, member, device);
  });
  return settled(services, { organisation, session, by: "link", reason: "not here" });
}

/** The code, typed in the browser that asked for it. Five wrong ones and a new one is needed; nobody else's sign-in is touched (H-45). */
export async function signInByCode(
  services: Services,
  { code, ...attempt }: Attempt & { readonly code: string },
): Promise<Result<string, "wrong code">> {
  const { organisation, browser, device } = attempt;
  const login = await takeCodeAttempt(services.db, organisation, tokenHash(browser));
  const session =
    login === null || !login.codeHash.equals(codeHash(code, browser))
      ? null
      : await services.db.transaction().execute(async (tx) => {
          const member = await useLogin(tx, organisation, login.id);
          return member === null ? null : startSession(tx, organisation, member, device);
        });
  return settled(services, { organisation, session, by: "code", reason: "wrong code" });
}

function settled<Reason extends "not here" | "wrong code">(
  { log }: Services,
  { organisation, session, by, reason }: { organisation: string; session: string | null; by: "link" | "code"; reason: Reason },
): Result<string, Reason> {
  if (session === null) {
    logEvent(log, "sign-in refused", { organisation, why: reason });
    return err(reason);
  }
  logEvent(log, "signed in", { organisation, by });
  return ok(session);
}

function newCode(): string {
  return randomInt(10 ** codeLength)
    .toString()
    .padStart(codeLength, "0");
}

/** With the browser's 256 bits in it, so that the few codes there are can't be tried out on a stolen table. */
function codeHash(code: string, browser: string): Buffer {
  return createHash("sha256").update(`${code}\n${browser}`).digest();
}
