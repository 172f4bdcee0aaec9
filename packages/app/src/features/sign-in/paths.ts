/** Where somebody goes after signing in: a page of the same organisation, never anything else that a link may name. */
export function pathWithin(organisation: string, to: string | undefined): string | null {
  if (to === undefined || to.length > 500 || !/^\/o\/[!-~]+$/.test(to) || to.includes("\\")) return null;
  const home = `/o/${organisation}`;
  const url = new URL(to, "http://here.invalid");
  if (url.host !== "here.invalid") return null;
  return url.pathname === home || url.pathname.startsWith(`${home}/`) ? url.pathname + url.search : null;
}
