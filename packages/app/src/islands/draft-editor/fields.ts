/** What stands in a field; null where the form has none of that name. Line ends as the server reads them. */
export function readField(form: HTMLFormElement, name: string): string | null {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  return field.value.replaceAll(/\r\n?/g, "\n");
}

/** Puts a line under a field, or renews the one that is there. Text only. */
export function showReading(form: HTMLFormElement, name: string, reading: { readonly wrong: boolean; readonly words: string }): void {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const line = lineUnder(field);
  line.className = reading.wrong ? "field__reading field__reading--wrong" : "field__reading";
  if (line.textContent !== reading.words) line.textContent = reading.words;
}

function lineUnder(field: HTMLElement): HTMLElement {
  const next = field.nextElementSibling;
  if (next instanceof HTMLElement && next.classList.contains("field__reading")) return next;
  const line = document.createElement("p");
  line.id = `${field.id}-reading`;
  line.setAttribute("aria-live", "polite");
  field.after(line);
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));
  return line;
}
