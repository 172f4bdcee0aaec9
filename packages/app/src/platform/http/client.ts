import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import type { Context } from "hono";
import type { Web } from "../web.js";

/**
 * Where a request comes from, as coarse as a household or an office: the /24 or the /56 of its address. For limits only; it is stored nowhere.
 * Behind proxies of ours the address is the one that the outermost of them saw; what others put into the header is not believed.
 */
export function clientPrefix(c: Context<Web>): string {
  const seen = socketAddress(c);
  const proxies = c.get("services").config.trustedProxies ?? 0;
  const forwarded = (c.req.header("x-forwarded-for") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return prefix((proxies > 0 ? forwarded.at(-proxies) : undefined) ?? seen);
}

function socketAddress(c: Context<Web>): string {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
  return incoming?.socket.remoteAddress ?? "";
}

function prefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address.split(".").slice(0, 3).join(".");
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter((part) => part !== "");
  const right = tail.split(":").filter((part) => part !== "");
  const all = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => "0"), ...right];
  const [a = "0", b = "0", d = "0", e = "0"] = all;
  return `${a}:${b}:${d}:${e.padStart(4, "0").slice(0, 2)}`;
}
