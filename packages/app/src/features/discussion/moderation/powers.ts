import type { Authority, Capacity, ModerationPowers } from "@folkmoot/procedure";

/** In which of these somebody acts; null: in none. */
export function actingAs(capacities: readonly Capacity[], authorities: readonly Authority[]): Authority | null {
  return (
    authorities.find(({ kind, id }) =>
      capacities.some(
        (as) => (as.kind === "office" && kind === "office" && as.office === id) || (as.kind === "seat" && kind === "body" && as.body === id),
      ),
    ) ?? null
  );
}

/** Whether somebody decides about posts, here or on appeal: then they may read what is hidden. */
export function decidesAboutPosts(capacities: readonly Capacity[], { hide, appeal }: ModerationPowers): boolean {
  return actingAs(capacities, appeal === null ? hide : [...hide, appeal]) !== null;
}
