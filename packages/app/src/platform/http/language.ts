import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { firstLanguage, isLanguage, type Language } from "../../languages/index.js";
import type { Web } from "../web.js";

const cookieName = "folkmoot-language";
const cookieLives = 400 * 86_400;
/** Longer than any browser's list of wishes. */
const longestWishes = 200;

/** The language of whatever is answered: the member's choice, else that of this browser's cookie, else the first of ours that the browser asks for, else English. */
export function languageOf(c: Context<Web>): Language {
  return c.get("viewer")?.language ?? browserLanguage(c);
}

/** The same for whoever sits at this browser, member or not. */
export function browserLanguage(c: Context<Web>): Language {
  const kept = getCookie(c, cookieName);
  return kept !== undefined && isLanguage(kept) ? kept : wishedFor(c.req.header("accept-language") ?? "");
}

/** Remembered in the browser: a setting and no identity, so it is the same for every organisation. */
export function keepLanguage(c: Context<Web>, language: Language): void {
  const secure = c.get("services").config.publicUrl.startsWith("https:");
  setCookie(c, cookieName, language, { path: "/", httpOnly: true, sameSite: "Lax", secure, maxAge: cookieLives });
}

/** Of a list such as "de-AT,de;q=0.9,en;q=0.5" (RFC 9110, 12.5.4) the language wished for most that Folkmoot speaks. */
export function wishedFor(header: string): Language {
  const wishes = header
    .slice(0, longestWishes)
    .split(",")
    .flatMap((wish) => {
      const [, tag = "", , weight = "1"] = /^\s*([a-z]{1,8})(-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?))?\s*$/i.exec(wish) ?? [];
      const language = tag.toLowerCase();
      return isLanguage(language) && Number(weight) > 0 ? [{ language, weight: Number(weight) }] : [];
    });
  const best = wishes.reduce<(typeof wishes)[number] | null>((best, wish) => (best === null || wish.weight > best.weight ? wish : best), null);
  return best?.language ?? firstLanguage;
}
