import type { Fields } from "./vote.js";

const NUMBERED = /^(?:place|points|grade)-(\d+)$/;
const WHOLE = /^[0-9]{1,7}$/;

/** What stands in the fields of the paper (features/votes draws them). */
export function fieldsIn(paper: ParentNode): Fields {
  const typed = [...paper.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")]
    .filter((field) => !isLeft(field))
    .flatMap(({ name, value }) => {
      const line = NUMBERED.exec(name)?.[1];
      return line === undefined || value.trim() === "" ? [] : [[Number(line), value.trim()] as const];
    });
  const chosen = [...paper.querySelectorAll<HTMLInputElement>("[name=chosen]:checked")].map(({ value }) => value);
  return {
    choice: paper.querySelector<HTMLInputElement>("[name=choice]:checked")?.value ?? null,
    chosen: chosen.filter((value) => value !== "").map(Number),
    numbers: typed.map(([line, value]) => [line, Number(value)] as const),
    unreadable: typed.some(([, value]) => !WHOLE.test(value)),
  };
}

/** One of several grades that was not chosen. */
function isLeft(field: HTMLInputElement | HTMLSelectElement): boolean {
  return field instanceof HTMLInputElement && field.type === "radio" && !field.checked;
}
