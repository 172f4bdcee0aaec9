import { seatFlaws, type SeatFlaw, type SeatRules } from "@folkmoot/tally";
import { error, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { Body, Seats } from "../rules.js";
import type { Checked } from "./checked.js";

/** Seats by the size of groups: lines that overlap, leave a size out or take seats from a larger group, and a body whose number is fixed while theirs is not. */
export function seats({ text, built }: Checked): Note[] {
  return built.rules.bodies.flatMap((body) =>
    body.seats.flatMap((one) => {
      const rules = seatRules(one);
      if (rules === null) return [];
      const thing = text.things.find(({ kind, id, holder }) => kind === "seats" && id === one.id && holder?.id === body.id);
      return thing === undefined ? [] : [...flaws(thing, rules), ...twice(thing, one), ...open(thing, rules, body)];
    }),
  );
}

/** How the text gives the seats of groups; null where it doesn't go by their size. */
export function seatRules({ apportioned, steps = [], bonus = [] }: Seats): SeatRules | null {
  if (apportioned === undefined && steps.length === 0 && bonus.length === 0) return null;
  return { apportionment: apportioned?.value ?? null, steps: steps.map(({ value }) => value), bonus: bonus.map(({ value }) => value) };
}

function flaws({ link, name }: Thing, rules: SeatRules): Note[] {
  return seatFlaws(rules).map((flaw) => error(link, `seats-${flaw.kind}`, `“${name}”: ${SAID[flaw.kind](flaw as never)}`));
}

const SAID: { readonly [Kind in SeatFlaw["kind"]]: (flaw: Extract<SeatFlaw, { kind: Kind }>) => string } = {
  overlap: ({ members }) => `two lines speak of a group of ${members.toLocaleString("en-GB")}, and only one of them can hold.`,
  gap: ({ members }) => `nothing says how many seats a group of ${members.toLocaleString("en-GB")} has.`,
  falls: ({ members, from, to }) =>
    `a group of ${(members - 1).toLocaleString("en-GB")} has ${from}, and with one member more it has ${to}: it would do well to lose somebody.`,
};

/** A number of its own beside one that follows from sizes, or lines beside a fixed number that is shared. */
function twice({ link, name }: Thing, { number, apportioned, steps = [] }: Seats): Note[] {
  const isShared = apportioned?.value.kind === "shared" && steps.length > 0;
  return number === null && !isShared
    ? []
    : [error(link, "seats-twice", `The number of “${name}” is said twice: once fixed, and once by the size of groups.`)];
}

/** The seats of a body with a fixed number can't follow from sizes that change. */
function open({ link, name }: Thing, { apportionment }: SeatRules, { size }: Pick<Body, "size">): Note[] {
  const isFixed = size !== null && size.value.least !== null && size.value.least === size.value.most;
  if (!isFixed || apportionment?.kind === "shared") return [];
  return [
    error(
      link,
      "seats-open",
      `The body has exactly ${size.value.least} seats, and how many “${name}” are follows from the size of groups: the sum is another whenever somebody joins. Give it a range, or share a fixed number: [${size.value.least} shared in proportion to members by Sainte-Laguë's method](rule:apportioned).`,
    ),
  ];
}
