import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Web } from "../web.js";

const day = 86_400;
const browserCookieLives = day;
/** Session cookies outlive the session's idle time on purpose: the database decides. Browsers cap at 400 days. */
const sessionCookieLives = 400 * day;
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits for a cookie or a link. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The random name of this browser, which a sign-in is bound to and which guards forms of people who aren't signed in; null: it has none yet. */
export function browserToken(c: Context<Web>): string | null {
  return readToken(c, browserCookie(c));
}

/** The same, given to the browser if it has none. */
export function ensureBrowserToken(c: Context<Web>): string {
  const token = browserToken(c) ?? newToken();
  write(c, browserCookie(c), token, browserCookieLives);
  return token;
}

/** The session of this browser in one organisation. Each organisation has its own cookie, so that one can't stand in for another (H-28). */
export function sessionToken(c: Context<Web>, organisation: string): string | null {
  return readToken(c, sessionCookie(c, organisation));
}

export function writeSessionToken(c: Context<Web>, organisation: string, token: string): void {
  write(c, sessionCookie(c, organisation), token, sessionCookieLives);
}

export function forgetSessionToken(c: Context<Web>, organisation: string): void {
  write(c, sessionCookie(c, organisation), "", 0);
}

/** What a form must send back: only somebody who can read this browser's cookie can make it. */
export function formToken(secret: string): string {
  return createHmac("sha256", secret).update("folkmoot form").digest("base64url");
}

/** The token for forms on pages that belong to no organisation. */
export function browserFormToken(c: Context<Web>): string {
  return formToken(ensureBrowserToken(c));
}

function readToken(c: Context<Web>, name: string): string | null {
  const value = getCookie(c, name);
  return value !== undefined && tokenPattern.test(value) ? value : null;
}

function write(c: Context<Web>, name: string, value: string, maxAge: number): void {
  setCookie(c, name, value, { path: "/", httpOnly: true, sameSite: "Lax", secure: isHttps(c), maxAge });
}

/** `__Host-`: no other server of the domain can set or read it. Needs https, which a rehearsal on one's own machine has not. */
const browserCookie = (c: Context<Web>): string => `${isHttps(c) ? "__Host-" : ""}folkmoot-browser`;
const sessionCookie = (c: Context<Web>, organisation: string): string => `${isHttps(c) ? "__Host-" : ""}folkmoot-session-${organisation}`;
const isHttps = (c: Context<Web>): boolean => c.get("services").config.publicUrl.startsWith("https:");
