import type { Named, Rules } from "@folkmoot/constitution";

/** The name of a thing by the parts of its address, `body:committee` or `member`; its id in words where the rules don't have it. */
export function nameOf(address: readonly string[], rules: Rules | undefined): string {
  const id = address.at(-1) ?? "";
  const things: readonly Named[] = rules === undefined ? [] : [...thingsOf(rules, address.length > 1 ? (address[0] ?? "") : "")];
  return things.find((thing) => thing.id === id)?.name ?? id.replaceAll("-", " ");
}

/** "Committee" of "The Committee": for sentences that have an article of their own. */
export function bareNameOf(address: readonly string[], rules: Rules | undefined): string {
  return nameOf(address, rules).replace(/^the /i, "");
}

function thingsOf(rules: Rules, kind: string): readonly Named[] {
  switch (kind) {
    case "body":
      return rules.bodies;
    case "office":
      return rules.offices;
    case "organisation":
      return [rules.organisation];
    case "class":
      return rules.classes;
    case "meeting":
      return rules.meetings;
    default:
      return [...rules.classes, ...rules.offices, ...rules.meetings, ...rules.matters];
  }
}
