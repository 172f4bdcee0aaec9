import type { Mark } from "./marks.js";

/**
 * Draws lines under words of a field. A textarea can't hold marks, so a layer behind it has the same words in the same letters, invisible, and the lines are the layer's.
 * While somebody types it shows nothing: lines under other words than they are about would be worse than none.
 */
export class Underlined {
  readonly #field: HTMLTextAreaElement;
  readonly #layer: HTMLElement;
  #lines: readonly Line[] = [];

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

  /** Only the lines that are others than before are drawn anew: laying out a whole constitution takes longer than checking it. */
  show(marks: readonly Mark[]): void {
    const lines = linesOf(this.#field.value, marks);
    const [first, last] = changed(this.#lines, lines);
    const old = [...this.#layer.children].slice(first, this.#lines.length - last);
    const next = this.#layer.children[this.#lines.length - last] ?? null;
    for (const line of old) line.remove();
    const drawn = document.createDocumentFragment();
    for (const line of lines.slice(first, lines.length - last)) drawn.append(drawLine(line));
    this.#layer.insertBefore(drawn, next);
    this.#lines = lines;
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

/** A line of the field with its line end, and what is underlined in it, counted from its beginning. */
interface Line {
  readonly words: string;
  readonly marks: readonly Mark[];
}

/** Marks stand in the order of the text and don't overlap. */
function linesOf(text: string, marks: readonly Mark[]): Line[] {
  let start = 0;
  let next = 0;
  return text.split("\n").map((line) => {
    const end = start + line.length;
    while (next < marks.length && (marks[next]?.end ?? 0) <= start) next++;
    const own: Mark[] = [];
    for (let i = next; i < marks.length; i++) {
      const mark = marks[i];
      if (mark === undefined || mark.start >= end) break;
      own.push({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start });
    }
    start = end + 1;
    return { words: `${line}\n`, marks: own };
  });
}

/** How many lines at the beginning and at the end are the same. */
function changed(before: readonly Line[], after: readonly Line[]): [first: number, last: number] {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && isSame(before[first], after[first])) first++;
  let last = 0;
  while (last < most - first && isSame(before[before.length - 1 - last], after[after.length - 1 - last])) last++;
  return [first, last];
}

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  if (a?.words !== b?.words || a?.marks.length !== b?.marks.length) return false;
  return (a?.marks ?? []).every(({ start, end, severity }, i) => {
    const other = b?.marks[i];
    return other?.start === start && other.end === end && other.severity === severity;
  });
}

function drawLine({ words, marks }: Line): HTMLElement {
  const line = document.createElement("div");
  let at = 0;
  for (const { start, end, severity } of marks) {
    line.append(words.slice(at, start), underline(words.slice(start, end), severity));
    at = end;
  }
  line.append(words.slice(at));
  return line;
}

function underline(words: string, severity: Mark["severity"]): HTMLElement {
  const mark = document.createElement("span");
  mark.className = `underlined__words underlined__words--${severity}`;
  mark.textContent = words;
  return mark;
}
