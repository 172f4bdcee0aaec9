import { render } from "preact";
import { Verify } from "./verify/verify.js";

interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

// The page allows this one policy and no other, and it lets through the one address that the page itself names.
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

for (const place of document.querySelectorAll<HTMLElement>("[data-verify]")) {
  const { verify: organisation = "", record = "", thread = "" } = place.dataset;
  const policy = trustedTypes?.createPolicy("auditor", { createScriptURL: (address) => (address === thread ? address : "") });
  const address = policy?.createScriptURL(thread) ?? thread;
  place.replaceChildren();
  render(<Verify organisation={organisation} address={record} thread={() => new Worker(address, { type: "module" })} />, place);
}
