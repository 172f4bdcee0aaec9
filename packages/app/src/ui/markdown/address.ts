const allowed = new Set(["http:", "https:", "mailto:"]);

/** Where a link of a person's text may lead: the address as a browser would read it, or null where it leads nowhere that we allow. */
export function safeAddress(written: string): string | null {
  if (!/^[a-z]+:/i.test(written) || !URL.canParse(written)) return null;
  const address = new URL(written);
  if (!allowed.has(address.protocol)) return null;
  // Names and passwords in an address only serve to make it look like another.
  return address.username === "" && address.password === "" ? address.href : null;
}

/** Whether an address is that of a survey, on whatever server: what is linked is no authority, and the page says so beside the link. */
export function leadsToSurvey(address: string): boolean {
  return /^https?:\/\/[^/]+\/o\/[a-z0-9-]+\/surveys\/[A-Za-z0-9_-]{22}(?:[/?#]|$)/.test(address);
}
