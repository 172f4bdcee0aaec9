import type { Rules } from "@folkmoot/constitution";

/**
 * The offices whose duty the register is: those that decide on joining where the text says who does, else the Secretary. Where a constitution has neither,
 * nobody may change the register here: there is no other role that could (design: architecture, "powers").
 */
export function keepersOfRegister(rules: Rules): readonly string[] {
  const deciding = rules.rulings.filter(({ id }) => id === "admission").flatMap(({ by }) => (by?.value.kind === "office" ? [by.value.id] : []));
  const known = new Set(rules.offices.map((office) => office.id));
  return (deciding.length > 0 ? deciding : ["secretary"]).filter((office) => known.has(office));
}
