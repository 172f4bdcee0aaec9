const allowed = new Set(["http:", "https:", "mailto:"]);

/** Where a link of a person's text may lead: the address as a browser would read it, or null where it leads nowhere that we allow. */
export function safeAddress(written: string): string | null {
  if (!/^[a-z]+:/i.test(written) || !URL.canParse(written)) return null;
  const address = new URL(written);
  if (!allowed.has(address.protocol)) return null;
  // Names and passwords in an address only serve to make it look like another.
  return address.username === "" && address.password === "" ? address.href : null;
}
