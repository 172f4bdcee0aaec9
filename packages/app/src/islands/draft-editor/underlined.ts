import type { Mark } from "./marks.js";

/**
 * Draws lines under words of a field. A textarea can't hold marks, so a layer behind it has the same words in the same letters, invisible, and the lines are the layer's.
 * While somebody types it shows nothing: lines under other words than they are about would be worse than none.
 */
export class Underlined {
  readonly #field: HTMLTextAreaElement;
  readonly #layer: HTMLElement;

  constructor(field: HTMLTextAreaElement) {
    this.#field = field;
    this.#layer = document.createElement("div");
    this.#layer.className = `${field.className} underlined__layer`;
    this.#layer.setAttribute("aria-hidden", "true");
    const box = document.createElement("div");
    box.className = "underlined";
    field.before(box);
    box.append(this.#layer, field);
    field.addEventListener("scroll", () => (this.#layer.scrollTop = field.scrollTop), { passive: true });
  }

  hide(): void {
    this.#layer.classList.add("underlined__layer--stale");
  }

  show(marks: readonly Mark[]): void {
    const words = this.#field.value;
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const { start, end, severity } of marks) {
      parts.push(words.slice(at, start), underline(words.slice(start, end), severity));
      at = end;
    }
    // A layer that ends with a line end would be a line shorter than the field.
    this.#layer.replaceChildren(...parts, `${words.slice(at)}\n`);
    this.#layer.classList.remove("underlined__layer--stale");
    this.#layer.scrollTop = this.#field.scrollTop;
  }

  /** Selects words of the field and brings them into view. */
  select(start: number, end: number): void {
    const field = this.#field;
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, end);
    const line = this.#heightUpTo(start);
    field.scrollTop = Math.max(0, line - field.clientHeight / 3);
    field.scrollIntoView({ block: "nearest" });
  }

  /** Puts other words in their place, so that Ctrl+Z takes them out again, and says so to whoever follows the field. */
  put(start: number, end: number, words: string): void {
    this.select(start, end);
    // The only way that the browser can undo; where it is missing the words are put in all the same.
    const done = words === "" ? document.execCommand("delete") : document.execCommand("insertText", false, words);
    if (!done) {
      this.#field.setRangeText(words, start, end, "select");
      this.#field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  #heightUpTo(start: number): number {
    const range = document.createRange();
    const walker = document.createTreeWalker(this.#layer, NodeFilter.SHOW_TEXT);
    let left = start;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (left <= length) {
        range.setStart(node, left);
        return range.getBoundingClientRect().top - this.#layer.getBoundingClientRect().top + this.#layer.scrollTop;
      }
      left -= length;
    }
    return 0;
  }
}

function underline(words: string, severity: Mark["severity"]): HTMLElement {
  const mark = document.createElement("span");
  mark.className = `underlined__words underlined__words--${severity}`;
  mark.textContent = words;
  return mark;
}
