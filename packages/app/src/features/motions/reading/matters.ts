import type { Matter, Rules } from "@folkmoot/constitution";

export { foundingOnly, mattersUnder } from "@folkmoot/procedure";

/** A matter in words, for a page: "dissolve the National Committee". */
export function matterInWords(rules: Rules, matter: Matter): string {
  switch (matter.kind) {
    case "change-constitution":
      return "change the constitution";
    case "adopt-constitution":
      return "adopt a constitution";
    case "create-or-dissolve-body":
      return "create or dissolve a body";
    case "change-membership":
      return "change who is a member";
    case "dissolve":
      return `dissolve ${inside(rules, matter.what)}`;
    case "exclude":
      return "exclude a member";
    case "remove":
      return matter.who.startsWith("body:") ? `remove a member of ${inside(rules, matter.who)}` : `remove ${inside(rules, matter.who)}`;
    case "elect":
      return `elect ${inside(rules, matter.who)}`;
    case "meeting":
      return `call a meeting (${inside(rules, matter.meeting)})`;
    case "named":
      return nameOf(rules, matter.matter);
    case "whatever a meeting may decide":
      return `anything that ${inside(rules, matter.meeting)} may decide`;
    case "residual":
      return "anything that the text gives to nobody else";
    case "any":
      return "any matter";
  }
}

/** A name in the middle of a sentence: "the Committee", "general meetings". */
function inside(rules: Rules, reference: string): string {
  const name = nameOf(rules, reference).replace(/^The /, "the ");
  return reference.startsWith("meeting:") || rules.meetings.some(({ id }) => id === reference) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The name that the text gives to something, by its id; the id itself where the text has none. */
export function nameOf(rules: Rules, reference: string): string {
  const id = reference.includes(":") ? reference.slice(reference.indexOf(":") + 1) : reference;
  const named = [
    rules.organisation,
    ...rules.bodies,
    ...rules.bodies.flatMap((body) => body.seats),
    ...rules.offices,
    ...rules.meetings,
    ...rules.ballots,
  ];
  return [...named, ...rules.matters, ...rules.procedures, ...rules.classes, ...rules.outside].find((thing) => thing.id === id)?.name ?? id;
}

/** A body or meeting that can be asked, with its procedures: for the form of an ordinary motion. */
export function bodiesThatDecide(rules: Rules): { readonly id: string; readonly name: string }[] {
  const asked = rules.procedures
    .flatMap((procedure) => procedure.stages)
    .flatMap((stage) => (stage.kind === "vote" && stage.roll.value.kind === "body" ? [stage.roll.value.id] : []));
  return rules.bodies.filter((body) => asked.includes(body.id)).map(({ id, name }) => ({ id, name }));
}
