import { groupNamed, type Group } from "@folkmoot/ballot";
import type { Box } from "../archive/index.js";

/** In which group the key, the credentials and the ballots of a box are made. */
export function groupOf({ group_name: name }: Pick<Box, "group_name">): Group {
  const group = groupNamed(name);
  if (group === null) throw new Error(`there is no group ${name}`);
  return group;
}
