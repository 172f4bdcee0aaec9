import type { Compiled, Finding } from "@folkmoot/constitution";
import type { FindingActs } from "../../ui/finding/finding.js";
import { marksOf, offsetOf } from "./marks.js";
import { Underlined } from "./underlined.js";

/** A field in which the draft, or one clause of it, is written as live text; `from` is where its words stand in the draft. */
interface Written {
  readonly field: HTMLTextAreaElement;
  readonly lines: Underlined;
}

/** Findings under the words as one types, in the field that is filled in: the whole text, or one clause. */
export class UnderlinedDraft {
  readonly #fields: ReadonlyMap<string, Written>;

  constructor(form: HTMLFormElement) {
    this.#fields = new Map(
      ["source", "words"].flatMap((name): [string, Written][] => {
        const field = form.elements.namedItem(name);
        return field instanceof HTMLTextAreaElement ? [[name, { field, lines: new Underlined(field) }]] : [];
      }),
    );
  }

  hide(): void {
    for (const { lines } of this.#fields.values()) lines.hide();
  }

  /** Lines under what the field says, and what can be done from the list of findings. `from`: where the field's words begin in the draft. */
  show({ source, findings }: Compiled, by: string, from: number): FindingActs | null {
    const written = this.#fields.get(by === "clause" ? "words" : "source");
    if (written === undefined || (by !== "clause" && by !== "text")) return null;
    const { field, lines } = written;
    const lead = by === "clause" ? field.value.length - field.value.trimStart().length - from : 0;
    const isHere = (start: number, end: number): boolean => start + lead >= 0 && end + lead <= field.value.length;
    lines.show(
      marksOf(source, findings)
        .map((mark) => ({ ...mark, start: mark.start + lead, end: mark.end + lead }))
        .filter(({ start, end }) => start >= 0 && end <= field.value.length),
    );
    return (finding: Finding) => {
      const start = offsetOf(source, finding);
      const end = start + finding.words.length;
      if (!isHere(start, end)) return null;
      return {
        show: () => lines.select(start + lead, end + lead),
        put: (words) => lines.put(start + lead, end + lead, words),
      };
    };
  }
}
