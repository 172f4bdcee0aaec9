import { ed25519 } from "./ed25519.js";
import { belenios2048, rfc3526 } from "./finite-field.js";
import type { Group, GroupName } from "./group.js";

const GROUPS: { readonly [name in GroupName]: Group } = { Ed25519: ed25519, "BELENIOS-2048": belenios2048, "RFC-3526-2048": rfc3526 };

/** The group of a name that may come from anywhere; null when there is none of that name. */
export function groupNamed(name: string): Group | null {
  return Object.hasOwn(GROUPS, name) ? GROUPS[name as GroupName] : null;
}
