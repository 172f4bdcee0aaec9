import { Hono } from "hono";
import { expect, test } from "vitest";
import type { Services } from "../services.js";
import type { Web } from "../web.js";
import { clientPrefix } from "./client.js";

async function prefixOf(address: string, { forwarded, proxies = 0 }: { forwarded?: string; proxies?: number } = {}): Promise<string> {
  const app = new Hono<Web>();
  const config: Services["config"] = { publicUrl: "", host: "", port: 0, dataDir: "", smtpUrl: null, mailFrom: "", trustedProxies: proxies };
  app.get("/", (c) => {
    // Only the configuration is looked at.
    c.set("services", { ...({} as object), config } as Services);
    return c.text(clientPrefix(c));
  });
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const answer = await app.request("/", { headers }, { incoming: { socket: { remoteAddress: address } } });
  return answer.text();
}

test("the /24 of an old address and the /56 of a new one, however it is written", async () => {
  expect(await prefixOf("192.0.2.77")).toBe("192.0.2");
  expect(await prefixOf("::ffff:192.0.2.77")).toBe("192.0.2");
  expect(await prefixOf("2001:db8:1:23ff::1")).toBe("2001:db8:1:23");
  expect(await prefixOf("2001:db8:1:23aa:9:8:7:6")).toBe("2001:db8:1:23");
  expect(await prefixOf("2001:db8:1::")).toBe("2001:db8:1:00");
  expect(await prefixOf("::1")).toBe("0:0:0:00");
});

test("what a stranger writes into the header is not believed; behind a proxy of ours, what that proxy saw is", async () => {
  expect(await prefixOf("192.0.2.77", { forwarded: "198.51.100.1" })).toBe("192.0.2");
  expect(await prefixOf("10.0.0.1", { forwarded: "203.0.113.9, 198.51.100.1", proxies: 1 })).toBe("198.51.100");
  expect(await prefixOf("10.0.0.1", { forwarded: "203.0.113.9, 198.51.100.1, 10.0.0.2", proxies: 2 })).toBe("198.51.100");
  expect(await prefixOf("10.0.0.1", { proxies: 1 })).toBe("10.0.0");
});
