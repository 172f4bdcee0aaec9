/** What stands in a field; null where the form has none of that name. Line ends as the server reads them. */
export function readField(form: HTMLFormElement, name: string): string | null {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  return field.value.replaceAll(/\r\n?/g, "\n");
}

export interface Reading {
  readonly wrong: boolean;
  readonly words: string;
}

/** Puts a line under a field, renews the one that is there, or empties it. Text only. */
export function showReading(form: HTMLFormElement, name: string, reading: Reading | null): void {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const line = lineOf(field) ?? (reading === null ? null : newLine(field));
  if (line === null) return;
  line.className = reading?.wrong ? "field__reading field__reading--wrong" : "field__reading";
  const words = reading?.words ?? "";
  if (line.textContent !== words) line.textContent = words;
}

function lineOf(field: HTMLElement): HTMLElement | null {
  const next = field.nextElementSibling;
  return next instanceof HTMLElement && next.classList.contains("field__reading") ? next : null;
}

function newLine(field: HTMLElement): HTMLElement {
  const line = document.createElement("p");
  line.id = `${field.id}-reading`;
  line.setAttribute("aria-live", "polite");
  field.after(line);
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));
  return line;
}
